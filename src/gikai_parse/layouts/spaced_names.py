"""The words before a blank in, the label whose letters are set apart out: ○議長 村 山 義 明 君, ○上 野 賢 二 議長."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.offices import is_office
from gikai_parse.layouts.persons import read_label
from gikai_parse.layouts.plain_labels import seat_of

if TYPE_CHECKING:
    from gikai_parse.layouts.line import Head
    from gikai_parse.layouts.plain_labels import Shape

_LETTERS_APART: Final = re.compile(r"(?:[^ ]{2,24} {1,4})?[^ ] {1,4}[^ ](?: |$)")  # 議長 村 山, 西 浦
_TOKEN: Final = re.compile(r"[^ ]+")
_MOST_TOKENS: Final = 12
_LONGEST_TOKEN: Final = 3  # 小 林 万里子 君
_FEWEST_LETTERS: Final = 2
_HONORIFICS: Final = frozenset(("君", "さん", "氏", "議員", "委員"))


def read_spaced(window: str) -> tuple[int, tuple[Shape, Head, bool]] | None:
    """Where the spaced label ends and what it says; None where no surely read one is printed so.

    >>> read_spaced("議長 村 山 義 明 君  開きます。")[1][1].name, read_spaced("市 長  お答えします。")
    ('村山義明', None)
    """
    if not _LETTERS_APART.match(window):
        return None
    tokens = [(found[0], found.end()) for found in _TOKEN.finditer(window)][:_MOST_TOKENS]
    office = tokens.pop(0)[0] if len(tokens[0][0]) > 1 else ""
    if office and not (is_office(office) or _is_seat(office)):
        return None
    letters: list[str] = []
    for word, _ in tokens:
        closes = word in _HONORIFICS or (not office and len(word) > 1 and is_office(word))
        if closes and len(letters) >= _FEWEST_LETTERS:
            return _read(office, "".join(letters) + word, tokens[len(letters)][1])
        if len(word) > _LONGEST_TOKEN:
            break
        letters.append(word)
    singles = next((place for place, word in enumerate(letters) if len(word) > 1), len(letters))
    if singles <= _FEWEST_LETTERS:
        return None
    return _read(office, "".join(letters[:singles]), tokens[singles - 1][1])


def _is_seat(words: str) -> bool:
    seat = seat_of(words)
    return seat is not None and not seat[1]


def _read(office: str, name: str, end: int) -> tuple[int, tuple[Shape, Head, bool]] | None:
    read = read_label(f"{office} {name}" if office else name)
    return (end, read) if read and read[2] and read[0] != "post" else None
