"""Folded text in, every line that could be a speaker's head without a sign before it out, whatever the layout."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.blank_labels import LONGEST_WINDOW, read_tokens, window_at
from gikai_parse.layouts.bracket_heads import read_brackets
from gikai_parse.layouts.candidates import Candidate, make_candidate, too_dense
from gikai_parse.layouts.colon_heads import read_closing, read_colon, read_lost
from gikai_parse.layouts.divided_heads import read_bar, read_theme
from gikai_parse.layouts.line import Head, Label
from gikai_parse.layouts.numbered_names import read_numbered
from gikai_parse.layouts.offices import ENDINGS, begins_like_surname, is_office
from gikai_parse.layouts.openings import MARKS_BUT_ZERO, OPENING_BRACKETS, Opening, find_openings
from gikai_parse.layouts.page_tags import end_of_tag
from gikai_parse.layouts.persons import read_label, read_two_brackets, round_brackets
from gikai_parse.layouts.plain_labels import is_nobody, looks_like_name, seat_of
from gikai_parse.layouts.side_heads import read_sided
from gikai_parse.layouts.side_words import read_person_and_side, read_side
from gikai_parse.layouts.sides import presides
from gikai_parse.layouts.told_acts import TOLD_OF
from gikai_parse.layouts.wrapped_heads import read_wrapped
from gikai_parse.tables.directions import ITEM_BEGINNINGS
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
_LABEL_ENDS: Final = (*ENDINGS, "君")
_ITEM: Final = re.compile(rf" {{1,3}}(?:{'|'.join(map(re.escape, ITEM_BEGINNINGS))})")
_EMPHASIS_CLOSED: Final = re.compile(r"[*_]{1,3}|</(?:b|strong)>")
_NUMBER_BEFORE: Final = re.compile(r"[0-9]{1,4}[.:)]? {1,3}(?=[^\s0-9番]|[0-9]{1,3}番)")
_RUNNING: Final = re.compile(
    r"(?:[\[(<](?:No\.? ?)?[0-9]{1,5}[\])>]|(?:No\.? ?)?[0-9]{1,5} ?[:.)]) {0,3}(?=[^ 0-9]|[0-9]{1,3}番)"
)
_BROKEN_LINE: Final = 10
_TITLE_ENDS: Final = ("について", "に関して", "に対する")
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
        return _before_blank(folded, start, stem)
    if not stop:
        return _wrapped_words(folded, opening) or _alone(folded, start, stem)
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
    candidate = _with_brackets(folded, number.end()) if number else None
    return replace(candidate, start=opening.start) if candidate else None


def _with_sign(folded: str, opening: Opening) -> Candidate | None:
    candidate = _before_tag(folded, opening)
    if candidate is None and is_office(opening.stem.partition(" ")[0]):
        candidate = _before_item(folded, opening)
    if candidate:
        return candidate
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
    if read.shape == "post" and _is_row_of_offices(stem.partition(" ")[2], read):
        return None
    candidate = make_candidate(folded, start, start + len(stem), "line", read)
    broken = candidate.shape == "post" and folded.startswith(_PARTICLES, candidate.end)
    return None if broken else candidate


def _wrapped_words(folded: str, opening: Opening) -> Candidate | None:
    """上下水道部長 令和4年度末で50年を経過した管は約18 / キロ: no sign up to the end of a line that a column broke."""
    office, _, words = opening.stem.partition(" ")
    if len(words) < _BROKEN_LINE or not is_office(office) or looks_like_name(words.replace(" ", "")):
        return None
    feed = folded.find("\n", opening.stop_at)
    following = folded[feed + 1 : feed + 2]
    if feed < 0 or following.isspace() or not following or words.endswith(_TITLE_ENDS):
        return None
    return _before_blank(folded, opening.start, opening.stem)


def _is_caption(folded: str, candidate: Candidate) -> bool:
    """00:00:21 / 3番山田議員 / 00:00:26: what is called between two times is said, and nobody's head."""
    start = candidate.start
    return bool(_TIMESTAMP.match(folded, candidate.end) and _STAMPED.search(folded, max(0, start - 16), start))


def _before_blank(folded: str, start: int, stem: str) -> Candidate | None:
    """見本議員 伺います, 議 長 これより, 3番 小川次郎 通告に従い."""
    first = stem.partition(" ")[0]
    could_be = len(first) == 1 or stem.replace(" ", "").endswith(_LABEL_ENDS) or seat_of(stem) or is_office(first)
    numbered = read_numbered(first)
    if numbered:
        return make_candidate(folded, start, start + len(first), "blank", numbered)
    if not could_be:
        return _name_before_blank(folded, start, first)
    window = window_at(folded, start)
    plain = read_tokens(window.replace("*", " "), open_end=len(window) == LONGEST_WINDOW)
    if plain is None or plain[1].shape == "name" or _is_row_of_offices(window[plain[0] :], plain[1]):
        return None
    if plain[1].shape == "post name" and not window[: plain[0]].endswith("君") and "。" not in window[plain[0] :]:
        return None  # 町長 小川次郎 副町長 山田太郎: a roster; 議長 山田太郎 これより開きます。 speaks
    return make_candidate(folded, start, start + plain[0], "blank", plain[1])


def _is_row_of_offices(behind: str, read: Label) -> bool:
    """Whether only offices follow: 村長 副村長 教育長, a list; 議長 町長 may be a call."""
    words = behind.split()
    return read.shape == "post" and len(words) > presides(read.head) and all(map(is_office, words))


def _name_before_blank(folded: str, start: int, name: str) -> Candidate | None:
    """三枝かな 伺います: a known surname begins it; it must come back, and others speak in between."""
    read = read_label(name) if begins_like_surname(name) > 1 else None
    return make_candidate(folded, start, start + len(name), "blank", read) if read and read.shape == "name" else None


def _before_tag(folded: str, opening: Opening) -> Candidate | None:
    """石川花子君［ 217頁］: the page is told behind the name."""
    sign = opening.stop_at - 1
    read = read_label(opening.stem.strip()) if end_of_tag(folded, sign) > sign else None
    return make_candidate(folded, opening.start, sign, "blank", read) if read else None


def _before_item(folded: str, opening: Opening) -> Candidate | None:
    """町長 議案第1号「…」について; 総務部長 中原四郎 問1の(1)について: the sign is in the words, not in the label.

    公園課長 (資料により説明): what is told of him is no name.
    """
    start = opening.start
    office = opening.stem.partition(" ")[0]
    read: Label | None = Label("post", Head(office, position=office), sure=False)
    end = start + len(office)
    if not (_ITEM.match(folded, end) or TOLD_OF.match(folded, end)):
        window = folded[start : opening.stop_at - 1]
        plain = read_tokens(window, open_end=True)
        read = plain[1] if plain and plain[1].shape == "post name" and plain[1].sure else None
        end = start + plain[0] if plain else end
    return make_candidate(folded, start, end, "blank", read) if read else None


def _with_square(folded: str, start: int) -> Candidate | None:
    """議長【山田太郎君】 本日の, 議長＜山田太郎＞: brackets of another shape around the name."""
    window = window_at(folded, start)
    rounded = round_brackets(window)
    end = rounded.find(")") + 1
    read = read_label(rounded[:end]) if rounded != window and not is_nobody(rounded) else None
    return make_candidate(folded, start, start + end, "blank", read) if read and read.sure else None


def _with_brackets(folded: str, start: int) -> Candidate | None:
    """議長(山田太郎君) 本日の; 10番(山田太郎)|再質問; 答弁(福祉部長): お答え."""
    twice = read_two_brackets(folded[start : start + LONGEST_WINDOW])
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
