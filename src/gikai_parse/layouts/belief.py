"""Candidates and a layout in, the heads that one may believe out: a doubtful line alone makes no speech."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.offices import begins_like_surname

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.layouts.candidates import Candidate
    from gikai_parse.layouts.layout import Layout

_SENTENCE: Final = re.compile(r"[。?!．]|(?:です|ます|ました|ません|でした|ください|である|か)(?=[\n\r」])")
_LOOK_AHEAD: Final = 800
_ROSTER_RUN: Final = 3


def believed(layout: Layout, candidates: Sequence[Candidate], folded: str) -> list[Candidate]:
    """The candidates that are heads under `layout`; none, where they do not bear each other out."""
    fitting = [candidate for candidate in candidates if fits(layout, candidate)]
    if layout.marks:
        heads = _spoken(_without_rosters(_known_names(fitting)), folded)
    else:
        heads = _spoken(_alternating_names(fitting, folded), folded, every=True)
        if not _bear_out(heads):
            return []
    return heads if len(heads) >= layout.heads_needed else []


def fits(layout: Layout, candidate: Candidate) -> bool:
    """Whether the layout's settings allow the candidate."""
    besides = candidate.frame in layout.also_frames and (candidate.sure or candidate.shape == "side")
    return (
        (candidate.frame in layout.frames or besides)
        and (candidate.head.mark in layout.marks if candidate.head.mark else not layout.marks)
        and (candidate.shape in layout.shapes or candidate.shape in layout.also)
    )


def _known_names(candidates: list[Candidate]) -> list[Candidate]:
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
        or candidate.head.name in names
        or (candidate.shape == "post(name)" and marks[candidate.head.mark] > 1)
        or counts[candidate.head.label] > 1
    ]


def _without_rosters(candidates: list[Candidate]) -> list[Candidate]:
    """Without runs of heads that nothing stands between: ○委員長 山田太郎 / ○副委員長 石川花子 / ○委員 …, a roster."""
    kept: list[Candidate] = []
    run: list[Candidate] = []
    for candidate in candidates:
        if run and run[-1].end != candidate.start:
            kept.extend(run if len(run) < _ROSTER_RUN else ())
            run = []
        run.append(candidate)
    kept.extend(run if len(run) < _ROSTER_RUN else ())
    return kept


def _spoken(candidates: list[Candidate], folded: str, *, every: bool = False) -> list[Candidate]:
    """Those with a sentence behind them; asked of the doubtful ones, or of `every` one."""
    kept = []
    for place, candidate in enumerate(candidates):
        if candidate.sure and not every:
            kept.append(candidate)
            continue
        following = candidates[place + 1].start if place + 1 < len(candidates) else len(folded)
        if _SENTENCE.search(folded, candidate.end, min(following, candidate.end + _LOOK_AHEAD)):
            kept.append(candidate)
    return kept


def _alternating_names(candidates: list[Candidate], folded: str) -> list[Candidate]:
    """A line of only a name is a head where it comes back, others speak in between, and the text knows the name."""
    counts = Counter(candidate.head.label for candidate in candidates if candidate.shape == "name")
    if not counts:
        return candidates
    believed_names = {
        label
        for label, count in counts.items()
        if count > 1
        and (folded.count(label) > count or begins_like_surname(label) > 1)
        and _is_answered(candidates, label)
    }
    return [
        candidate for candidate in candidates if candidate.shape != "name" or candidate.head.label in believed_names
    ]


def _is_answered(candidates: list[Candidate], label: str) -> bool:
    places = [place for place, candidate in enumerate(candidates) if candidate.head.label == label]
    others = sum(
        1 for place in places if place + 1 < len(candidates) and candidates[place + 1].shape not in ("name", "side")
    )
    return others * 2 >= len(places)


def _bear_out(heads: list[Candidate]) -> bool:
    """At least two speakers; where only sides are told apart, both of them."""
    sides = {candidate.head.side for candidate in heads if candidate.shape == "side"}
    people = {
        (candidate.head.name, candidate.head.position, candidate.head.seat)
        for candidate in heads
        if candidate.shape != "side"
    }
    if sides and not people:
        return len(sides) > 1
    return len(people) + (len(sides) if len(sides) > 1 or people else 0) > 1
