"""stderr has sentences: nothing that a library logs, warns of or raises where no code handles it, and no traceback."""

from __future__ import annotations

import base64
import hashlib
import socket
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tiktok_tui.wire.schema.upb import transport_pb2

# What a library does when it is in trouble, while a capture is played.
_TROUBLE = """
import asyncio, logging, sys, threading, warnings
from tiktok_tui import cli
from tiktok_tui.sources.capture.source import CaptureSource

class Broken:
    def __del__(self):
        raise ValueError("hunter2")

async def never_awaited():
    pass

def fail():
    raise ZeroDivisionError("hunter2")

items = CaptureSource.items

async def items_in_trouble(self):
    asyncio.get_running_loop().call_exception_handler({"message": "hunter2", "exception": ZeroDivisionError("hunter2")})
    asyncio.get_running_loop().call_soon(fail)
    try:
        fail()
    except ZeroDivisionError:
        logging.getLogger("websockets.client").exception("hunter2")
    logging.getLogger("zlib").error("%d", "hunter2")
    warnings.warn("hunter2", RuntimeWarning)
    thread = threading.Thread(target=fail, name="worker")
    thread.start()
    thread.join()
    never_awaited()
    Broken()
    async for item in items(self):
        yield item

CaptureSource.items = items_in_trouble
sys.exit(cli.main())
"""
_CHAT = '{"event": "chat", "data": {"comment": "hello", "timestamp": 1760000000000, "user": {"uniqueId": "ann"}}}\n'


def run_in_trouble(tmp_path: Path, *options: str) -> subprocess.CompletedProcess[str]:
    chats = tmp_path / "chats.jsonl"
    chats.write_text(_CHAT)
    command = [sys.executable, "-c", _TROUBLE, "replay", str(chats), "--json", *options]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_errors_of_libraries_are_in_the_log_and_not_on_stderr(tmp_path: Path) -> None:
    log = tmp_path / "tui.log"
    ran = run_in_trouble(tmp_path, "--log-file", str(log))
    assert ran.returncode == 0
    assert '"comment":"hello"' in ran.stdout
    assert ran.stderr.splitlines() == ["live: Playing chats.jsonl.", "ended: The capture file ended."]
    written = log.read_text()
    for trace in (
        "asyncio reported",
        "websockets.client reported",
        "worker ended",
        "py.warnings reported",
        "ValueError",
    ):
        assert trace in written
    assert "hunter2" not in written  # an error's own words may quote a room


def test_errors_of_libraries_are_quiet_without_a_log(tmp_path: Path) -> None:
    ran = run_in_trouble(tmp_path)
    assert (ran.returncode, len(ran.stderr.splitlines())) == (0, 2)


# --- a server that breaks the rules -----------------------------------------------------------------------------------


def _broken_frame(payload: bytes) -> bytes:
    header = transport_pb2.PushFrame.Header(key="compress_type", value="gzip")
    data = transport_pb2.PushFrame(payload_type="msg", headers=[header], payload=payload).SerializeToString()
    return bytes([0x82, len(data)]) + data


BREACHES = {
    "reserved opcode": b"\x8b\x00",
    "reserved bits": b"\xf2\x01x",
    "text that is no UTF-8": b"\x81\x02\xff\xff",
    "compressed without having agreed to it": b"\xc2\x05" + zlib.compress(b"x")[:5],
    "a close frame of one byte": b"\x88\x01x",
    "a length of 2**63": b"\x82\x7f" + b"\xff" * 8,
    "a masked frame": b"\x82\x81abcdx",
    "gzip that is none": _broken_frame(b"\x1f\x8b\x08rubbish"),
    "no protobuf": b"\x82\x03\xff\xff\xff",
    "nothing": b"",
}


@pytest.fixture
def server() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(20)
        yield listening


def open_socket(server: socket.socket) -> socket.socket:
    """The server's end of the next connection, after the handshake."""
    connection, _ = server.accept()
    connection.settimeout(20)
    asked = b""
    while b"\r\n\r\n" not in asked:
        asked += connection.recv(65536)
    key = next(line.split(b": ")[1] for line in asked.split(b"\r\n") if line.lower().startswith(b"sec-websocket-key"))
    accepted = base64.b64encode(hashlib.sha1(key + b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest())
    connection.sendall(
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Accept: " + accepted + b"\r\n\r\n"
    )
    return connection


@pytest.mark.parametrize("breach", BREACHES)
def test_a_server_that_breaks_the_rules_costs_a_sentence(breach: str, server: socket.socket) -> None:
    address = f"ws://127.0.0.1:{server.getsockname()[1]}/?room_id=7"
    command = [sys.executable, "-m", "tiktok_tui", address, "--json"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        try:
            with open_socket(server) as connection:
                connection.sendall(BREACHES[breach])
            lines = []
            for line in process.stderr:
                lines.append(line)
                if line.startswith("reconnecting, again in "):
                    break
        finally:
            process.terminate()
        lines += process.stderr.readlines()
    states = ("connecting: ", "live: ", "reconnecting, again in ", "reconnecting: ", "ended: ")
    assert [line for line in lines if not line.startswith(states)] == []
    assert "".join(lines).count("reconnecting, again in ") == 1
