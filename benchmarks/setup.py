"""Install the clients that decode.py compares with: python -m benchmarks.setup"""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv

from benchmarks.environments import CONNECTOR, TIKTOKLIVE, cache_folder


def main() -> None:
    folder = cache_folder()
    environment = folder / "tiktoklive"
    venv.create(environment, with_pip=True)
    subprocess.run([environment / "bin" / "pip", "install", "--quiet", TIKTOKLIVE], check=True)

    npm = shutil.which("npm")
    if npm is None:
        sys.exit(f"{TIKTOKLIVE} is ready in {folder}; without npm there is no {CONNECTOR}")
    connector = folder / "connector"
    connector.mkdir(exist_ok=True)
    (connector / "package.json").write_text('{"private": true}\n')
    subprocess.run([npm, "install", "--silent", CONNECTOR], check=True, cwd=connector)
    print(f"ready in {folder}")


if __name__ == "__main__":
    main()
