"""Gift messages as a room sends them, and payload lists of them."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from itertools import count
from pathlib import Path

from google.protobuf.message import Message

from helpers.messages import ANN
from tiktok_tui.wire.schema.upb import gifts_pb2, shared_pb2

BEGUN_MS = 1_780_000_000_000
HOST = 6_800_000_000_000_000_101
BEN = shared_pb2.User(id=8, nickname="Ben", display_id="ben")
GAIL = shared_pb2.User(id=31, nickname="Gail", display_id="gail")
GUS = shared_pb2.User(id=32, nickname="Gus", display_id="gus")
_msg_ids = count(7_400_000_000_000_000_001)


def header(at: float, method: str = "WebcastGiftMessage") -> shared_pb2.Common:
    """The header of a message that was sent `at` seconds after the beginning, with an id of its own."""
    created = BEGUN_MS + round(at * 1000)
    return shared_pb2.Common(
        method=method, msg_id=next(_msg_ids), create_time=created, room_id=7_300_000_000_000_000_001
    )


def rose(
    at: float,
    total: int,
    *,
    end: bool = False,
    user: shared_pb2.User = ANN,
    group: int = 0,
    price: int = 1,
    to: shared_pb2.User | None = None,
    to_id: int = 0,
    order: str = "",
) -> gifts_pb2.GiftMessage:
    """A frame of a streak of roses that says `total`. Only `to_id` names the host, as the wire does it."""
    message = gifts_pb2.GiftMessage(
        common=header(at),
        gift_id=5655,
        gift=gifts_pb2.Gift(id=5655, name="Rose", type=1, diamond_count=price),
        user=user,
        repeat_count=total,
        repeat_end=int(end),
        group_id=group,
        order_id=order,
    )
    if to is not None:
        message.to_user.CopyFrom(to)
    if to_id:
        message.monitor_info.anchor_id = HOST
        message.monitor_info.to_user_id = to_id
    return message


def money_gun(
    at: float,
    *,
    user: shared_pb2.User = ANN,
    to: shared_pb2.User | None = None,
    to_id: int = 0,
    order: str = "",
) -> gifts_pb2.GiftMessage:
    """A gift of 500 diamonds that comes once."""
    message = rose(at, 1, user=user, to=to, to_id=to_id, order=order)
    message.gift_id = 7168
    message.gift.CopyFrom(gifts_pb2.Gift(id=7168, name="Money Gun", type=2, diamond_count=500))
    return message


def payload_list(path: Path, messages: Iterable[Message]) -> Path:
    """The messages as a file that `replay` and `export` read, in their order."""
    lines = [
        json.dumps(
            {
                "method": f"Webcast{message.DESCRIPTOR.name}",
                "payload_b64": base64.b64encode(message.SerializeToString()).decode(),
            }
        )
        for message in messages
    ]
    path.write_text("".join(f"{line}\n" for line in lines))
    return path


def service_lines(path: Path, messages: Iterable[gifts_pb2.GiftMessage], *, has_msg_ids: bool = True) -> Path:
    """The same gifts as lines of a hosted service, which names no group."""
    lines = []
    for message in messages:
        data: dict[str, object] = {
            "type": "gift",
            "timestamp": message.common.create_time,
            "giftId": message.gift_id,
            "giftName": message.gift.name,
            "giftType": message.gift.type,
            "diamondCount": message.gift.diamond_count,
            "repeatCount": message.repeat_count,
            "repeatEnd": bool(message.repeat_end),
            "user": _person(message.user),
        }
        if has_msg_ids:
            data["msgId"] = str(message.common.msg_id)
        if message.HasField("to_user"):
            data["toUser"] = _person(message.to_user)
        if message.order_id:
            data["transactionId"] = message.order_id
        lines.append(json.dumps({"event": "gift", "data": data}))
    path.write_text("".join(f"{line}\n" for line in lines))
    return path


def _person(user: shared_pb2.User) -> dict[str, str]:
    return {"userId": str(user.id), "uniqueId": user.display_id, "nickname": user.nickname}
