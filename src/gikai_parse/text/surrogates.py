"""A text in, the same text without lone halves of surrogate pairs out: no encoding can write those."""

from __future__ import annotations

import re
from typing import Final

_HALF: Final = re.compile("[\ud800-\udfff]")


def replace_halves(text: str) -> str:
    r"""`text` with U+FFFD for each half; the length never changes.

    They come from `"\ud83d"` in JSON, and from names of files whose bytes are no UTF-8.

    >>> replace_halves("議長\udc81") == "議長\ufffd"
    True
    """
    return text if text.isascii() else _HALF.sub("\ufffd", text)
