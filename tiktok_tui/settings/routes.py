"""What the routes need, from the config file and the environment.

Keys and cookies come from these two only: command lines can be read by every user of a machine.
"""

from __future__ import annotations

from collections.abc import Mapping

from tiktok_tui.core.secrets import (
    COOKIE_VARIABLES,
    EULER_KEY_VARIABLES,
    SIGN_ADDRESS_VARIABLE,
    SIGN_KEY_VARIABLES,
    TIKTOOLS_KEY_VARIABLES,
    first_set,
)
from tiktok_tui.core.service_addresses import ServiceAddresses, service_name
from tiktok_tui.settings import checks
from tiktok_tui.settings.config import Config, ConfigError
from tiktok_tui.sources.routes import RouteSettings


def route_settings(
    config: Config, environment: Mapping[str, str], *, wait: bool = False, allow_plain_socket: bool = False
) -> RouteSettings:
    """The settings for `open_route`. The environment comes before the config file, `wait` is on when either says so.

    Euler Stream gives one key for signing and for its hosted sockets. Without a key of its own the hosted socket takes
    the sign key, but only when both are the same service. Raises ConfigError for a SIGN_API_URL that is no address.
    """
    sign_key, sign_address = _sign_server(config, environment)
    is_euler = service_name(sign_address) == service_name(config.services.euler_socket)
    services = config.services
    return RouteSettings(
        addresses=ServiceAddresses(
            tiktok=services.tiktok,
            webcast=services.webcast,
            webcast_socket=services.webcast_socket,
            sign=sign_address,
            euler_socket=services.euler_socket,
            tiktools=config.tiktools.address,
            tiktools_socket=services.tiktools_socket,
            socket_hosts=services.socket_hosts,
        ),
        sign_key=sign_key,
        tiktools_key=first_set(environment, TIKTOOLS_KEY_VARIABLES) or config.tiktools.key,
        euler_key=first_set(environment, EULER_KEY_VARIABLES) or config.euler.key or (sign_key if is_euler else ""),
        cookie=first_set(environment, COOKIE_VARIABLES) or config.direct.cookie,
        order=config.routes.order,
        sign_user_agent=config.signing.user_agent,
        euler_raw=config.euler.raw,
        allow_plain_socket=allow_plain_socket,
        wait=wait or config.routes.wait,
    )


def _sign_server(config: Config, environment: Mapping[str, str]) -> tuple[str, str]:
    """The key, and the address it is for. Other clients' two variables belong together: no key goes to a server that
    it was not set for.
    """
    our_variable, their_variable = SIGN_KEY_VARIABLES
    our_key, their_key = first_set(environment, (our_variable,)), first_set(environment, (their_variable,))
    if our_key or (config.signing.key and not their_key):
        return our_key or config.signing.key, config.signing.address
    address = first_set(environment, (SIGN_ADDRESS_VARIABLE,))
    try:
        return their_key, checks.address(address) if address else config.signing.address
    except ValueError as error:
        raise ConfigError(f"{SIGN_ADDRESS_VARIABLE} must be {error}") from None
