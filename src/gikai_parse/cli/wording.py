"""The user's locale in, one of two wordings out: Japanese where the locale is Japanese, English otherwise."""

from __future__ import annotations

import os


def in_japanese() -> bool:
    """Whether the terminal's locale asks for Japanese, by POSIX's order of LC_ALL, LC_MESSAGES, LANG."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value.lower().startswith("ja")
    return False


def word(japanese: str, english: str) -> str:
    """The wording for this user.

    >>> word("質問", "question") in ("質問", "question")
    True
    """
    return japanese if in_japanese() else english
