"""A webhook on this machine that writes down what it gets."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Webhook:
    """`answers` are the statuses for the next posts, 204 when there are none; `bodies` what was posted."""

    def __init__(self) -> None:
        self.bodies: list[dict[str, Any]] = []
        self.answers: list[tuple[int, dict[str, str]]] = []
        self.has_post = threading.Condition()
        self.address = ""

    def wait_for(self, posts: int) -> list[dict[str, Any]]:
        with self.has_post:
            assert self.has_post.wait_for(lambda: len(self.bodies) >= posts, 30), self.bodies
            return list(self.bodies)


@contextmanager
def webhook() -> Iterator[Webhook]:
    hook = Webhook()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with hook.has_post:
                status, headers = hook.answers.pop(0) if hook.answers else (204, {})
                hook.bodies.append(body)
                hook.has_post.notify_all()
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    hook.address = f"http://127.0.0.1:{server.server_port}/hooks/secret-token"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield hook
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
