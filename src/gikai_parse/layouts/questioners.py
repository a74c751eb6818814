"""Candidates that tell sides in, the same with the name that is printed once above a member's questions.

大森　洋子　議員
問　備蓄は。        ← asked by 大森洋子
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.candidates import make_candidate
from gikai_parse.layouts.layout import ALL_MARKS, CLOSED_FRAMES
from gikai_parse.layouts.line import Label
from gikai_parse.layouts.member_lines import find_member_line, read_member_line
from gikai_parse.layouts.offices import is_office
from gikai_parse.layouts.plain_labels import looks_like_name
from gikai_parse.layouts.sides import is_member, side_of
from gikai_parse.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.layouts.candidates import Candidate
    from gikai_parse.layouts.line import Head
    from gikai_parse.layouts.member_lines import MemberLine

_KINDS: Final = ("一般質問", "代表質問", "個人質問", "質疑")
_SIGNS: Final = ALL_MARKS + "#*【】[]<>《》〈〉≪≫・: "
_GROUP: Final = re.compile(r" {0,2}[(〔]([^\n()〔〕。、]{1,20})[)〕]\s{0,8}")
_NAME_ON_LINE: Final = re.compile(r" {0,2}([^\s。、:()]{2,6}(?: [^\s。、:()]{1,4})?) {0,4}(?=[\n\r])")
_ANSWERER_BEHIND: Final = re.compile(r"(?<=[。」])[(〔【]([^()〔〕【】\n。]{2,16})[)〕】](?= {0,4}(?:[\r\n]|\Z))")
_ANSWERER_ABOVE: Final = re.compile(r"答弁者[ :]{1,3}([^\s。、()]{2,16})\s{1,4}\Z")  # 答弁者　村長 / 答弁の要旨　…
_WIDTH: Final = 32
_PRESENTING: Final = ("質問者", "質問議員")
_MEMBER: Final = "議員"
_RETURNS: Final = 3
_COUNTED: Final = re.compile(r"(?:質問|質疑|問|Q) ?(?:[2-9]|[1-9][0-9]|[②-⑳])")
_LATER: Final = tuple([f"第{number}質問" for number in "二三四五2345"])
# ●備蓄の数  　　　備蓄の数  between the name and 問; a plain line is one of few words
_TITLES: Final = re.compile(
    rf"(?:\s{{0,12}}(?:[{ALL_MARKS}・][^\n。]{{1,60}}|[^\s。、][^\n。]{{1,40}})(?=\n)){{0,3}}\s{{0,12}}"
)


def name_questioners(candidates: Sequence[Candidate], folded: str) -> list[Candidate]:
    """問 and Q under a member's line are his, up to the next such line."""
    named: list[Candidate] = []
    asker: Head | None = None
    last: Head | None = None  # who asked last
    floor = 0
    for place, candidate in enumerate(candidates):
        following = candidates[place + 1] if place + 1 < len(candidates) else None
        if following and stands_above(candidate, following, folded):
            named.append(_with_group(candidate, folded))
            asker = named[-1].head
        elif _is_unnamed(candidate):
            line = find_member_line(folded, floor, candidate.start)
            asker = line.head if line else asker
            asked = _asked_by(candidate, asker or (last if _asks_again(candidate.head) else None))
            named += [*_presenting(line, asked, folded), asked]
        else:
            named.append(candidate)
            asker = None if asker and _is_another(candidate.head, asker) else asker
        if side_of(named[-1].head) == "question":
            last = named[-1].head
        floor = candidate.end
    return named


def _is_unnamed(candidate: Candidate) -> bool:
    """問 and 議員「…」, and nobody's name or seat."""
    head = candidate.head
    if head.name or head.seat is not None:
        return False
    return (candidate.shape == "side" and head.side == "question") or (
        candidate.shape == "post" and head.position == _MEMBER
    )


def _presenting(line: MemberLine | None, asked: Candidate, folded: str) -> Iterator[Candidate]:
    """通告1番 石川 花子 議員: the line above as a head of its own, which no sign and no office showed to be one."""
    if line and line.head:
        read = Label("name post", line.head, sure=True)
        above = make_candidate(folded, line.start, line.end, "line", read)
        if stands_above(above, asked, folded):
            yield above


def _is_another(head: Head, asker: Head) -> bool:
    """Whether a member of another name asks in between: the questions below are not surely the first one's."""
    names = (head.name or "", asker.name or "")
    return side_of(head) == "question" and all(names) and not names[0].startswith(names[1]) and names[0] not in names[1]


def _asks_again(head: Head) -> bool:
    """再質問, 〈第二質問〉, (質問2): by whom the first was asked."""
    label = fold(head.label).strip(_SIGNS + "()")
    return (head.round or 1) > 1 or label.startswith(_LATER) or _COUNTED.fullmatch(label) is not None


