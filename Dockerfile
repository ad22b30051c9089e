# tiktok-tui in a container: docker build -t tiktok-tui . && docker run --rm -it tiktok-tui demo
# scripts/check_dockerfile.py runs the same steps where there is no Docker.
FROM python:3.13-slim AS build
WORKDIR /source
COPY pyproject.toml hatch_build.py README.md LICENSE requirements.lock ./
COPY themes themes
COPY docs docs
COPY packaging packaging
COPY tiktok_tui tiktok_tui
RUN python -m venv /opt/tiktok-tui
RUN /opt/tiktok-tui/bin/python -m pip install --no-cache-dir --require-hashes -r requirements.lock
RUN /opt/tiktok-tui/bin/python -m pip install --no-cache-dir --no-deps .

FROM python:3.13-slim
COPY --from=build /opt/tiktok-tui /opt/tiktok-tui
RUN useradd --create-home watcher
USER watcher
ENV PATH=/opt/tiktok-tui/bin:$PATH TERM=xterm-256color COLORTERM=truecolor
ENTRYPOINT ["tiktok-tui"]
CMD ["demo"]
