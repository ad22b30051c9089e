"""tiktok-tui: the terminal monitor for TikTok LIVE."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("tiktok-tui")
except PackageNotFoundError:  # run from a checkout that was never installed
    __version__ = "0+unknown"
