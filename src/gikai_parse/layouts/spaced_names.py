"""The words before a blank in, the label whose letters are set apart out: ○議長 村 山 義 明 君, 農 政 課 長, ６ 番."""

from __future__ import annotations

import re
from typing import Final

from gikai_parse.layouts.line import Head, Label
from gikai_parse.layouts.offices import is_office
from gikai_parse.layouts.persons import read_label
from gikai_parse.layouts.plain_labels import read_letters, seat_of

_LETTERS_APART: Final = re.compile(r"(?:[^ ]{2,24} {1,4})?[^ ] {1,4}[^ ](?: |$)")  # 議長 村 山, 西 浦
_SEAT_APART: Final = re.compile(r"([0-9〇一二三四五六七八九十]{1,3}) {1,4}番(?= |$)")
_SEAT_AND_NAME: Final = re.compile(rf"{_SEAT_APART.pattern}(?: {{1,4}}[^ ]){{3,10}}(?= |$)")  # ８ 番 川 村 浩 昭 議 員
_TOKEN: Final = re.compile(r"[^ ]+")
_MOST_TOKENS: Final = 12
_LONGEST_TOKEN: Final = 3  # 小 林 万里子 君
_FEWEST_LETTERS: Final = 2
_HONORIFICS: Final = frozenset(("君", "さん", "氏", "議員", "委員"))


def read_spaced(window: str) -> tuple[int, Label] | None:
    """Where the spaced label ends and what it says; None where no surely read one is printed so.

    >>> read_spaced("議長 村 山 義 明 君  開きます。")[1].head.name, read_spaced("市 長  お答えします。")
    ('村山義明', None)
    """
    seat = _SEAT_APART.match(window)
    if seat:
        named = _SEAT_AND_NAME.match(window)
        read = read_letters(named[0].replace(" ", "")) if named else None
        if named and read and read.head.name and read.sure:
            return named.end(), read
        read = read_label(f"{seat[1]}番")
        return (seat.end(), read) if read else None
    if not _LETTERS_APART.match(window):
        return None
    tokens = [(found[0], found.end()) for found in _TOKEN.finditer(window)][:_MOST_TOKENS]
    office = tokens.pop(0)[0] if len(tokens[0][0]) > 1 else ""
    if office and not (is_office(office) or _is_seat(office)):
        return None
    return _read_letters(office, tokens)


def _read_letters(office: str, tokens: list[tuple[str, int]]) -> tuple[int, Label] | None:
    """村 山 義 明 君, 小 林 万里子 君, 農 政 課 長: up to what closes a name, or all that stand alone."""
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
    spelt, end = "".join(letters[:singles]), tokens[singles - 1][1]
    if not office and is_office(spelt):
        return end, Label("post", Head(spelt, position=spelt), sure=False)
    return _read(office, spelt, end)


def _is_seat(words: str) -> bool:
    seat = seat_of(words)
    return seat is not None and not seat[1]


def _read(office: str, name: str, end: int) -> tuple[int, Label] | None:
    read = read_label(f"{office} {name}") if office else read_letters(name)
    return (end, read) if read and read.sure and read.shape != "post" else None
