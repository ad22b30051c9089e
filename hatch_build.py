"""Metadata of the package that follows from the addresses in pyproject.toml: README.md for the index, project URLs.

The index shows README.md away from the repository, so its links and its picture become absolute at build. While the
address of the repository is empty they stay as they are, and `scripts/check_addresses.py` says so.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

_LINK = re.compile(r"(!?)\[([^\]]*)\]\((?!https?://|#)([^)]+)\)")


def absolute_links(text: str, repository: str, revision: str) -> str:
    """`text` with links to files of the repository as addresses, and pictures as the files themselves."""
    if not repository:
        return text

    def link(found: re.Match[str]) -> str:
        picture, label, path = found.groups()
        return f"{picture}[{label}]({repository}/{'raw' if picture else 'blob'}/{revision}/{path})"

    return _LINK.sub(link, text)


def project_urls(addresses: dict[str, str]) -> dict[str, str]:
    """The URLs for the index; none for an address that does not exist yet."""
    repository = addresses["repository"]
    urls = {"Documentation": addresses["documentation"], "Repository": repository}
    if repository:
        urls |= {"Issues": f"{repository}/issues", "Changelog": f"{repository}/blob/main/CHANGELOG.md"}
    return {name: url for name, url in urls.items() if url}


class AddressesHook(MetadataHookInterface):  # type: ignore[misc]  # hatchling has no types
    """Fills `readme` and `urls`, which pyproject.toml calls dynamic."""

    PLUGIN_NAME = "custom"

    def update(self, metadata: dict[str, Any]) -> None:
        root = Path(self.root)
        addresses = tomllib.loads((root / "pyproject.toml").read_text())["tool"]["tiktok-tui"]["addresses"]
        text = absolute_links((root / "README.md").read_text(), addresses["repository"], addresses["revision"])
        metadata["readme"] = {"content-type": "text/markdown", "text": text}
        metadata["urls"] = project_urls(addresses)
