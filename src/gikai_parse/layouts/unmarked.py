"""Folded text in, every line that could be a speaker's head without a sign before it out, whatever the layout."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.blank_heads import (
    is_row_of_offices,
    read_before_blank,
    read_before_item,
    read_person_first,
    read_wrapped_words,
)
from gikai_parse.layouts.blank_labels import LONGEST_WINDOW, window_at
from gikai_parse.layouts.bracket_heads import read_brackets
from gikai_parse.layouts.candidates import Candidate, make_candidate, too_dense
from gikai_parse.layouts.colon_heads import read_closing, read_colon, read_lost
from gikai_parse.layouts.divided_heads import read_bar, read_theme
from gikai_parse.layouts.line import Label
from gikai_parse.layouts.namesakes import read_namesake
from gikai_parse.layouts.numbered_names import read_numbered
from gikai_parse.layouts.offices import is_office
from gikai_parse.layouts.openings import MARKS_BUT_ZERO, OPENING_BRACKETS, Opening, find_openings
from gikai_parse.layouts.page_tags import end_of_tag
from gikai_parse.layouts.persons import read_label, read_two_brackets, round_brackets
from gikai_parse.layouts.plain_labels import is_nobody
from gikai_parse.layouts.side_heads import read_sided
from gikai_parse.layouts.side_words import read_person_and_side, read_side
from gikai_parse.layouts.wrapped_heads import read_wrapped
from gikai_parse.tables.marks import DIVIDERS

if TYPE_CHECKING:
    from collections.abc import Iterator


_POST_AND_NAME: Final = re.compile(
    rf"[^\n\r()。、:「」|{MARKS_BUT_ZERO}]{{1,48}}\([^\n\r()。、:「」]{{1,24}}\)"
    r"(?:[^\n\r()\[。、 :|]{0,12}(?=[ :\n\r]|\Z))?"
)
_TIMESTAMP: Final = re.compile(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?")
_ATTENDED: Final = re.compile(r"(?: {1,8}(?:[○◯〇×✕△▲✓]|出席?|欠席?)){1,40} {0,8}(?=[\n\r]|\Z)")  # 議長（石川花子）　○
_STAMPED: Final = re.compile(r"[0-9]{1,2}:[0-9]{2}[.,0-9]{0,4}\s{1,4}\Z")
_EMPHASIS_CLOSED: Final = re.compile(r"[*_]{1,3}|</(?:b|strong)>")
_NUMBER_BEFORE: Final = re.compile(r"[0-9]{1,4}[.:)]? {1,3}(?=[^\s0-9番]|[0-9]{1,3}番)")
_RUNNING: Final = re.compile(
    r"(?:[\[(<](?:No\.? ?)?[0-9]{1,5}[\])>]|(?:No\.? ?)?[0-9]{1,5} ?[:.)]) {0,3}(?=[^ 0-9]|[0-9]{1,3}番)"
)
_BUT_ROUND: Final = OPENING_BRACKETS.replace("(", "")
_NAME_BRACKETS: Final = "([【〔<〈"
_IN_SENTENCE: Final = re.compile(
    r"から[もの]|(?:は|が|の|を|に|と|も|へ|で|より|から)(?=[一-鿿])"
)  # 議長(山田)からも指摘が
_PARTICLES: Final = ("と", "が", "を", "へ", "に", "の")  # 市長 / と話しました: a sentence broken into lines


def find_unmarked(folded: str) -> Iterator[Candidate]:
    """Heads that no sign opens, at the beginnings of lines, in order."""
    number, label_end = 0, 0
    refused: set[str] = set()  # lines that come back and are no head: a menu, a column of a table
    for opening in find_openings(folded):
        alone = not opening.stop and not opening.before_blank
        if opening.start < label_end or (alone and opening.stem in refused):  # 町長 / (石川花子君): one head
            continue
        candidate = read_sided(folded, opening) or (None if opening.marked else _read(folded, opening))
        if candidate:
            candidate = _with_signs(folded, candidate, opening)
            if not (_ATTENDED.match(folded, candidate.label_end) or (alone and _is_caption(folded, candidate))):
                yield candidate
            number, label_end = number + 1, candidate.label_end
            if too_dense(number, candidate.end):
                return
        elif alone and not opening.decorated and (len(opening.stem) < 2 or read_label(opening.stem) is None):
            refused.add(opening.stem)


def _with_signs(folded: str, candidate: Candidate, opening: Opening) -> Candidate:
    """**市長**, __市長__, <b>市長</b>, **市長：**, **【市長】**, ・市長, [0:01:40] 市長: the signs are the head's."""
    if not opening.bold:
        return candidate if opening.lead >= candidate.start else replace(candidate, start=opening.lead)
    closed = _EMPHASIS_CLOSED.match(folded, candidate.label_end)
    end = closed.end() if closed else candidate.label_end
    if not closed and not _EMPHASIS_CLOSED.search(folded, opening.start, end):
        return candidate  # **市長 お答えします。**: the words are bold
    read = Label(candidate.shape, candidate.head, candidate.sure)
    return make_candidate(folded, opening.lead, end, candidate.frame, read)


