"""Goods for sale."""

from __future__ import annotations

from tiktok_tui.events.common.event_header import EventHeader, Readers
from tiktok_tui.events.common.model import Event
from tiktok_tui.events.common.plurals import counted
from tiktok_tui.events.common.protobuf_viewer import viewer_of
from tiktok_tui.events.common.text import safe_name
from tiktok_tui.events.notices.display_text import described, notice
from tiktok_tui.wire.schema.upb import shop_pb2


def product_shown(message: shop_pb2.OecLiveShoppingMessage, stamp: EventHeader) -> Event | None:
    """The product that the host put on the screen, with its price as the shop writes it; else what is known of it."""
    shown = message.pop_product
    words = [safe_name(word) for word in (shown.title, shown.price) if word]
    if words:
        return notice(message, stamp, f"for sale: {', '.join(words)}")
    parts = []
    if message.product_snap_shot.title:
        parts.append(safe_name(message.product_snap_shot.title))
    if message.HasField("voucher"):
        parts.append(f"a voucher of up to {safe_name(message.voucher.voucher_max_face_value) or 'an unknown value'}")
    if message.live_product_number > 0:
        parts.append(f"{counted(message.live_product_number, 'product')} in the bag")
    if not parts and message.action_type:
        parts.append(f"shop action {message.action_type}")
    return described(message, stamp, ", ".join(parts))


def hot_room(message: shop_pb2.OecLiveHotRoomMessage, stamp: EventHeader) -> Event | None:
    return described(message, stamp, f"a hot room of the shop, {counted(len(message.path_map), 'path')}")


def manager(message: shop_pb2.OecLiveManagerMessage, stamp: EventHeader) -> Event | None:
    """What shoppers did. The content that is filled says what; the numbers of `message_type` are not documented."""
    if message.HasField("purchase_product_info"):
        viewer = viewer_of(message.purchase_product_info.user)
        text = f"{viewer.name} bought {_product(message.purchase_product_info.product)}"
    elif message.HasField("giveaway_info"):
        viewer = viewer_of(message.giveaway_info.winner)
        text = f"{viewer.name} won {_product(message.giveaway_info.product)}"
    elif message.HasField("ask_demo_info"):
        demo = message.ask_demo_info
        viewer = viewer_of(demo.user)
        text = f"{viewer.name} asks to see {_product(demo.product)} ({counted(max(0, demo.ask_demo_count), 'request')})"
    elif message.HasField("subscription_info"):
        subscription = message.subscription_info
        viewer = viewer_of(subscription.user)
        months = f", month {subscription.sub_months}" if subscription.sub_months > 0 else ""
        text = (
            f"{viewer.name} subscribed{months}, {counted(max(0, subscription.total_subscribers), 'subscriber')} in all"
        )
    else:
        return described(message, stamp, f"shop message {message.message_type}")
    return notice(message, stamp, text, viewer)


def _product(product: shop_pb2.OecLiveManagerMessage.Product) -> str:
    price = safe_name(product.price.format_price)
    return f"{safe_name(product.title) or 'a product'}{f' for {price}' if price else ''}"


READERS: Readers = {
    "OecLiveHotRoomMessage": hot_room,
    "OecLiveManagerMessage": manager,
    "OecLiveShoppingMessage": product_shown,
}
