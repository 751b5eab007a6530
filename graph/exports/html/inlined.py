"""What is put into a page: the text of our scripts and styles, and the policy under which nothing else has any effect."""

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

ASSETS: Traversable = files("graph.exports.html") / "assets"
NONE = "'none'"
JSON = {"ensure_ascii": False, "sort_keys": True, "separators": (",", ":")}  # how data is written


def read(part: Traversable) -> str:
    """A part's text, with plain line ends: browsers hash it so."""
    text = part.read_text("utf-8")
    return "\n".join(text.splitlines()) + "\n" if "\r" in text else text


def policy(scripts: Sequence[str], style: str) -> str:
    """A content security policy under which our own scripts and style work, and nothing else does."""
    return "; ".join(
        (
            f"default-src {NONE}",
            f"script-src {' '.join(map(_hash, scripts)) or NONE}",
            f"style-src {_hash(style)}",
            "img-src data: blob:",
            f"base-uri {NONE}",
            f"form-action {NONE}",
            "require-trusted-types-for 'script'",
            f"trusted-types {NONE}",
        )
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
