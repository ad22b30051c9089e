# Everything a developer does, from an empty machine with Python 3.11 or newer: `make demo`, `make test`, `make check`.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

# The first Python that is new enough and can make virtual environments. Another one: make PYTHON=/path/to/python3.12
FIND_PYTHON = for name in python3.11 python3 python3.12 python3.13 python3.14; do \
	if $$name -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$name; break; fi; done
PYTHON ?= $(shell $(FIND_PYTHON))

VENV := .venv
BIN := $(VENV)/bin
RUNS := $(VENV)/.runs
READY := $(VENV)/.ready
PIP := $(BIN)/python -m pip --disable-pip-version-check
# Tests run side by side, two for each core, because many wait for programs they start; JOBS=0 runs them one by one.
JOBS ?= $(shell $(PYTHON) -c "import os; print(2 * (os.cpu_count() or 1))")
TESTS ?=
ARGS ?=

.PHONY: help demo test check format-check lint types contracts schema-check wheel publish-check site picture snapshots schema docs format judges bench lock clean

help: ## show this
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-10s %s\n", $$1, $$2 }'

demo: $(RUNS) ## watch a simulated room; ARGS="--scene battle --rate 40" for another
	@$(BIN)/tiktok-tui demo $(ARGS)

test: $(READY) ## run the tests; TESTS=tests/test_cli.py for some
	$(BIN)/python -m pytest -n $(JOBS) --dist worksteal $(ARGS) $(TESTS)

check: format-check lint types contracts schema-check test publish-check ## everything that must hold before a change is done

format-check: $(READY)
	$(BIN)/ruff format --check .

lint: $(READY)
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

contracts: $(READY)
	$(BIN)/lint-imports

schema-check: $(READY)
	$(BIN)/python scripts/generate_schema.py --check

# The built wheel, in an environment that has nothing else: what users install must start and show a room.
wheel: $(READY)
	rm -rf build/wheel build/venv
	PIP_CONSTRAINT="$(CURDIR)/constraints.txt" $(BIN)/python -m build --outdir build/wheel .
	$(BIN)/python -m venv build/venv
	build/venv/bin/python -m pip --disable-pip-version-check install --quiet -c constraints.txt build/wheel/*.whl
	cd build && venv/bin/tiktok-tui --version
	cd build && venv/bin/tiktok-tui docs && venv/bin/tiktok-tui completion bash > completion.bash && test -s venv/share/man/man1/tiktok-tui.1
	cd build && venv/bin/tiktok-tui demo --json | head -n 5 | cut -c 1-100
	cd build && venv/bin/python -c 'import tiktok_tui.app, tiktok_tui.settings.themes as t; print(*t.load_themes().themes)'
	$(BIN)/python scripts/check_fresh_environment.py build/wheel/*.whl
	$(BIN)/python scripts/check_addresses.py

# What must hold before a release, with tools of their own: under a minute once they are installed.
PUBLISH := $(VENV)/publish

publish-check: wheel site ## the site, the index page, licences, advisories, workflows, uvx and pipx, the Dockerfile
	$(BIN)/python scripts/check_publishing.py $(PUBLISH)/bin build/wheel/*.whl
	$(BIN)/python scripts/check_dockerfile.py

site: $(PUBLISH)/.ready ## build the documentation site into build/site
	$(PUBLISH)/bin/zensical build --clean --strict --config-file zensical.toml

picture: $(READY) ## record the moving picture of README.md
	$(BIN)/python scripts/record_demo.py

$(PUBLISH)/.ready: pyproject.toml $(RUNS)
	test -x $(PUBLISH)/bin/python || $(PYTHON) -m venv $(PUBLISH)
	$(PUBLISH)/bin/python -m pip --disable-pip-version-check install --quiet uv
	$(PUBLISH)/bin/uv pip install --quiet --python $(PUBLISH)/bin/python --group publish
	@touch $@

snapshots: $(READY) ## draw the snapshots again, after looking at why they differ
	$(BIN)/python -m pytest -n $(JOBS) --snapshot-update $(TESTS)

schema: $(READY) ## generate the code for proto/
	$(BIN)/python scripts/generate_schema.py

docs: $(READY) ## write what docs/ says about events anew
	$(BIN)/python scripts/generate_docs.py

format: $(READY) ## format and mend what can be mended
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

# Other clients of LIVE rooms. Tests ask them whether they understand the simulator and what is served, benchmarks whether
# they are faster. They are no part of tiktok-tui, and most are AGPL, so each has an environment of its own.
JUDGES := build/judges

judges: $(JUDGES)/python/.ready $(JUDGES)/piratetok/.ready ## install the clients that tests and benchmarks compare with
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory $(JUDGES)/node/.ready; \
	else echo "npm was not found: without it there is no TikTok-Live-Connector." >&2; fi

$(JUDGES)/python/.ready: tests/judges/requirements.txt
	rm -rf $(@D)
	$(PYTHON) -m venv $(@D)
	$(@D)/bin/python -m pip --disable-pip-version-check install --quiet --requirement $<
	@touch $@

$(JUDGES)/piratetok/.ready: tests/judges/requirements-piratetok.txt
	rm -rf $(@D)
	$(PYTHON) -m venv $(@D)
	$(@D)/bin/python -m pip --disable-pip-version-check install --quiet --requirement $<
	@touch $@

$(JUDGES)/node/.ready: tests/judges/package.json tests/judges/package-lock.json
	rm -rf $(@D)
	mkdir -p $(@D)
	cp $^ $(@D)
	cd $(@D) && npm ci --silent
	@touch $@

bench: $(READY) ## measure the budgets; prints a figure each
	$(BIN)/python -m benchmarks $(ARGS)

lock: $(PUBLISH)/.ready ## write constraints.txt and requirements.lock anew from what pyproject.toml allows
	rm -rf build/lock
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip --disable-pip-version-check install --quiet --upgrade pip
	build/lock/bin/python -m pip --disable-pip-version-check install --quiet . --group dev hatchling
	{ sed -n '/^#/p' constraints.txt; build/lock/bin/python -m pip freeze --all --exclude tiktok-tui; } > build/constraints.txt
	mv build/constraints.txt constraints.txt
	{ sed -n '/^#/p' requirements.lock; $(PUBLISH)/bin/uv pip compile --quiet --universal --python-version 3.11 \
		--generate-hashes --no-header --no-annotate --constraints constraints.txt pyproject.toml; } > build/requirements.lock
	mv build/requirements.lock requirements.lock

clean: ## remove what make made
	rm -rf build dist $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# What the program needs, which is there in seconds, and then what its developers need.
$(RUNS): pyproject.toml constraints.txt
	@if [ -z "$(PYTHON)" ]; then echo "No Python 3.11 or newer with venv was found. Install one (Debian: apt install python3 python3-venv), or say which: make PYTHON=/path/to/python3" >&2; exit 1; fi
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "$(PYTHON) is older than Python 3.11")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) install --quiet --no-compile -c constraints.txt --editable .
	@touch $@

$(READY): $(RUNS)
	$(PIP) install --quiet -c constraints.txt --upgrade pip
	$(PIP) install --quiet -c constraints.txt --group dev
	@touch $@
