"""The events of a room: frozen values in the users' terms.

Every string in them has passed through `events.common.text`. Times are epoch seconds by the server's clock where the
message has one, else by ours; ids are integers of up to 64 bits; money is in diamonds.
"""

from tiktok_tui.events.battle.model import *  # noqa: F403
from tiktok_tui.events.chat.model import *  # noqa: F403
from tiktok_tui.events.common.model import *  # noqa: F403
from tiktok_tui.events.common.raw_event import *  # noqa: F403
from tiktok_tui.events.connection.model import *  # noqa: F403
from tiktok_tui.events.gifts.model import *  # noqa: F403
from tiktok_tui.events.notices.model import *  # noqa: F403
from tiktok_tui.events.people.model import *  # noqa: F403
from tiktok_tui.events.room.model import *  # noqa: F403
from tiktok_tui.events.stage.model import *  # noqa: F403
