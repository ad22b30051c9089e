"""Run by the judge's interpreter: what TikTokLive's schema reads of viewers. read_viewers.py METHOD=BASE64 ...

One line of JSON for each payload, in words of our own; see tests/test_judges.py.
"""

from __future__ import annotations

import base64
import json
import sys
from typing import Any

from betterproto2 import Message
from encode_messages import classes


def told(method: str, message: Any) -> dict[str, Any]:
    match method:
        case "WebcastRoomUserSeqMessage":
            return {"top": [[rank.user.display_id, rank.score] for rank in message.ranks]}
        case "WebcastBarrageMessage":
            grade, fans = message.user_grade_param, message.fans_level_param
            return {
                "who": next(param.user.display_id for param in (grade, fans) if param and param.user),
                "levels": [param.current_grade if param else 0 for param in (grade, fans)],
            }
        case _:
            identity = message.user_identity
            return {
                "who": message.user.display_id,
                "follower": identity.is_follower_of_anchor,
                "friend": identity.is_mutual_following_with_anchor,
                "moderator": identity.is_moderator_of_anchor,
                "subscriber": identity.is_subscriber_of_anchor,
            }


def prepare(kind: type[Message], prepared: set[type[Message]]) -> None:
    """Make an empty message of a class and of those inside it.

    pydantic looks up the types of a class when the first is made, also among the local names of the caller, and within
    betterproto2's `parse` the argument `data` hides the package of that name.
    """
    if kind in prepared or not issubclass(kind, Message):
        return
    prepared.add(kind)
    empty: Any = kind()
    for inner in empty._betterproto.cls_by_field.values():
        prepare(inner, prepared)


if __name__ == "__main__":
    known = classes()
    prepared: set[type[Message]] = set()
    for argument in sys.argv[1:]:
        method, _, payload = argument.partition("=")
        prepare(known[method], prepared)
        message = known[method].parse(base64.b64decode(payload))
        print(json.dumps(told(method, message)), flush=True)
