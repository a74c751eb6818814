"""A text whose letters are set apart by blanks (議 長 の 答 弁) in, the same text without those blanks out."""

from __future__ import annotations

import re
from typing import Final

_BLANKS: Final = " \u3000"
_MANY: Final = 0.4  # of all characters are blanks where each letter has one behind it
_MOST: Final = 0.35  # stand alone between two letters
_SHORT: Final = 60  # characters: less tells nothing
_LONG: Final = 200  # a shorter text must hold a sentence: a table of a few names tells nothing
_APART: Final = {
    blank: re.compile(f"{blank}(?<=[^\\s]{blank})(?=[^\\s{_BLANKS}]|[\r\n]|{other}|\\Z)")
    for blank, other in zip(_BLANKS, reversed(_BLANKS), strict=True)
}


def close_up(text: str) -> str:
    r"""`text` without the single blanks behind each of its letters, as some pages come out of a PDF.

    >>> close_up("町 長 （ 山 田 君 ） 　お 答 え し ま す 。 \n" * 20).partition("\n")[0]
    '町長（山田君）　お答えします。'
    >>> close_up("町長（山田君）　お答え します。")
    '町長（山田君）　お答え します。'
    """
    if len(text) < _SHORT or (len(text) < _LONG and "。" not in text):
        return text
    for blank, apart in _APART.items():
        if text.count(blank) < _MANY * len(text):
            continue
        closed, count = apart.subn("", text)
        if count >= _MOST * len(text):
            return closed
    return text
