"""The words that follow on a line in, the label before a blank out: 中山 委員長, 北山経夫君, 議長 山田太郎."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.offices import is_office
from gikai_parse.layouts.persons import read_label
from gikai_parse.layouts.plain_labels import is_nobody, seat_of
from gikai_parse.layouts.spaced_names import read_spaced
from gikai_parse.tables.marks import MANNER_WORDS, PLACE_NOTES, ROUND_NOTES

if TYPE_CHECKING:
    from gikai_parse.layouts.line import Label

LONGEST_WINDOW: Final = 64
_SEAT_APART: Final = re.compile(r"([0-9〇一二三四五六七八九十]{1,3}) {1,4}番(?= )")
_LONGEST_OFFICE: Final = 24
_TOKEN: Final = re.compile(r"[^ ]+")
_CLOSED_NAME: Final = re.compile(r"(?:君|さん|氏|議員|委員)$")
_MANNER: Final = re.compile(f"(?:{'|'.join(sorted(MANNER_WORDS, key=len, reverse=True))})$")
_WINDOW: Final = re.compile(rf"[^\n\r\x0c\x0b\x85\u2028\u2029]{{0,{LONGEST_WINDOW}}}")


def window_at(folded: str, begin: int) -> str:
    """What follows on the same line, 64 characters at most."""
    found = _WINDOW.match(folded, begin)
    return found[0] if found else ""


def read_tokens(window: str, *, open_end: bool) -> tuple[int, Label] | None:
    """The label among the words before a blank: 中山 委員長, 北山経夫君, 議長 山田太郎."""
    comma = window.find("、", 0, _LONGEST_OFFICE)
    if comma > 0 and (seat_of(window[:comma]) or is_office(window[:comma])):
        window = f"{window[:comma]} {window[comma + 1 :]}"  # ○３番、石川花子君
    spaced = read_spaced(window)
    apart = _SEAT_APART.match(window) if spaced and not spaced[1].head.name else None
    if apart:  # 7 番 石川花子 君
        named = read_tokens(f"{apart[1]}番{window[apart.end() :]}", open_end=open_end)
        if named and named[1].head.name:
            return named[0] + len(apart[0]) - len(apart[1]) - 1, named[1]
    if spaced and not (open_end and spaced[0] == len(window)):
        return spaced
    ends = [token.end() for token in _TOKEN.finditer(window)][:4]
    weak = None
    for place, end in enumerate(ends):
        label = window[:end]
        if (open_end and end == len(window)) or not _could_be_label(label):
            break
        read = _read(window, end)
        if read is None:
            continue
        if read.sure and read.shape not in ("post", "name"):
            longer = _read(window, ends[place + 1]) if place + 1 < len(ends) else None
            return (ends[place + 1], longer) if longer and _goes_on(read, longer) else (end, read)
        if weak is None or (weak[1].shape == "name" and read.shape != "name"):
            weak = (end, read)
    return weak


def _read(window: str, end: int) -> Label | None:
    """What the label says; 石川花子議員質疑, 中原市民課長答弁, words behind them: the person, and how he speaks."""
    label = window[:end]
    read = read_label(label)
    manner = _MANNER.search(label) if read is None and window[end:].strip(" ") else None
    read = read_label(label[: manner.start()]) if manner else read
    if manner is None or read is None:
        return read
    place, number = PLACE_NOTES.get(manner[0], read.head.place), ROUND_NOTES.get(manner[0], read.head.round)
    return None if read.shape == "name" else read._replace(head=replace(read.head, place=place, round=number))


def _goes_on(read: Label, longer: Label) -> bool:
    """北川 太郎議長; 14番 松村 潤議員 and 議長 松村 潤君, where the given name has what closes a name."""
    if not longer.sure or _CLOSED_NAME.search(read.head.label):
        return False
    if longer.shape == "name post" and read.head.position is None:
        return True
    return longer.shape == read.shape in ("seat name", "post name") and bool(_CLOSED_NAME.search(longer.head.label))


def _could_be_label(label: str) -> bool:
    return not any(sign in label for sign in "。、「」:;?!()[]〔〕…,．") and not is_nobody(label)
