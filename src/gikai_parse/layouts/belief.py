"""Candidates and a layout in, the heads that one may believe out: a doubtful line alone makes no speech."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.citizens_questions import is_citizens
from gikai_parse.layouts.headline_pairs import without_headlines
from gikai_parse.layouts.layout import ALL_MARKS, CLOSED_FRAMES
from gikai_parse.layouts.notices import is_notice
from gikai_parse.layouts.numbered_names import is_numbered
from gikai_parse.layouts.offices import begins_like_surname
from gikai_parse.layouts.questioners import (
    name_behind,
    name_beside,
    name_questioners,
    stands_above,
    without_section,
)
from gikai_parse.layouts.sides import presides
from gikai_parse.layouts.told_acts import is_told_of, tells_acts
from gikai_parse.layouts.unheaded_questions import answers_alone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.layouts.candidates import Candidate
    from gikai_parse.layouts.layout import Layout

_SENTENCE: Final = re.compile(
    r"[。?!]|[.](?=[ \n\r」])|(?:です|ます|ました|ません|でした|ください|である|か)(?= {0,4}[\n\r」])"
)
_WORDS: Final = re.compile(r"[^\s]{2}")
_ITEM_B: Final = re.compile(r"\n {0,8}B[ .:)、](?=[^\n]{2})")
_LOOK_AHEAD: Final = 800
_ROSTER_RUN: Final = 3
_ENOUGH_NAMES: Final = 4  # （山田太郎君）　開きます。 with nobody's office: so many bear each other out
_MOST_NAMES: Final = 500  # looked for in the whole text: no sitting has more people
_CALLED: Final = 2  # 議長 stands before so many names at most; before more they are the names of those called
_CALL: Final = 40  # characters in which a chair calls somebody
_CALLED_SO: Final = re.compile(
    r"[一-鿿ぁ-ゖァ-ヺー々 ]{0,6}(?:君|くん|議員|委員|さん|氏|様)(?:の発言を許します|、?どうぞ|、?お願いします)?。?"
)
_BETWEEN: Final = re.compile(r"[\s0-9:.)]*")  # 1 : ○議長（…） / 2 : ◆５番（…）: the list is numbered
_LISTED: Final = re.compile(
    r" {0,2}[…‥・.]{3,}"  # ○議長（山田太郎君）………４: a table of contents
    r"|(?:は|が|の|を|に)(?=[一-鿿])"  # ○議長（山田）は採決に加わりません。
    r"|\s{0,4}…[^\n\r。]{0,200}(?:。[^\n\r。]{0,200})?… {0,4}(?=[\n\r]|\Z)"  # …備蓄について伺い…: an extract
    rf"|[^\n\r。、]{{0,12}} [{ALL_MARKS}](?=[^\n\r。]{{1,100}}(?:[\n\r]|\Z))"  # ◎委員長 山田 進 ○副委員長 石川 恵
)


def believed(layout: Layout, candidates: Sequence[Candidate], folded: str) -> list[Candidate]:
    """The candidates that are heads under `layout`; none, where they do not bear each other out."""
    fitting = [candidate for candidate in candidates if fits(layout, candidate)]
    if not fitting:
        return []
    if layout.marks:
        named = [head for head in _known_names(fitting, folded) if not _LISTED.match(folded, head.label_end)]
        heads = _spoken(_without_rosters(_without_calls(named, folded), folded), folded)
        if len(_spoken(heads, folded, every=True)) * 2 < len(heads) or is_notice(heads, folded):
            return []  # names with topics under them, nobody speaking
    else:
        alternating = name_behind(_alternating_names(_without_letters(fitting, folded), folded), folded)
        named = without_headlines(name_questioners(name_beside(alternating, folded), folded), folded)
        heads = without_section(_spoken(named, folded, every=True))
        if (
            not (_bear_out(heads) or answers_alone(heads, folded))
            or is_notice(heads, folded)
            or is_citizens(heads, folded)
        ):
            return []
    return heads if len(heads) >= layout.heads_needed and not tells_acts(heads, folded) else []


def fits(layout: Layout, candidate: Candidate) -> bool:
    """Whether the layout's settings allow the candidate."""
    besides = candidate.frame in layout.also_frames and (
        candidate.sure or candidate.shape in ("side", "name") or candidate.head.side is not None
    )
    return (
        (candidate.frame in layout.frames or besides)
        and (candidate.head.mark in layout.marks if candidate.head.mark else not layout.marks)
        and (candidate.shape in layout.shapes or candidate.shape in layout.also)
    )


