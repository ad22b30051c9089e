"""Run by the judge's interpreter: what TikTokLive's schema reads of viewers. read_viewers.py METHOD=BASE64 ...

One line of JSON for each payload, in words of our own; see tests/test_judges.py.
"""

from __future__ import annotations

import base64
import json
import sys
from typing import Any

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


if __name__ == "__main__":
    known = classes()
    for argument in sys.argv[1:]:
        method, _, payload = argument.partition("=")
        message = known[method].parse(base64.b64decode(payload))
        print(json.dumps(told(method, message)), flush=True)
