"""Folded text in, every line that could be a speaker's head without a sign before it out, whatever the layout."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.candidates import LONGEST_WINDOW, Candidate, make_candidate, read_tokens, window_at
from gikai_parse.layouts.line import Head
from gikai_parse.layouts.offices import ENDINGS, is_office
from gikai_parse.layouts.persons import read_label, seat_of
from gikai_parse.layouts.sides import read_side
from gikai_parse.tables.marks import (
    ANSWER_WORDS,
    NO_SPEAKER_BEGINNINGS,
    PLACE_NOTES,
    ROUND_NOTES,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


# A line up to the first sign that could end a head. A line of prose has none of them so near its beginning.
_BEGINNING: Final = (
    r"[ >*#・\-]{0,8}"
    r"([^\n\r\f 。、.:()|「」\[\]【】<>《》〈〉]{0,30}(?: {1,3}[^\n\r\f 。、.:()|「」\[\]【】<>《》〈〉]{1,20}){0,3})"
    r"(?: {0,8}(?=[\n\r\f]|\Z)| ?([:|().\[【<《〈])|( {1,8}))"
)
_FIRST: Final = re.compile(_BEGINNING)
_LINE: Final = re.compile(r"[\n\r\f]" + _BEGINNING)  # a literal set in front: the scan jumps from line to line
_IN_BRACKETS: Final = re.compile(
    r"[【\[(<《〈]([^\n\r【】\[\]<>《》〈〉。]{1,40}?)[】\])>》〉](?![】\])>》〉])[ :]{0,2}"
)
_POST_AND_NAME: Final = re.compile(
    r"[^\n\r()。、:「」|]{1,30}\([^\n\r()。、:「」]{1,24}\)(?:[^\n\r()。、 :|]{0,12}(?=[ \n\r]|\Z))?"
)
_BAR: Final = re.compile(r" ?\|([^\n\r|。]{1,60})(?=[\n\r\f]|\Z)")
_WORD_BEFORE: Final = re.compile(r"(?:答弁者|答弁|質問者|質問|発言者)[::]?")
_SHORT_SIDES: Final = re.compile(r"[0-9①-⑳]{0,2}(?:Q|A|問|答|質問|答弁|再質問|再答弁)[0-9①-⑳]{0,2}")
_THEME_ROUND: Final = re.compile("|".join(sorted((*ROUND_NOTES, *PLACE_NOTES), key=len, reverse=True)))


def find_unmarked(folded: str) -> Iterator[Candidate]:
    """Heads that no sign opens, at the beginnings of lines, in order."""
    first = _FIRST.match(folded)
    for found in chain((first,) if first else (), _LINE.finditer(folded)):
        stem, stop = found[1], found[2]
        start = found.start(1)
        if stop is None:
            yield from _alone_or_before_blank(folded, found, start)
        elif stop == "(" and stem:
            yield from _with_brackets(folded, start)
        elif stop in "[【<《〈(" and not stem:
            yield from _in_brackets(folded, found.start(2))
        elif stop == "|" and stem:
            yield from _with_bar(folded, start, found.start(2), stem)
        elif stop in ":." and stem:
            yield from _with_colon(folded, start, found.end(2), stem)
        elif stop == ")" and stem:
            yield from _closing(folded, start, found.end(2), stem)


def _alone_or_before_blank(folded: str, found: re.Match[str], start: int) -> Iterator[Candidate]:
    stem = found[1]
    if found[3]:
        yield from _before_blank(folded, start, stem)
        return
    if len(stem) < 2 or stem.startswith(NO_SPEAKER_BEGINNINGS):
        return
    read = read_label(stem)
    if read:
        yield make_candidate(folded, start, start + len(stem), "line", read)


def _before_blank(folded: str, start: int, stem: str) -> Iterator[Candidate]:
    """見本議員 伺います, 議 長 これより, 3番 小川次郎 通告に従い, 問 備蓄は."""
    if _SHORT_SIDES.fullmatch(stem):
        side = read_side(stem)
        if side:
            yield make_candidate(folded, start, start + len(stem), "blank", side)
        return
    if not stem.replace(" ", "").endswith((*ENDINGS, "君")) and not seat_of(stem):
        return
    window = window_at(folded, start)
    plain = read_tokens(window, open_end=len(window) == LONGEST_WINDOW)
    if plain and plain[1][0] != "name":
        yield make_candidate(folded, start, start + plain[0], "blank", plain[1])


def _with_brackets(folded: str, start: int) -> Iterator[Candidate]:
    """議長(山田太郎君) 本日の; 10番(山田太郎)|再質問."""
    found = _POST_AND_NAME.match(folded, start)
    if not found:
        return
    read = read_label(found[0])
    if read is None or found[0].startswith(NO_SPEAKER_BEGINNINGS):
        side = read_side(found[0])
        if side and folded[found.end() : found.end() + 1] in (":", "\n", "\r", " "):
            yield make_candidate(folded, start, found.end() + (folded[found.end()] == ":"), "colon", side)
        return
    bar = _BAR.match(folded, found.end())
    if bar:
        yield _themed(folded, make_candidate(folded, start, bar.end(), "bar", read), bar[1])
        return
    colon = folded[found.end() : found.end() + 1] == ":"
    yield make_candidate(folded, start, found.end() + colon, "colon" if colon else "blank", read)


def _in_brackets(folded: str, start: int) -> Iterator[Candidate]:
    """【市長】, (保健福祉局長), <答弁者:教育長>."""
    found = _IN_BRACKETS.match(folded, start)
    if not found:
        return
    label = found[1].strip()
    word = _WORD_BEFORE.match(label)
    person = label[word.end() :].strip() if word else label
    read = read_side(label) or read_label(person)
    if read and read[0] != "name" and not person.startswith(NO_SPEAKER_BEGINNINGS):
        yield make_candidate(folded, start, found.end(), "brackets", read)


def _with_bar(folded: str, start: int, bar_at: int, stem: str) -> Iterator[Candidate]:
    """市答弁|福祉保健部長: behind the bar stands an office, or the matter: then nobody knows who answers."""
    bar = _BAR.match(folded, bar_at)
    if not bar:
        return
    theme = bar[1].strip()
    label = stem.strip()
    if label in ANSWER_WORDS:
        read = read_label(theme) if is_office(theme) or "(" in theme else None
        candidate = make_candidate(folded, start, bar.end(), "bar", read or ("side", Head(label), True))
        yield replace(candidate, head=replace(candidate.head, side="answer"), sure=True)
        return
    read = read_label(label)
    if read and read[0] != "name":
        yield _themed(folded, make_candidate(folded, start, bar.end(), "bar", read), theme)


def _themed(folded: str, candidate: Candidate, theme: str) -> Candidate:
    del folded
    found = _THEME_ROUND.search(theme)
    if not found:
        return candidate
    head = replace(
        candidate.head,
        round=ROUND_NOTES.get(found[0], candidate.head.round),
        place=PLACE_NOTES.get(found[0], candidate.head.place),
    )
    return replace(candidate, head=head)


def _with_colon(folded: str, start: int, end: int, stem: str) -> Iterator[Candidate]:
    label = stem.strip()
    side = read_side(label)
    if side and (folded[end - 1] == ":" or _SHORT_SIDES.fullmatch(label)):
        yield make_candidate(folded, start, end, "colon", side)
        return
    if folded[end - 1] != ":" or label.startswith(NO_SPEAKER_BEGINNINGS):
        return
    read = read_label(label)
    if read:
        yield make_candidate(folded, start, end, "colon", read)


def _closing(folded: str, start: int, end: int, stem: str) -> Iterator[Candidate]:
    """関口委員長)ただ今から: the opening bracket was lost."""
    read = read_label(stem.strip())
    if read and read[0] in ("name post", "post", "post name"):
        yield make_candidate(folded, start, end, "closing", read)
