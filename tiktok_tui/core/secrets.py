"""The environment variables that may hold a key or a cookie. Ours comes before the one that other clients use too."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from tiktok_tui.core.redaction import register_secrets

SIGN_KEY_VARIABLES = ("TIKTOK_TUI_SIGN_KEY", "SIGN_API_KEY")
# Where other clients, and people who run a sign server of their own, set whom the second of these keys is for.
SIGN_ADDRESS_VARIABLE = "SIGN_API_URL"
TIKTOOLS_KEY_VARIABLES = ("TIKTOK_TUI_TIKTOOLS_KEY", "TIKTOOLS_API_KEY")
EULER_KEY_VARIABLES = ("TIKTOK_TUI_EULER_KEY", "EULER_API_KEY")
COOKIE_VARIABLES = ("TIKTOK_TUI_COOKIE",)
SECRET_VARIABLES = (*SIGN_KEY_VARIABLES, *TIKTOOLS_KEY_VARIABLES, *EULER_KEY_VARIABLES, *COOKIE_VARIABLES)


def first_set(environment: Mapping[str, str], names: tuple[str, ...]) -> str:
    """The value of the first variable that has one, "" when none has."""
    return next((value for name in names if (value := environment.get(name, "").strip())), "")


def register_environment(environment: Mapping[str, str]) -> None:
    """Have the secrets of the environment removed from everything that is said: keys, cookies, a proxy's password."""
    register_secrets(*(environment.get(name, "") for name in SECRET_VARIABLES))
    for name, value in environment.items():
        if name.lower().endswith("_proxy"):
            try:
                register_secrets(urlsplit(value).password or "")
            except ValueError:  # no address, and so no password in it
                continue