def _known_names(candidates: list[Candidate], folded: str) -> list[Candidate]:
    """Without the marked lines that hold a bare name nobody else confirms: ○加藤商店."""
    sure = [candidate for candidate in candidates if candidate.sure]
    names = {candidate.head.name for candidate in sure}
    marks = Counter(candidate.head.mark for candidate in sure)
    counts = Counter(candidate.head.label for candidate in candidates)
    return [
        candidate
        for candidate in candidates
        if candidate.sure
        or candidate.shape in ("post", "side")
        or candidate.head.side
        or candidate.head.name in names
        or (candidate.shape == "post(name)" and marks[candidate.head.mark] > 1)
        or counts[candidate.head.label] > 1
        or is_numbered(candidate)
        or _is_just_called(candidate, folded)
    ]


def _is_just_called(candidate: Candidate, folded: str) -> bool:
    """…次に、３番、谷花子議員。 / 【谷】: whoever speaks next was called."""
    name = candidate.head.name
    if name is None or candidate.shape != "name":
        return False
    before = folded[max(0, candidate.start - _CALL) : candidate.start].rstrip()
    called = before.rfind(name)
    return called > 0 and _CALLED_SO.fullmatch(before, called + len(name)) is not None


def _without_letters(candidates: list[Candidate], folded: str) -> list[Candidate]:
    """A 自転車について / B 公園について count items, where nothing asks: no answers stand there."""
    if any(candidate.head.side == "question" for candidate in candidates) or not _ITEM_B.search(folded):
        return candidates
    return [candidate for candidate in candidates if candidate.head.label.strip() != "A"]


def _without_calls(candidates: list[Candidate], folded: str) -> list[Candidate]:
    """議長 山田太郎君 登壇願います: where the chair stands before many names, these are the first words spoken."""
    names: dict[str, set[str]] = {}
    for candidate in candidates:
        if candidate.shape == "post name" and presides(candidate.head):
            names.setdefault(candidate.head.position or "", set()).add(candidate.head.name or "")
    called = {position for position, these in names.items() if len(these) > _CALLED}
    if not called:
        return candidates
    return [
        _office_alone(candidate, folded)
        if candidate.shape == "post name" and candidate.head.position in called
        else candidate
        for candidate in candidates
    ]


def _office_alone(candidate: Candidate, folded: str) -> Candidate:
    position = candidate.head.position or ""
    end = folded.find(position, candidate.start, candidate.label_end) + len(position)
    head = replace(candidate.head, label=position, name=None)
    return replace(candidate, label_end=end, end=end + 1, shape="post", head=head, sure=False, own_line=False)


def _without_rosters(candidates: list[Candidate], folded: str) -> list[Candidate]:
    """Without runs of heads that nothing stands between: ○委員長 山田太郎 / ○副委員長 石川花子 / ○委員 …, a roster."""
    kept: list[Candidate] = []
    run: list[Candidate] = []
    for candidate in candidates:
        if run and run[-1].end != candidate.start and not _BETWEEN.fullmatch(folded, run[-1].end, candidate.start):
            kept.extend(run if len(run) < _ROSTER_RUN else _speaking(run[-1], folded))
            run = []
        run.append(candidate)
    kept.extend(run if len(run) < _ROSTER_RUN else _speaking(run[-1], folded))
    return kept


def _speaking(last: Candidate, folded: str) -> list[Candidate]:
    """A roster may run into the first who speaks: ○委員 山田太郎 / ○委員長 開きます."""
    line_end = folded.find("\n", last.end)
    spoken = not last.own_line and _SENTENCE.search(folded, last.end, line_end + 1 if line_end >= 0 else len(folded))
    return [last] if spoken else []