def _asked_by(candidate: Candidate, person: Head | None) -> Candidate:
    """The side's word with the member's name; 再質問 goes back to whom is named above the first."""
    if person is None:
        return candidate
    head = replace(candidate.head, name=person.name, position=person.position, group=person.group)
    return replace(candidate, head=head)


def name_behind(candidates: Sequence[Candidate], folded: str) -> list[Candidate]:
    """A 検討する。(福祉部長): the office of him who answers, printed behind what he says."""
    ends = chain((candidate.start for candidate in candidates[1:]), [len(folded)])
    named = []
    for candidate, end in zip(candidates, ends, strict=False):
        head = candidate.head
        nobody = candidate.shape == "side" and head.side == "answer" and not (head.position or head.name)
        above = _ANSWERER_ABOVE.search(folded, max(0, candidate.start - _WIDTH), candidate.start) if nobody else None
        if above and is_office(above[1]):
            named.append(replace(candidate, start=above.start(1), head=replace(head, position=above[1])))
            continue
        behind = find_answerer(folded, candidate.end, end) if nobody else None
        named.append(replace(candidate, head=replace(head, position=behind[1])) if behind else candidate)
    return named


def find_answerer(folded: str, start: int, end: int) -> re.Match[str] | None:
    """The office in brackets at the end of a sentence and of a line; None where there is none, or more than one."""
    found = [one for one in _ANSWERER_BEHIND.finditer(folded, start, end) if is_office(one[1])]
    return found[0] if len(found) == 1 else None


def name_beside(candidates: Sequence[Candidate], folded: str) -> list[Candidate]:
    """質問：水瀬陽太 with the words below: a name that no list holds, where it comes back and others answer.

    A matter may stand there too (質問：備蓄), but another one each time.
    """
    beside = dict(_beside_questions(candidates, folded))
    answers = [candidate.head for candidate in candidates if candidate.head.side == "answer"]
    counts = Counter(found[1] for found in beside.values())
    if not counts or any(answer.position is None for answer in answers) or min(counts.values()) < _RETURNS:
        return list(candidates)
    return [
        _called(candidate, beside[candidate.start], folded) if candidate.start in beside else candidate
        for candidate in candidates
    ]


def _beside_questions(candidates: Sequence[Candidate], folded: str) -> Iterator[tuple[int, re.Match[str]]]:
    for candidate in candidates:
        head = candidate.head
        if candidate.shape != "side" or head.side != "question" or head.name or candidate.frame not in CLOSED_FRAMES:
            continue
        found = _NAME_ON_LINE.match(folded, candidate.label_end)
        if found and looks_like_name(found[1]):
            yield candidate.start, found


def _called(candidate: Candidate, found: re.Match[str], folded: str) -> Candidate:
    label = folded[candidate.start : found.end(1)]
    head = replace(candidate.head, label=label, name=found[1])
    return make_candidate(folded, candidate.start, found.end(1), candidate.frame, Label("side", head, sure=False))


def stands_above(candidate: Candidate, following: Candidate, folded: str) -> bool:
    """Whether a member's line has a question under it, with nothing but blanks and titles between."""
    person = candidate.head
    sure = candidate.sure and (person.position or person.seat) and is_member(person)
    if not (is_presented(person) and (person.side or sure)) or following.head.name not in (None, person.name):
        return False
    if following.head.side != "question" and not _is_unnamed(following):
        return False
    group = _GROUP.match(folded, candidate.label_end)
    return bool(_TITLES.fullmatch(folded, group.end() if group else candidate.label_end, following.start))


def is_presented(head: Head) -> bool:
    """Whether the head is a name with no word of a side, or with 質問者, above the questions: 質問者：水瀬陽太."""
    return head.side is None or (
        head.side == "question"
        and (head.label.startswith(_PRESENTING) or read_member_line(fold(head.label)) is not None)
    )


def _with_group(candidate: Candidate, folded: str) -> Candidate:
    group = _GROUP.match(folded, candidate.label_end)
    if not group:
        return candidate
    head = replace(candidate.head, group=candidate.head.group or group[1])
    return replace(candidate, label_end=group.end(1) + 1, end=group.end(), head=head)


def without_section(heads: list[Candidate]) -> list[Candidate]:
    """■一般質問, and a member's line or a question next: what the pages below are, and nobody's head."""
    return [
        head
        for head, following in zip(heads, chain(heads[1:], [None]), strict=bool(heads))
        if head.head.label.strip(_SIGNS) not in _KINDS or following is None or not _asks_or_is_member(following)
    ]


def _asks_or_is_member(head: Candidate) -> bool:
    return (head.head.side == "question" and not head.head.round) or (head.head.side is None and is_member(head.head))
