"""`python -m tiktok_tui` is `tiktok-tui`."""

from tiktok_tui.cli import main

raise SystemExit(main())
