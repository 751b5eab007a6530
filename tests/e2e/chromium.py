"""Where the system's own Chromium is and how it is started; none is ever downloaded."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
HOW = (
    "no Chromium found. Debian, Ubuntu: apt-get install chromium fonts-noto-cjk; Fedora: dnf install chromium; "
    "macOS: brew install --cask chromium; or name one in DUIKOU_CHROMIUM"
)


def find() -> str | None:
    """The path of a Chromium: the one that DUIKOU_CHROMIUM names, else the first on the PATH."""
    return os.environ.get("DUIKOU_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
