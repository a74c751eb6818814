"""Folded text in, every place where a sign could open a speaker's head out, whatever the layout."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.blank_labels import LONGEST_WINDOW, read_tokens, window_at
from gikai_parse.layouts.layout import ALL_MARKS
from gikai_parse.layouts.line import Head, Label
from gikai_parse.layouts.namesakes import read_namesake
from gikai_parse.layouts.numbered_names import read_numbered
from gikai_parse.layouts.offices import is_office
from gikai_parse.layouts.page_tags import blank_out_tags, end_of_tag
from gikai_parse.layouts.persons import read_label, read_two_brackets, round_brackets
from gikai_parse.layouts.plain_labels import looks_like_name, read_unopened
from gikai_parse.layouts.running_numbers import LAST_SIGNS, NUMBER
from gikai_parse.layouts.side_words import read_side
from gikai_parse.layouts.wrapped_heads import read_wrapped
from gikai_parse.tables.marks import (
    MANNER_WORDS,
    OTHER_NOTES,
    PLACE_NOTES,
    ROUND_NOTES,
    TELLING_NOTES,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.layouts.layout import Frame, Shape


@dataclass(frozen=True, slots=True)
class Candidate:
    """What could be a head: from `start` to `label_end` its label, to `end` with the blanks behind it.

    `sure` says that the label by itself is a person's; `own_line` that nothing follows it on its line.
    """

    start: int
    label_end: int
    end: int
    frame: Frame
    shape: Shape
    head: Head
    sure: bool
    own_line: bool


_MARK: Final = re.compile(
    rf"[{ALL_MARKS}](?<![〇一二三四五六七八九十百千0-9].)(?=[ ]{{0,3}}[^\s{ALL_MARKS}])", re.DOTALL
)
_NO_LABEL: Final = "()。「」:、" + ALL_MARKS.replace("〇", "")
_BRACKETED: Final = re.compile(
    rf"([^{_NO_LABEL}]{{0,36}}?) ?\(([^()。「」]{{1,36}})\)([^ ()。、「」:]{{0,16}}(?=[ :]|$))?"
)
_UNCLOSED: Final = re.compile(
    r"[^()。「」:、]{1,24}\([^ ()。「」:、]{2,12}(?:君|議員|委員|さん|氏)(?= )"
)  # ○議長（石川君　開きます
_CLOSED: Final = re.compile(r"([^()。「」:、]{2,30})\)")
_NOTE: Final = re.compile(
    r" {0,2}(?:[\[〔(]([^\[\]〔〕()]{1,8})[\]〕)]|[\-―─]?((?:登|降)壇)[\-―─]?(?=[ \n\r\[〔(]))"
    rf"|(?<=\))({'|'.join(sorted(MANNER_WORDS, key=len, reverse=True))})(?=[ \n\r])"  # ○３番（石川花子議員）質疑
)
_NOTES: Final = frozenset((*PLACE_NOTES, *ROUND_NOTES, *OTHER_NOTES, *MANNER_WORDS, *TELLING_NOTES))
_LONGEST_BEFORE_COLON: Final = 30
# 議長（石川）― 開きます: behind a closed bracket other signs part the words too
_COLON: Final = re.compile(
    r" ?:|(?<=\)) {0,2}(?:[|/=→>⇒;。]|[\-―–—]{1,2})(?= {0,2}[^\s\-―–—])"
    r"|(?<=\)) {0,3}[\-―–—─=~]{1,3}(?= {0,4}[\n\r])"  # ― 議長（石川） ―
)
_BLANKS: Final = re.compile(r"[\s]*")
_BROKEN_REST: Final = (
    rf" {{0,8}}([{ALL_MARKS}]) {{0,4}}\n? {{0,4}}([^\s。、()]{{1,10}})[ \n]{{1,3}}([^\s。、()]{{2,24}})(?=[ \n])"
)
_BROKEN_FIRST: Final = re.compile(_BROKEN_REST)
_BROKEN: Final = re.compile(r"\n" + _BROKEN_REST)  # a letter to begin with: the search skips to it
_OPENS_AFTER: Final = frozenset("〕)」。]>】』─━―\x0c")
_OPENINGS: Final = ("開会", "開議", "再開")  # 午後1時00分開会 ○深川 委員長
_BREAKS: Final = frozenset("\n\r\x0c\x0b\x85\u2028\u2029")
DENSEST: Final = 20  # no transcript has more heads than one in so many characters
_FEW: Final = 1000


def find_marked(folded: str) -> Iterator[Candidate]:
    """Heads that a sign opens, in order."""
    number, label_end = 0, 0
    for found in _MARK.finditer(folded):
        if found.start() < label_end:  # 〇市長 〇議長（山田太郎君）
            continue
        where = _place_of(folded, found.start())
        if where == "inside" and folded[found.start() - 1] != " ":
            continue
        begin = found.end()
        while folded[begin] == " ":
            begin += 1
        candidate = _read_marked(folded, found.start(), begin)
        if candidate and _may_stand(candidate, where, folded):
            yield candidate
            number, label_end = number + 1, candidate.label_end
            if too_dense(number, candidate.end):
                return


def _may_stand(candidate: Candidate, where: str, folded: str) -> bool:
    """At the beginning of a line anything; in the middle, where lines were joined, only what is surely a person."""
    if where == "line":
        return True
    if not candidate.sure or candidate.shape == "post":
        return False
    blank = folded[candidate.label_end : candidate.label_end + 1] == " "
    return where == "after" or (blank and candidate.shape in ("post(name)", "seat(name)"))


def too_dense(heads: int, end: int) -> bool:
    """Whether so many heads up to `end` are no transcript any more, but a list.

    >>> too_dense(20, 100), too_dense(2000, 100_000), too_dense(20_000, 100_000)
    (False, False, True)
    """
    return heads > _FEW and heads * DENSEST > end


def _place_of(folded: str, start: int) -> str:
    """`line` at the beginning of a line, `after` behind a bracket or a full stop, `inside` elsewhere."""
    before = start - 1
    while before >= 0 and start - before < 60 and folded[before] in " \t":
        before -= 1
    if before < 0 or folded[before] in _BREAKS or folded[before] == ">":
        return "line"
    if folded[before] in LAST_SIGNS and NUMBER.search(folded, max(0, before - 20), before + 1):
        return "line"
    opened = folded[before] in _OPENS_AFTER or folded.endswith(_OPENINGS, 0, before + 1)
    return "after" if opened else "inside"


def _read_marked(folded: str, start: int, begin: int) -> Candidate | None:
    window = window_at(folded, begin)
    words = window.rstrip(" ")
    if words.endswith(folded[start]):  # or 〇 is a number's: 〇議長（…君）　二〇
        closed = _between_signs(folded, start, begin, words[:-1])
        if closed:
            return closed
    if len(window) < LONGEST_WINDOW and ")" not in window:
        wrapped = read_wrapped(folded, begin)
        if wrapped:
            return _marked(folded, start, *wrapped)
    found = _label_in(window)
    return _marked(folded, start, begin + found[0], found[1]) if found else None


def _between_signs(folded: str, start: int, begin: int, words: str) -> Candidate | None:
    """■石川花子■, ● 市長 ●: the sign behind the label belongs to the head."""
    label = words.rstrip(" ")
    found = _label_in(label)
    return _marked(folded, start, begin + len(words) + 1, found[1]) if found and found[0] == len(label) else None


@lru_cache(maxsize=1024)
def _label_in(window: str) -> tuple[int, Label] | None:
    """How long the label is with which the window begins, and what it says."""
    window = blank_out_tags(round_brackets(window))
    if namesake := read_namesake(window):
        return namesake
    found = _BRACKETED.match(window)
    if found and is_note(found[2]):  # ○知事小川花子君（登壇）: the brackets say where, not who
        return read_tokens(window[: found.end(1)] + " ", open_end=False)
    twice = read_two_brackets(window) if found else None
    if twice:
        return twice
    if found:
        for end in (found.end(), window.find(")") + 1):
            read = read_label(window[:end]) or read_side(window[:end])
            if read and read.shape == "side":  # ◆質問１（山岸）; 答弁（…） with nobody in the brackets is no head here
                read = Label("name post", read.head, sure=False) if read.head.name else None
            if read:
                return end, read
    return _label_without_brackets(window)


def _label_without_brackets(window: str) -> tuple[int, Label] | None:
    """議長:, 議長(石川君 with the closing bracket lost, 議長 石川花子, 石川議員) with the opening one lost."""
    colon = window.find(":", 0, _LONGEST_BEFORE_COLON)
    if colon > 0:  # ○議長：本日の会議を開きます。
        label = window[:colon].rstrip()
        named = read_tokens(f"{label} ", open_end=False)
        if named and named[0] == len(label):
            return named
    unclosed = _UNCLOSED.match(window)
    read = read_label(f"{unclosed[0]})") if unclosed else None
    if unclosed and read and read.head.name:
        return unclosed.end(), read
    closed = _CLOSED.match(window)
    unopened = read_unopened(closed[1]) if closed else None
    if closed and unopened:
        return closed.end(), unopened
    plain = read_tokens(window, open_end=len(window) == LONGEST_WINDOW)
    if plain:
        return plain
    first = window.partition(" ")[0]
    numbered = read_numbered(first)
    if numbered:  # ○２谷　伺います。
        return len(first), numbered
    read = read_label(closed[1]) if closed else None
    return (closed.end(), read) if closed and read and read.shape in ("name post", "post") else None


def _marked(folded: str, start: int, end: int, read: Label) -> Candidate:
    shape, head, sure = read
    return make_candidate(folded, start, end, "mark", Label(shape, _with_mark(head, folded[start]), sure))


@lru_cache(maxsize=4096)
def _with_mark(head: Head, mark: str) -> Head:
    return replace(head, mark=mark)


def find_broken(folded: str) -> Iterator[Candidate]:
    """Heads that a copied page broke into lines: the mark, the name and the office apart."""
    first = _BROKEN_FIRST.match(folded)
    for found in chain([first] if first else [], _BROKEN.finditer(folded)):
        name, office = found[2], found[3]
        if "\n" in found[0].lstrip("\n") and is_office(office) and looks_like_name(name):
            head = Head(label=folded[found.start(1) : found.end(3)], mark=found[1], name=name, position=office)
            read = Label("name post", head, sure=True)
            yield make_candidate(folded, found.start(1), found.end(3), "broken mark", read)


def is_note(words: str) -> bool:
    """Whether the words behind a head tell where or how: 登壇, 再質問, 登壇・拍手.

    >>> is_note("登壇・拍手"), is_note("山田太郎君")
    (True, False)
    """
    note, _, more = words.partition("・")
    return note in _NOTES and (more in _NOTES or more in ("", "拍手"))


def make_candidate(folded: str, start: int, label_end: int, frame: Frame, read: Label) -> Candidate:
    """The candidate whose label ends at `label_end`, with the notes and the blanks that follow it."""
    shape, head, sure = read
    note = _NOTE.match(folded, label_end)
    while note and is_note(note[1] or note[2] or note[3]):
        words = (note[1] or note[2] or note[3]).partition("・")[0]
        place, number = PLACE_NOTES.get(words), ROUND_NOTES.get(words)
        head = replace(head, place=place or head.place, round=number or head.round)
        label_end = note.end()
        note = _NOTE.match(folded, label_end)
    label_end = end_of_tag(folded, label_end)
    colon = _COLON.match(folded, label_end) if frame != "quote" else None
    label_end = colon.end() if colon else label_end
    blanks = _BLANKS.match(folded, label_end)
    end = blanks.end() if blanks else label_end
    own_line = end == len(folded) or any(sign in _BREAKS for sign in folded[label_end : min(end, label_end + 80)])
    return Candidate(start, label_end, end, frame, shape, head, sure, own_line)
