"""Delivers alerts to files and webhooks, in tasks of their own: a slow target never delays the room."""

from __future__ import annotations

import asyncio
import json
import os
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from tiktok_tui.alerts.rules import AlertRule, WebhookForm
from tiktok_tui.alerts.watch import Alert
from tiktok_tui.core.service_addresses import host_of
from tiktok_tui.events.json_lines import event_line
from tiktok_tui.sources.errors import SourceError, in_words, quoted
from tiktok_tui.sources.http import post_json
from tiktok_tui.sources.rate_limits import retry_after

# Alerts of one rule that wait while its file or webhook is slow.
MAX_WAITING = 500
TRIES = 3
POST_SECONDS = 10.0
LONGEST_WAIT = 60.0
MINUTE = 60.0
MAX_CONTENT = 1_900  # Discord takes 2,000 characters
FLUSH_SECONDS = 3.0

Sleep = Callable[[float], Awaitable[None]]
Monotonic = Callable[[], float]


class Delivery:
    """`async with Delivery(rules) as delivery:` delivers until the block is left, and then for FLUSH_SECONDS.

    `deliver` never waits. `problems` has a sentence for each failure, repeated reasons once.
    """

    def __init__(
        self, rules: Sequence[AlertRule], *, monotonic: Monotonic = time.monotonic, sleep: Sleep = asyncio.sleep
    ) -> None:
        self.problems: deque[str] = deque(maxlen=20)
        self._targets: dict[int, list[_Target]] = {}
        for rule in rules:
            targets: list[_Target] = []
            if rule.append is not None:
                targets.append(_File(rule, rule.append, self.problems))
            if rule.webhook:
                targets.append(_Webhook(rule, self.problems, monotonic, sleep))
            self._targets[id(rule)] = targets
        self._tasks: list[asyncio.Task[None]] = []

    async def __aenter__(self) -> Self:
        self._tasks = [asyncio.create_task(target.run()) for targets in self._targets.values() for target in targets]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(FLUSH_SECONDS):
                for targets in self._targets.values():
                    for target in targets:
                        await target.is_idle.wait()
        for targets in self._targets.values():
            for target in targets:
                target.give_up()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def deliver(self, alert: Alert) -> None:
        """Queue an alert for its targets. Alerts that are not final are only shown."""
        if alert.is_final:
            for target in self._targets.get(id(alert.rule), ()):
                target.put(alert)


class _Target:
    """A file or a webhook of one rule, with its queue."""

    def __init__(self, rule: AlertRule, problems: deque[str]) -> None:
        self.is_idle = asyncio.Event()
        self.is_idle.set()
        self._rule = rule
        self._problems = problems
        self._waiting: deque[Alert] = deque()
        self._wakes = asyncio.Event()
        self._last_problem = ""

    def put(self, alert: Alert) -> None:
        if len(self._waiting) >= MAX_WAITING:
            self._waiting.popleft()
            self._say(f"it is too slow, and the oldest of {MAX_WAITING} waiting events are left out")
        self._waiting.append(alert)
        self.is_idle.clear()
        self._wakes.set()

    def give_up(self) -> None:
        """Report how many alerts are dropped because the program ends."""
        if self._waiting:
            self._say(f"tiktok-tui ended before {len(self._waiting)} of its events were taken")

    async def run(self) -> None:
        while True:
            await self._wakes.wait()
            self._wakes.clear()
            while self._waiting:
                await self._send_next()
            self.is_idle.set()

    async def _send_next(self) -> None:
        raise NotImplementedError

    def _say(self, problem: str) -> None:
        if problem and problem != self._last_problem:
            self._problems.append(f"Alert “{self._rule.name}”: {problem}.")
        self._last_problem = problem


class _File(_Target):
    """Lines as `--json` writes them, appended to a file that only its user may read."""

    def __init__(self, rule: AlertRule, path: Path, problems: deque[str]) -> None:
        super().__init__(rule, problems)
        self._path = path

    async def _send_next(self) -> None:
        alerts = list(self._waiting)
        lines = "".join(f"{event_line(alert.delivered)}\n" for alert in alerts)
        try:
            await asyncio.to_thread(self._append, lines.encode(errors="replace"))
        except OSError as error:
            self._say(f"{quoted(self._path.name)} cannot be written: {error.strerror}; its events are left out")
        else:
            self._say("")
        for _ in alerts:
            self._waiting.popleft()

    def _append(self, data: bytes) -> None:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Non-blocking: a named pipe without a reader is an error and must not block other alerts.
        handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NONBLOCK, 0o600)
        with open(handle, "ab") as file:
            file.write(data)


class _Webhook(_Target):
    """Posts one alert after another, at most `per_minute`, and retries when the service is busy."""

    def __init__(self, rule: AlertRule, problems: deque[str], monotonic: Monotonic, sleep: Sleep) -> None:
        super().__init__(rule, problems)
        self._monotonic = monotonic
        self._sleep = sleep
        self._posted: deque[float] = deque(maxlen=rule.per_minute)

    async def _send_next(self) -> None:
        alert = self._waiting[0]
        self._say(await self._post(post_body(alert)))
        # The queue may have dropped it while it was sent.
        if self._waiting and self._waiting[0] is alert:
            self._waiting.popleft()

    async def _take_turn(self) -> None:
        """Wait until the rule's rate limit allows one more post. Retries count."""
        if len(self._posted) == self._rule.per_minute:
            await self._sleep(max(0.0, self._posted[0] + MINUTE - self._monotonic()))
        self._posted.append(self._monotonic())

    async def _post(self, body: bytes) -> str:
        """Post with retries. Returns the last problem, "" on success, never with the address: it is a secret."""
        host = host_of(self._rule.webhook)
        problem = ""
        for attempt in range(TRIES):
            wait: float | None = None
            await self._take_turn()
            try:
                answer = await post_json(self._rule.webhook, body, seconds=POST_SECONDS, limit=256 * 1024)
            except SourceError as error:
                problem = error.detail.rstrip(".")
            else:
                if 200 <= answer.status < 300:
                    return ""
                problem = f"{host} answered HTTP {answer.status}"
                if 300 <= answer.status < 400:
                    return f"{problem}: the webhook has another address now"
                if answer.status != 429 and answer.status < 500:
                    return problem
                wait = retry_after(answer, time.time())
            if attempt + 1 < TRIES:
                wait = 4.0**attempt if wait is None else wait
                if wait > LONGEST_WAIT:
                    return f"{problem} and wants to be left alone for {in_words(wait)}"
                await self._sleep(wait)
        return problem


def post_body(alert: Alert) -> bytes:
    """What is posted for an alert, in its rule's form."""
    room = f" (@{alert.raw.streamer})" if alert.raw.streamer else ""
    text = f"{alert.rule.name}{room}: {alert.text}"
    match alert.rule.webhook_form:
        case WebhookForm.DISCORD:
            # A viewer's words must not notify everyone in the channel.
            body: dict[str, object] = {"content": text[:MAX_CONTENT], "allowed_mentions": {"parse": []}}
        case WebhookForm.SLACK:
            escaped = text[:MAX_CONTENT].replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            body = {"text": escaped}
        case WebhookForm.EVENT:
            body = {"alert": alert.rule.name, "text": alert.text, **json.loads(event_line(alert.delivered))}
    return json.dumps(body, ensure_ascii=False).encode(errors="replace")