def _read(folded: str, opening: Opening) -> Candidate | None:
    start, stem, stop = opening.start, opening.stem, opening.stop
    if opening.before_blank:
        return read_before_blank(folded, start, stem)
    if not stop:
        return read_wrapped_words(folded, opening) or _alone(folded, start, stem)
    behind = _behind_number(folded, opening)
    if behind:
        return behind
    if not stem or (stem.isdigit() and stop in _BUT_ROUND):  # 21464【市長】 お答えします。
        return read_brackets(folded, opening.stop_at - 1) if stop in OPENING_BRACKETS else None
    number = _NUMBER_BEFORE.match(folded, start) if stop in _NAME_BRACKETS else None
    if number is None:
        return _with_sign(folded, opening)
    candidate = _with_sign(folded, opening._replace(start=number.end()))  # 12 議長(山田太郎君) 本日の
    return replace(candidate, start=start) if candidate else None


def _behind_number(folded: str, opening: Opening) -> Candidate | None:
    """[3] 議長(山田太郎君) 開きます, 3: 5番(石川花子君), 3) …: a running number with a sign of its own."""
    if (opening.stem and not opening.stem[-1].isdigit()) or opening.stop not in "[(<:.)":
        return None
    number = _RUNNING.match(folded, opening.start)
    if number is None:
        return None
    candidate = _with_brackets(folded, number.end())
    if candidate is None:  # 3. 石川議員 伺います
        window = window_at(folded, number.end())
        behind = read_before_blank(folded, number.end(), window.partition("。")[0].partition("、")[0])
        candidate = behind if behind and behind.sure else None
    return replace(candidate, start=opening.start) if candidate else None


def _with_sign(folded: str, opening: Opening) -> Candidate | None:
    candidate = _before_tag(folded, opening)
    if candidate is None and is_office(opening.stem.partition(" ")[0]):
        candidate = read_before_item(folded, opening)
    return candidate or _at_sign(folded, opening) or read_person_first(folded, opening)


def _at_sign(folded: str, opening: Opening) -> Candidate | None:
    """What the sign makes of the words before it."""
    if opening.stop == "(":
        return read_lost(folded, opening) or _with_brackets(folded, opening.start)
    if opening.stop in DIVIDERS or opening.stop == "「":
        bar = read_bar(folded, opening.start, opening.stop_at - 1, opening.stem) if opening.stop == "|" else None
        return bar or read_colon(folded, opening)
    if opening.stop in _NAME_BRACKETS:
        return _with_square(folded, opening.start)
    return read_closing(folded, opening) if opening.stop in ")。" else None


def _alone(folded: str, start: int, stem: str) -> Candidate | None:
    if len(stem) < 2 or is_nobody(stem):
        return None
    wrapped = read_wrapped(folded, start)
    if wrapped:
        return make_candidate(folded, start, wrapped[0], "line", wrapped[1])
    number = _NUMBER_BEFORE.match(stem)
    read = read_label(stem[number.end() :] if number else stem) or read_numbered(stem)
    if read is None or (number and read.shape not in ("post name", "name post", "seat name")):
        return None
    if read.shape == "post" and is_row_of_offices(stem.partition(" ")[2], read):
        return None
    candidate = make_candidate(folded, start, start + len(stem), "line", read)
    broken = candidate.shape == "post" and folded.startswith(_PARTICLES, candidate.end)
    return None if broken else candidate


def _is_caption(folded: str, candidate: Candidate) -> bool:
    """00:00:21 / 3番山田議員 / 00:00:26: what is called between two times is said, and nobody's head."""
    start = candidate.start
    return bool(_TIMESTAMP.match(folded, candidate.end) and _STAMPED.search(folded, max(0, start - 16), start))


def _before_tag(folded: str, opening: Opening) -> Candidate | None:
    """石川花子君［ 217頁］: the page is told behind the name."""
    sign = opening.stop_at - 1
    read = read_label(opening.stem.strip()) if end_of_tag(folded, sign) > sign else None
    return make_candidate(folded, opening.start, sign, "blank", read) if read else None


def _with_square(folded: str, start: int) -> Candidate | None:
    """議長【山田太郎君】 本日の, 議長＜山田太郎＞: brackets of another shape around the name."""
    window = window_at(folded, start)
    rounded = round_brackets(window)
    end = rounded.find(")") + 1
    read = read_label(rounded[:end]) if rounded != window and not is_nobody(rounded) else None
    return make_candidate(folded, start, start + end, "blank", read) if read and read.sure else None


def _with_brackets(folded: str, start: int) -> Candidate | None:
    """議長(山田太郎君) 本日の; 10番(山田太郎)|再質問; 答弁(福祉部長): お答え."""
    window = folded[start : start + LONGEST_WINDOW]
    twice = read_namesake(window) or read_two_brackets(window)
    if twice:
        return make_candidate(folded, start, start + twice[0], "blank", twice[1])
    found = _POST_AND_NAME.match(folded, start)
    if not found:
        return None
    sign = folded[found.end() : found.end() + 1]
    side = read_side(found[0]) or read_person_and_side(found[0])
    if side and sign in (":", "\n", "\r", " "):
        return make_candidate(folded, start, found.end() + (sign == ":"), "colon", side)
    read = read_label(found[0])
    if read is None or is_nobody(found[0]) or _IN_SENTENCE.match(folded, found.end()):
        return None
    divided = read_theme(folded, start, found.end(), read)
    if divided:
        return divided
    return make_candidate(folded, start, found.end() + (sign == ":"), "colon" if sign == ":" else "blank", read)
