"""Folded text in, every line that could be a speaker's head without a sign before it out, whatever the layout."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.layouts.candidates import (
    LONGEST_WINDOW,
    Candidate,
    make_candidate,
    read_tokens,
    too_dense,
    window_at,
)
from gikai_parse.layouts.layout import ALL_MARKS
from gikai_parse.layouts.line import Head
from gikai_parse.layouts.offices import ENDINGS, is_office
from gikai_parse.layouts.persons import read_label, seat_of
from gikai_parse.layouts.sides import read_side, with_person
from gikai_parse.tables.marks import ANSWER_WORDS, NO_SPEAKER_BEGINNINGS, PLACE_NOTES, ROUND_NOTES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.layouts.layout import Frame
    from gikai_parse.layouts.line import Head as _Head
    from gikai_parse.layouts.persons import Shape

# A line up to the first sign that could end a head. A line of prose has none of them so near its beginning.
_NO_ZERO: Final = ALL_MARKS.replace("〇", "")  # 一〇番 is a seat
_STEM: Final = rf"[^\n\r\f 。、.:()|「」\[\]【】<>《》〈〉*{_NO_ZERO}]"
_BEGINNING: Final = (
    rf"([ >*#・―—–\-{ALL_MARKS}]{{0,8}})(?:[Oo0](?=[^\x00-\x7f]))?"
    rf"({_STEM}{{0,30}}(?: {{1,3}}{_STEM}{{1,20}}){{0,3}})\*{{0,3}}"
    r"(?: {0,8}(?=[\n\r\f]|\Z)| ?([:|().「\[【<《〈])|( {1,8}))"
)
_FIRST: Final = re.compile(_BEGINNING)
_LINE: Final = re.compile(r"[\n\r\f]" + _BEGINNING)  # a literal set in front: the scan jumps from line to line
_IN_BRACKETS: Final = re.compile(
    r"[【\[(<《〈]([^\n\r【】\[\]<>《》〈〉。]{1,40}?)[】\])>》〉](?![】\])>》〉])\*{0,3}[ :]{0,2}"
)
_POST_AND_NAME: Final = re.compile(
    rf"[^\n\r()。、:「」|{_NO_ZERO}]{{1,30}}\([^\n\r()。、:「」]{{1,24}}\)(?:[^\n\r()。、 :|]{{0,12}}(?=[ \n\r]|\Z))?"
)
_BAR: Final = re.compile(r" ?\|([^\n\r|。]{1,60})(?=[\n\r\f]|\Z)")
_WORD_BEFORE: Final = re.compile(r"(?:答弁者|答弁|質問者|質問|発言者):?")
_PERSON_BEHIND: Final = re.compile(r"[ 　]{0,2}[(【\[]([^\n\r()【】\[\]。、]{2,24})[)】\]] ?:?")
_PERSON_ON_LINE: Final = re.compile(r" {0,2}([^\n\r。、:]{2,24})(?=[\n\r])")
_SHORT_SIDES: Final = re.compile(r"[0-9①-⑳]{0,2}(?:Q|A|問|答|質問|答弁|再質問|再答弁)[0-9①-⑳]{0,2}")
_THEME_ROUND: Final = re.compile("|".join(sorted((*ROUND_NOTES, *PLACE_NOTES), key=len, reverse=True)))
_PARTICLES: Final = ("と", "が", "を", "へ", "に", "の")  # 市長 / と話しました: a sentence broken into lines
_DECORATION: Final = frozenset(ALL_MARKS + "#・*―—–-")
_MARKS: Final = frozenset(ALL_MARKS)


class _Opening(NamedTuple):
    """The beginning of one line: where its words start and stop, and what stands before and behind them."""

    start: int
    stop_at: int
    stem: str
    stop: str
    before_blank: bool
    decorated: bool
    marked: bool


def find_unmarked(folded: str) -> Iterator[Candidate]:
    """Heads that no sign opens, at the beginnings of lines, in order."""
    first = _FIRST.match(folded)
    number = 0
    refused: set[str] = set()  # lines that come back and are no head: a menu, a column of a table
    for found in chain((first,) if first else (), _LINE.finditer(folded)):
        ahead, stem, stop, blank = found.groups()
        if not stop and (not stem or (not blank and stem in refused)):
            continue
        signs = _DECORATION.intersection(ahead)
        stop_at = found.end(3) if stop else found.end(2)
        opening = _Opening(found.start(2), stop_at, stem, stop or "", bool(blank), bool(signs), bool(signs & _MARKS))
        candidate = _sided(folded, opening) or (None if opening.marked else _read(folded, opening))
        if candidate:
            yield candidate
            number += 1
            if too_dense(number, candidate.end):
                return
        elif not stop and not blank and not signs and (len(stem) < 2 or read_label(stem) is None):
            refused.add(stem)


def _sided(folded: str, opening: _Opening) -> Candidate | None:
    """問 備蓄は, Q1: …, ■質問: a word of a side; with the person where one is printed behind it in brackets."""
    label = opening.stem.strip()
    side = read_side(label) if len(label) <= 24 and label else None
    if side is None:
        return None
    short = bool(_SHORT_SIDES.fullmatch(label))
    frame: Frame
    if opening.stop == ":" or (opening.stop == "." and short):
        frame = "colon"
    elif opening.before_blank and (short or opening.decorated):
        frame = "blank"
    elif not opening.stop and not opening.before_blank and opening.decorated:
        frame = "line"
    elif opening.stop in "(【[" and opening.stop and _PERSON_BEHIND.match(folded, opening.start + len(label)):
        frame = "colon"
        opening = opening._replace(stop_at=opening.start + len(label))
    else:
        return None
    return _with_person_behind(folded, opening.start, opening.stop_at, frame, side)


def _with_person_behind(
    folded: str, start: int, end: int, frame: Frame, side: tuple[Shape, _Head, bool]
) -> Candidate | None:
    """答 (市長)検討します, 【答弁】(教育部長)."""
    behind = _PERSON_BEHIND.match(folded, end) if side[0] == "side" else None
    read = with_person(folded[start : behind.end()], behind[1], side[1].side) if behind and side[1].side else None
    if behind is None and side[0] == "side" and side[1].side and frame == "colon":
        behind = _PERSON_ON_LINE.match(folded, end)  # 答弁者：市長, and the answer on the next line
        read = with_person(folded[start : behind.end()], behind[1].strip(), side[1].side) if behind else None
    if behind and read:
        return make_candidate(folded, start, behind.end(), frame, read)
    return make_candidate(folded, start, end, frame, side)


def _read(folded: str, opening: _Opening) -> Candidate | None:
    start, stem, stop = opening.start, opening.stem, opening.stop
    if opening.before_blank:
        return _before_blank(folded, start, stem)
    if not stop:
        return _alone(folded, start, stem)
    if not stem:
        return _in_brackets(folded, opening.stop_at - 1) if stop in "[【<《〈(" else None
    return _with_sign(folded, opening)


def _with_sign(folded: str, opening: _Opening) -> Candidate | None:
    if opening.stop == "(":
        return _with_brackets(folded, opening.start)
    if opening.stop == "|":
        return _with_bar(folded, opening.start, opening.stop_at - 1, opening.stem)
    if opening.stop in ":「":
        return _with_colon(folded, opening)
    return _closing(folded, opening) if opening.stop == ")" else None


def _alone(folded: str, start: int, stem: str) -> Candidate | None:
    if len(stem) < 2 or stem.startswith(NO_SPEAKER_BEGINNINGS):
        return None
    read = read_label(stem)
    if read is None:
        return None
    candidate = make_candidate(folded, start, start + len(stem), "line", read)
    broken = candidate.shape == "post" and folded.startswith(_PARTICLES, candidate.end)
    return None if broken else candidate


def _before_blank(folded: str, start: int, stem: str) -> Candidate | None:
    """見本議員 伺います, 議 長 これより, 3番 小川次郎 通告に従い."""
    if not stem.replace(" ", "").endswith((*ENDINGS, "君")) and not seat_of(stem):
        return None
    window = window_at(folded, start)
    plain = read_tokens(window.replace("*", " "), open_end=len(window) == LONGEST_WINDOW)
    if plain is None or plain[1][0] == "name":
        return None
    return make_candidate(folded, start, start + plain[0], "blank", plain[1])


def _with_brackets(folded: str, start: int) -> Candidate | None:
    """議長(山田太郎君) 本日の; 10番(山田太郎)|再質問; 答弁(福祉部長): お答え."""
    found = _POST_AND_NAME.match(folded, start)
    if not found:
        return None
    sign = folded[found.end() : found.end() + 1]
    side = read_side(found[0])
    if side and sign in (":", "\n", "\r", " "):
        return make_candidate(folded, start, found.end() + (sign == ":"), "colon", side)
    read = read_label(found[0])
    if read is None or found[0].startswith(NO_SPEAKER_BEGINNINGS):
        return None
    bar = _BAR.match(folded, found.end())
    if bar:
        return _themed(make_candidate(folded, start, bar.end(), "bar", read), bar[1])
    return make_candidate(folded, start, found.end() + (sign == ":"), "colon" if sign == ":" else "blank", read)


def _in_brackets(folded: str, start: int) -> Candidate | None:
    """【市長】, (保健福祉局長), <答弁者:教育長>, 【質問1】."""
    found = _IN_BRACKETS.match(folded, start)
    if not found:
        return None
    label = found[1].strip()
    side = read_side(label)
    if side:
        return _with_person_behind(folded, start, found.end(), "brackets", side)
    word = _WORD_BEFORE.match(label)
    person = label[word.end() :].strip() if word else label
    read = read_label(person)
    if read is None or person.startswith(NO_SPEAKER_BEGINNINGS):
        return None
    return make_candidate(folded, start, found.end(), "brackets", read)


def _with_bar(folded: str, start: int, bar_at: int, stem: str) -> Candidate | None:
    """市答弁|福祉保健部長: behind the bar stands an office, or the matter: then nobody knows who answers."""
    bar = _BAR.match(folded, bar_at)
    if not bar:
        return None
    theme, label = bar[1].strip(), stem.strip()
    if label in ANSWER_WORDS:
        read = read_label(theme) if is_office(theme) or "(" in theme else None
        candidate = make_candidate(folded, start, bar.end(), "bar", read or ("side", Head(label), True))
        return replace(candidate, head=replace(candidate.head, side="answer"), sure=True)
    read = read_label(label)
    if read is None or read[0] == "name":
        return None
    return _themed(make_candidate(folded, start, bar.end(), "bar", read), theme)


def _themed(candidate: Candidate, theme: str) -> Candidate:
    """再質問① 在宅高齢者への支援, 登壇質問: the matter tells the round and the place."""
    found = _THEME_ROUND.search(theme)
    if not found:
        return candidate
    head = replace(
        candidate.head,
        round=ROUND_NOTES.get(found[0], candidate.head.round),
        place=PLACE_NOTES.get(found[0], candidate.head.place),
    )
    return replace(candidate, head=head)


def _with_colon(folded: str, opening: _Opening) -> Candidate | None:
    """市長:お答えします; 市長「お答えします」, where the line closes the quotation that it opens."""
    label = opening.stem.strip()
    read = None if label.startswith(NO_SPEAKER_BEGINNINGS) else read_label(label)
    if read is None:
        return None
    if opening.stop == ":":
        return make_candidate(folded, opening.start, opening.stop_at, "colon", read)
    line_end = folded.find("\n", opening.stop_at)
    closed = folded[opening.stop_at : line_end if line_end >= 0 else len(folded)].rstrip().endswith("」")
    end = opening.start + len(opening.stem)
    return make_candidate(folded, opening.start, end, "quote", read) if closed and read[0] != "name" else None


def _closing(folded: str, opening: _Opening) -> Candidate | None:
    """関口委員長)ただ今から: the opening bracket was lost."""
    read = read_label(opening.stem.strip())
    if read is None or read[0] not in ("name post", "post", "post name"):
        return None
    return make_candidate(folded, opening.start, opening.stop_at, "closing", read)
