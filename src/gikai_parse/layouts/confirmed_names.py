"""Marked heads in, the same out with the names that the text bears out: ○村長　宮平長英, ○座波　清好.

Without 君 or brackets nothing in the head itself tells a name from the first words that are spoken. The list of those
present tells it, the chair's call (宮平長英村長, 座波清好君), or the same office and name before every speech.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.layouts.candidates import make_candidate
from gikai_parse.layouts.line import Label
from gikai_parse.layouts.offices import begins_like_surname, is_office
from gikai_parse.layouts.plain_labels import HONORIFIC, KANJI, looks_like_name
from gikai_parse.tables.surnames import SURNAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.layouts.candidates import Candidate

_SHAPES: Final = ("post", "post name", "seat name", "name")
_WITH_NAME: Final = ("post name", "seat name")
_WORD: Final = re.compile(r" {1,3}([^\s。、()「」:;!?〔〕\[\]]{1,8})(?=[ \n\r]|\Z)")
_FIRST_WORD: Final = re.compile(_WORD.pattern.replace("{1,3}", "{0,3}", 1))  # 議長：宮平長英
_NAME_BELOW: Final = re.compile(r" {0,4}\n {0,8}([^\s。、()「」:]{1,8}(?: {1,4}[^\s。、()「」:]{1,4})?)(?= {0,4}\n)")
_MOST_WORDS: Final = 4
_LONGEST: Final = 8
_CALLED: Final = re.compile(r"君|議員|委員|さん|氏|殿")
_BEFORE_CALLED: Final = 14
_BLANKS: Final = re.compile(r" +")
_LONGEST_FRONT: Final = 20_000
_OFFICE_ENDS: Final = "番長員役者監事官与幹佐任記"
_BEFORE_NAME: Final = frozenset(_OFFICE_ENDS + "\n0123456789)")
_BEHIND_NAME: Final = r"\n\r、()君氏議委0-9"
_FIRST_LETTER: Final = re.compile(rf"[{KANJI}ァ-ヺ]")
_SHORTEST: Final = 3
_MOST_IN_ONE: Final = 2  # an office and one word of a name
_LONGEST_GIVEN: Final = 3
_ENOUGH: Final = 3
_NO_NAMES: Final = re.compile(
    "起立|挙手|賛成|反対|多数|全員|異議|再開|再会|続行|[ぁ-ゖ]{3}$|[すたいねかんとではをにが]$"
)


class _Option(NamedTuple):
    """A name that may stand behind the office, and where it ends."""

    name: str
    end: int
    ends_line: bool


def is_followed(candidate: Candidate, folded: str) -> bool:
    """Whether a sentence ends on the candidate's line: a roster's lines (町長　石川花子) hold none."""
    line_end = folded.find("\n", candidate.label_end)
    return folded.find("。", candidate.label_end, line_end if line_end >= 0 else len(folded)) >= 0


def complete_names(candidates: Sequence[Candidate], folded: str, first: int) -> list[Candidate]:
    """The candidates, those with the name where the rest confirms it; who is present is told before `first`."""
    options = [_options(candidate, folded) for candidate in candidates]
    if not any(options) and not any(candidate.shape == "name" for candidate in candidates):
        return list(candidates)
    front = _BLANKS.sub("", folded[max(0, first - _LONGEST_FRONT) : first])
    listed = [_listed_alone(candidate, front) for candidate in candidates]
    if not any(options) and not any(listed):
        return list(candidates)
    borne_out = _borne_out(folded, front, {option.name for some in options for option in some})
    repeated = _repeated(candidates, options)
    found: list[_Option | None] = []
    for candidate, some, itself in zip(candidates, options, listed, strict=True):
        known = [option for option in some if option.name in borne_out]
        known = known or [option for option in some if (_office(candidate), option.name) in repeated]
        found.append(known[-1] if known else itself)
    if _is_printed_so(candidates, options):
        found = [option or _alone(some) for option, some in zip(found, options, strict=True)]
    if _is_printed_in_two(candidates, found, folded):
        found = [option or _given(one, some) for one, option, some in zip(candidates, found, options, strict=True)]
    completed: list[Candidate] = []
    for candidate, option in zip(candidates, found, strict=True):
        # 議長 / 森本一郎: the name is no head of its own
        if not completed or candidate.start >= completed[-1].label_end:
            completed.append(_named(candidate, option, folded) if option else candidate)
    return completed


def _is_printed_so(candidates: Sequence[Candidate], options: Sequence[list[_Option]]) -> bool:
    """Whether most heads are an office and a name and nothing more on their line."""
    alone = [_alone(some) for some in options]
    names = [
        option.name if option else one.head.name
        for one, option in zip(candidates, alone, strict=True)
        if option or (one.own_line and one.shape in _WITH_NAME)
    ]
    offices = sum(1 for one in candidates if _office(one) is not None)
    return len(set(names)) >= _ENOUGH and len(names) * 2 >= offices


def _is_printed_in_two(candidates: Sequence[Candidate], found: Sequence[_Option | None], folded: str) -> bool:
    """Whether most names are printed as surname and given name with a blank between: 議長 森本 一郎."""
    ends = [option.end if option else one.label_end for one, option in zip(candidates, found, strict=True)]
    words = [
        folded[one.start : end].split() for one, end in zip(candidates, ends, strict=True) if one.shape in _WITH_NAME
    ]
    both = sum(1 for printed in words if len(printed) > _MOST_IN_ONE)
    return both >= _ENOUGH and both * 2 >= len(candidates)


def _given(candidate: Candidate, options: list[_Option]) -> _Option | None:
    """純子 behind 総務課長 佐々木, where the others have both names too."""
    name = candidate.head.name or ""
    first = options[0] if options else None
    given = len(first.name) - len(name) if first and name in SURNAMES else 0
    return first if first and 0 < given <= _LONGEST_GIVEN and not _NO_NAMES.search(first.name[len(name) :]) else None


def _alone(options: list[_Option]) -> _Option | None:
    """The name that nothing follows on its line, in a document where others are printed so."""
    return next((option for option in options if option.ends_line and _is_telling(option.name)), None)


def _office(candidate: Candidate) -> str | int | None:
    return candidate.head.position or candidate.head.seat


def _options(candidate: Candidate, folded: str) -> list[_Option]:
    """What the words behind the office may spell, the shortest first."""
    if candidate.shape not in _SHAPES or HONORIFIC.search(folded, candidate.start, candidate.label_end):
        return []
    options: list[_Option] = []
    at, name = candidate.label_end, candidate.head.name or ""
    below = _NAME_BELOW.match(folded, at) if candidate.frame == "line" and not name else None
    if below and looks_like_name(below[1].replace(" ", "")):
        return [_Option(below[1].replace(" ", ""), below.end(), ends_line=True)]
    for _ in range(_MOST_WORDS):
        found = (_WORD if options or candidate.frame != "colon" else _FIRST_WORD).match(folded, at)
        if not found:
            break
        name, at = name + found[1], found.end()
        if len(name) > _LONGEST or not looks_like_name(name) or is_office(found[1]):  # 村長 副村長 教育長
            break
        if len(name) > 1:
            options.append(_Option(name, at, not folded[at : at + 8].split("\n", 1)[0].strip()))
    return options


def _listed_alone(candidate: Candidate, front: str) -> _Option | None:
    """石川花子：伺います。, nothing but a name, where the list has just that behind a seat or an office."""
    name = candidate.head.name or ""
    if candidate.shape != "name" or not begins_like_surname(name) or name not in front:
        return None
    listed = re.search(rf"(?<=[{_OFFICE_ENDS}]){re.escape(name)}(?=[{_BEHIND_NAME}]|\Z)", front)
    return _Option(name, candidate.label_end, ends_line=False) if listed else None


def _borne_out(folded: str, front: str, names: set[str]) -> set[str]:
    """Those of the names that are called with 君 or 議員, or stand on the list before the first head."""
    called = set()
    for found in _CALLED.finditer(folded):
        words = folded[max(0, found.start() - _BEFORE_CALLED) : found.start()].replace(" ", "")
        called |= {words[-size:] for size in range(2, _LONGEST + 1)} & names
    return called | {name for name in names - called if _is_listed(front, name)}


def _is_listed(front: str, name: str) -> bool:
    """Whether the list has the name behind a seat or an office: 5番屋良部慎吾, 村長宮平長英."""
    at = front.find(name)
    while at > 0 and front[at - 1] not in _BEFORE_NAME:
        at = front.find(name, at + 1)
    return at >= 0


def _repeated(candidates: Sequence[Candidate], options: Sequence[list[_Option]]) -> set[tuple[str | int | None, str]]:
    """Office and name that come back together, the office with no other name and with no other words."""
    counts = Counter(
        (_office(candidate), option.name)
        for candidate, some in zip(candidates, options, strict=True)
        for option in some
        if _is_telling(option.name)
    )
    offices = Counter(_office(candidate) for candidate in candidates)
    return {(office, name) for (office, name), count in counts.items() if count > 1 and count == offices[office]}


def _is_telling(name: str) -> bool:
    if len(name) < _SHORTEST or not _FIRST_LETTER.match(name):
        return False
    return begins_like_surname(name) > 1 or not _NO_NAMES.search(name)  # 及川さやか


def _named(candidate: Candidate, option: _Option, folded: str) -> Candidate:
    head = replace(candidate.head, label=folded[candidate.start : option.end], name=option.name)
    shape = candidate.shape
    if shape == "post":
        shape = "seat name" if head.seat is not None else "post name"
    elif shape == "name":
        shape = "name post"
    return make_candidate(folded, candidate.start, option.end, candidate.frame, Label(shape, head, sure=True))
