"""What the library exports besides LiveRoom: errors, `event_to_json`, messages of raw events; docs/library.md."""

from __future__ import annotations

import doctest
import json
import re
import subprocess
import sys
from dataclasses import fields
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from betterproto2 import Message
from helpers import captures
from helpers.sample_events import sample
from test_json import read_payload
from test_json_schema import mistakes

import tiktok_tui
from tiktok_tui import ServiceAddresses, SourceError, event_to_json, sources
from tiktok_tui.events.json_lines import event_line
from tiktok_tui.events.model import QuestionChanged, QuestionStep, RawEvent
from tiktok_tui.events.registry import specs
from tiktok_tui.wire.decode import message_class
from tiktok_tui.wire.schema import betterproto

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "library.md").read_text()


def test_the_sessions_in_the_documents_print_what_stands_there() -> None:
    examples = doctest.DocTestParser().get_doctest(
        "\n".join(re.findall(r"```pycon\n(.*?)```", PAGE, re.DOTALL)), {}, "library.md", None, 0
    )
    assert len(examples.examples) > 10
    said: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(examples, out=said.append)
    assert said == []


def test_every_export_is_documented_and_there() -> None:
    for name in tiktok_tui.__all__:
        assert hasattr(tiktok_tui, name)
        assert f"`{name}" in PAGE, name
    assert set(tiktok_tui.__all__) <= set(dir(tiktok_tui))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = tiktok_tui.nothing
    assert [field.name for field in fields(ServiceAddresses) if f"`{field.name}`" not in PAGE] == []


def test_every_code_of_an_error_is_documented() -> None:
    for module in walk_packages(sources.__path__, "tiktok_tui.sources."):
        import_module(module.name)
    kinds = [SourceError]
    for kind in kinds:
        kinds += kind.__subclasses__()
    documented = set(re.findall(r"`([a-z_]+)`", PAGE + (ROOT / "docs" / "routes.md").read_text()))
    assert len(kinds) > 20
    assert {kind.code for kind in kinds} - documented == set()


@pytest.mark.parametrize("spec", specs(), ids=lambda spec: spec.event.__name__)
@pytest.mark.parametrize("is_full", [True, False])
def test_an_event_without_its_message_is_a_line_of_json(spec: object, is_full: bool) -> None:
    event = sample(spec.event, is_full=is_full)  # type: ignore[attr-defined]  # a generic of any event
    line = json.loads(event_to_json(event))
    assert mistakes(line) == []
    assert (line["data"]["method"], line["data"]["msgId"], line["data"]["size"]) == ("", "0", 0)


def test_what_became_of_a_question_is_its_name() -> None:
    names = [json.loads(event_to_json(QuestionChanged(question_id=1, step=step)))["event"] for step in QuestionStep]
    assert names == ["questionSelected", "questionSlideDown", "questionDelete"]


def test_a_raw_event_is_the_line_that_json_prints() -> None:
    raw = chat("hello")
    assert event_to_json(raw) == event_line(raw)
    assert json.loads(event_to_json(raw, with_payload=True))["data"]["base64"] == raw.base64


def chat(comment: str) -> RawEvent:
    message = betterproto.ChatMessage(content=comment, user=betterproto.User(id=7, display_id="ann"))
    return read_payload("WebcastChatMessage", bytes(message))


def test_a_raw_event_gives_its_message() -> None:
    message = chat("hello").message()
    assert isinstance(message, betterproto.ChatMessage)
    assert message.user is not None
    assert (message.content, message.user.display_id) == ("hello", "ann")


def test_a_damaged_payload_gives_what_could_be_read_and_other_payloads_nothing() -> None:
    raw = read_payload("WebcastChatMessage", chat("hello").payload + b"\x0a\xff")
    assert raw.reason
    damaged = raw.message()
    assert isinstance(damaged, betterproto.ChatMessage)
    assert damaged.content == "hello"
    assert read_payload("WebcastNeverHeardOfMessage", b"\x08\x01").message() is None


def test_every_real_payload_with_a_schema_gives_its_message() -> None:
    raws = captures.read_all(captures.payloads())
    assert len(raws) > 10
    for raw in raws:
        message, kind = raw.message(), message_class(raw.method)
        assert (message is None) == (kind is None)
        if message is not None and kind is not None:
            assert isinstance(message, Message)
            assert kind.FromString(bytes(message)).ByteSize() > 0
            assert message.common.msg_id == kind.FromString(raw.payload).common.msg_id  # type: ignore[attr-defined]  # all have it


def test_type_checkers_see_the_exports() -> None:
    """`py.typed` is in the package, and nothing of the library loads before it is asked for."""
    assert (Path(tiktok_tui.__file__).parent / "py.typed").exists()
    program = "import sys, tiktok_tui; print(*sorted(name for name in sys.modules if name.startswith('tiktok_tui.')))"
    loaded = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout.split()
    assert loaded == ["tiktok_tui.core", "tiktok_tui.core.version"]
