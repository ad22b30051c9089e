"""What the routes need, from the config file and the environment.

Keys and cookies come from these two only: command lines can be read by every user of a machine.
"""

from __future__ import annotations

from collections.abc import Mapping

from tiktok_tui.settings.config import Config
from tiktok_tui.settings.secrets import (
    COOKIE_VARIABLES,
    EULER_KEY_VARIABLES,
    SIGN_KEY_VARIABLES,
    TIKTOOLS_KEY_VARIABLES,
    first_set,
)
from tiktok_tui.sources.addresses import ServiceAddresses, service_name
from tiktok_tui.sources.routes import RouteSettings


def route_settings(
    config: Config, environment: Mapping[str, str], *, wait: bool = False, allow_plain_socket: bool = False
) -> RouteSettings:
    """The settings for `open_route`. The environment comes before the config file, `wait` is on when either says so.

    Euler Stream gives one key for signing and for its hosted sockets. Without a key of its own the hosted socket takes
    the sign key, but only when both are the same service.
    """
    sign_key = first_set(environment, SIGN_KEY_VARIABLES) or config.signing.key
    is_euler = service_name(config.signing.address) == service_name(config.services.euler_socket)
    services = config.services
    return RouteSettings(
        addresses=ServiceAddresses(
            tiktok=services.tiktok,
            webcast=services.webcast,
            webcast_socket=services.webcast_socket,
            sign=config.signing.address,
            euler_socket=services.euler_socket,
            tiktools=config.tiktools.address,
            tiktools_socket=services.tiktools_socket,
        ),
        sign_key=sign_key,
        tiktools_key=first_set(environment, TIKTOOLS_KEY_VARIABLES) or config.tiktools.key,
        euler_key=first_set(environment, EULER_KEY_VARIABLES) or config.euler.key or (sign_key if is_euler else ""),
        cookie=first_set(environment, COOKIE_VARIABLES) or config.direct.cookie,
        order=config.routes.order,
        euler_raw=config.euler.raw,
        allow_plain_socket=allow_plain_socket,
        wait=wait or config.routes.wait,
    )