def _spoken(candidates: list[Candidate], folded: str, *, every: bool = False) -> list[Candidate]:
    """Those with a sentence behind them; asked of the doubtful ones, or of `every` one."""
    followed = [*candidates[1:], None] if candidates else []
    ended = [
        (candidate.sure and not every) or _says(_SENTENCE, candidate, following, folded)
        for candidate, following in zip(candidates, followed, strict=True)
    ]
    sides = [said for candidate, said in zip(candidates, ended, strict=True) if candidate.head.side]
    shortly = sum(sides) * 2 >= len(sides)  # Ａ　50万円: among full sentences a few answers are none
    return [
        candidate
        for candidate, following, said in zip(candidates, followed, ended, strict=True)
        if said
        or (shortly and candidate.head.side and _says(_WORDS, candidate, following, folded))
        or (following and stands_above(candidate, following, folded))
        or (following and candidate.shape == "post" and is_told_of(candidate, folded))
    ]


def _says(what: re.Pattern[str], candidate: Candidate, following: Candidate | None, folded: str) -> bool:
    end = min(following.start if following else len(folded), candidate.end + _LOOK_AHEAD)
    return bool(what.search(folded, candidate.end, end))


def _alternating_names(candidates: list[Candidate], folded: str) -> list[Candidate]:
    """A line of only a name is a head where it comes back, others speak in between, and the text knows the name."""
    counts = Counter(candidate.head.label for candidate in candidates if candidate.shape == "name")
    if not counts:
        return candidates
    answered = _count_answered(candidates)
    back = [label for label, (others, all_of_it) in answered.items() if counts[label] > 1 and others * 2 >= all_of_it]
    believed_names = {label for label in back if begins_like_surname(label) > 1}
    believed_names |= _named_elsewhere(candidates)
    once = [one for one in candidates if counts[one.head.label] == 1]
    believed_names |= {one.head.label for one in once if _is_just_called(one, folded)}
    sought = [label for label in back if label not in believed_names][:_MOST_NAMES]
    believed_names.update(label for label in sought if folded.count(label) > counts[label])
    return [
        candidate for candidate in candidates if candidate.shape != "name" or candidate.head.label in believed_names
    ]


def _named_elsewhere(candidates: list[Candidate]) -> set[str]:
    """≪柏木≫ where ≪柏木質問≫ and ≪柏木議員≫ are heads too."""
    names = {
        candidate.head.name
        for candidate in candidates
        if candidate.shape != "name" and candidate.frame in CLOSED_FRAMES
    }
    return {
        candidate.head.label
        for candidate in candidates
        if candidate.shape == "name" and candidate.frame in CLOSED_FRAMES and candidate.head.name in names
    }


def _count_answered(candidates: list[Candidate]) -> dict[str, tuple[int, int]]:
    """For each label, behind how many of its places another kind of head follows, and how many there are."""
    counted: dict[str, tuple[int, int]] = {}
    for candidate, following in zip(candidates, [*candidates[1:], None], strict=True):
        others, every = counted.get(candidate.head.label, (0, 0))
        other = following is not None and following.shape not in ("name", "side")
        counted[candidate.head.label] = others + other, every + 1
    return counted


def _bear_out(heads: list[Candidate]) -> bool:
    """At least two speakers, one of them with an office; where only sides are told apart, both of them."""
    sides = {candidate.head.side for candidate in heads if candidate.shape == "side"}
    people = {
        (candidate.head.name, candidate.head.position, candidate.head.seat)
        for candidate in heads
        if candidate.shape != "side"
    }
    if sides and not people:
        return len(sides) > 1
    if not sides and not any(position or seat for _, position, seat in people):
        return (
            len(people) > 1 and len(heads) >= _ENOUGH_NAMES and all(head.sure and not head.own_line for head in heads)
        )
    return len(people) + (len(sides) if len(sides) > 1 or people else 0) > 1
