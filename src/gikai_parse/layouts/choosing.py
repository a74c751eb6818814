"""A source in, the layout that explains most of its text out, with the heads it finds and every layout's score."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from gikai_parse.errors import NoLayoutFits, UnknownLayout
from gikai_parse.layouts.belief import believed
from gikai_parse.layouts.candidates import find_broken, find_marked
from gikai_parse.layouts.captions import with_captions
from gikai_parse.layouts.confirmed_names import complete_names, is_followed
from gikai_parse.layouts.glued_persons import find_glued_persons, with_glued_answerers
from gikai_parse.layouts.glued_sides import find_glued
from gikai_parse.layouts.joined_lines import find_joined
from gikai_parse.layouts.lettered_persons import find_lettered
from gikai_parse.layouts.line import Doubt
from gikai_parse.layouts.manuscripts import find_manuscript
from gikai_parse.layouts.margin_column import find_column
from gikai_parse.layouts.numbered_names import confirm_numbered
from gikai_parse.layouts.one_sided import find_one_sided, has_both_sides
from gikai_parse.layouts.outside import outside_front, outside_notes
from gikai_parse.layouts.registry import LAYOUTS, layout_called, layout_names
from gikai_parse.layouts.second_styles import add_second_style, speaks_otherwise
from gikai_parse.layouts.set_apart import find_set_apart
from gikai_parse.layouts.styles.manuscript import MANUSCRIPT
from gikai_parse.layouts.styles.name_and_blank import NAME_AND_BLANK
from gikai_parse.layouts.styles.set_apart import SET_APART
from gikai_parse.layouts.unmarked import find_unmarked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.layouts.candidates import Candidate
    from gikai_parse.layouts.layout import Frame, Layout, Shape
    from gikai_parse.sources.source import OpenedSource

_ENOUGH: Final = 0.5  # a marked layout that explains so much, with so many heads, leaves nothing to unmarked ones
_ENOUGH_HEADS: Final = 3
_SURE_HEADS: Final = 2
_CLOSE: Final = 0.9
_SAME_HEADS: Final = 0.5
_FULLER: Final = 0.8
_MANY_MORE: Final = 1.25
_TWICE: Final = 1.75
_MOST_GLUED: Final = 100  # heads
_MANY_ASK: Final = 3  # of so many one asks
_FEW_LACKING: Final = 4  # of so many one
_NO_HEADS: Final = (
    "record",
    "balloon",
    "set apart",
    "manuscript",
)  # nothing in the words tells one speaker from the next


@dataclass(frozen=True, slots=True)
class Choice:
    """The layout, its heads in order, and how the others did."""

    layout: Layout | None
    heads: tuple[Candidate, ...]
    scores: dict[str, float]
    doubts: tuple[Doubt, ...] = ()


def choose(source: OpenedSource, asked: str | None) -> Choice:
    """The best layout, or the one asked for.

    Raises:
        UnknownLayout: no layout has the name asked for.
        NoLayoutFits: the layout asked for finds no head.
    """
    if asked is not None:
        return _only(source, asked)
    found = _found_by([layout for layout in LAYOUTS if layout.marks], _marked(source), source)
    scores = {name: _score(heads, name, source) for name, heads in found.items()}
    best = max(scores.values(), default=0.0)
    sides = {head.head.side for heads in found.values() for head in heads} - {None}  # ■質問 … □答弁（町長） …
    fullest = max(found.values(), key=len)
    others: dict[str, list[Candidate]] = {}
    askers = find_one_sided(found)
    few = best < _ENOUGH or len(sides) == 1 or len(fullest) < _ENOUGH_HEADS
    open_end = few or bool(askers)
    if open_end or speaks_otherwise(fullest, source.folded):
        unmarked = sorted([*_unmarked(source), *askers], key=lambda candidate: candidate.start)
        others = _found_by([layout for layout in LAYOUTS if not layout.marks], unmarked, source)
    if not few and askers:
        others = {name: heads for name, heads in others.items() if has_both_sides(heads, askers, source.folded)}
        found = {name: [] for name in found} if others else found
    every = found | others
    if open_end:
        surest = max(sum(head.sure for head in heads) for heads in found.values())
        # two sure heads with a mark are no accident: a roster before them (委員長　山田太郎君) is no better reading
        found |= {name: heads if surest < _SURE_HEADS or len(heads) > surest else [] for name, heads in others.items()}
        scores = {name: _score(heads, name, source) for name, heads in found.items()}
    choice = _best(found, scores)
    if not choice.layout or (not choice.layout.marks and _holds_few_glued(choice.heads, source.folded)):
        return _headless(source, scores)
    heads = add_second_style(choice.heads, _other_frames(every, choice.layout))
    closed_up = any(code == "letters-apart" for code, _ in source.doubts)
    return replace(choice, heads=tuple(with_glued_answerers(heads, source.folded)) if closed_up else heads)


def _holds_few_glued(heads: Sequence[Candidate], folded: str) -> bool:
    """Whether the heads are but those of a glued style that a note closes, as in 家田議員（再質問）では."""
    glued = find_glued_persons(folded) if len(heads) < _MOST_GLUED else []
    found = {head.start for head in glued}
    return len(glued) >= len(heads) * _TWICE and all(head.start in found for head in heads)


def _other_frames(found: dict[str, list[Candidate]], layout: Layout) -> list[list[Candidate]]:
    """What the layouts found that open a head with a sign where this one does not, or the other way round."""
    return [heads for one in LAYOUTS if bool(one.marks) != bool(layout.marks) and (heads := found.get(one.name, []))]


def _headless(source: OpenedSource, scores: dict[str, float]) -> Choice:
    """What a text without any head is: persons right before the words, sides that its type tells apart, one speech."""
    for layout in (NAME_AND_BLANK, SET_APART, MANUSCRIPT):
        heads = _found_without_heads(source, layout)
        scores = scores | {layout.name: _score(heads, layout.name, source)}
        if heads:
            return Choice(layout, tuple(heads), scores)
    return Choice(None, (), scores)


def _found_without_heads(source: OpenedSource, layout: Layout) -> list[Candidate]:
    if layout is not MANUSCRIPT:
        found = find_set_apart(source) if layout is SET_APART else find_glued_persons(source.folded)
        return outside_front(source, found)
    head = find_manuscript(source.folded)
    return outside_front(source, [head] if head else [])


def _found_by(layouts: list[Layout], candidates: list[Candidate], source: OpenedSource) -> dict[str, list[Candidate]]:
    """What each layout believes; layouts that admit the same heads are asked once."""
    asked: dict[object, list[Candidate]] = {}
    found: dict[str, list[Candidate]] = {}
    for layout in layouts:
        if layout.frames[0] in _NO_HEADS:
            continue
        if not candidates:
            found[layout.name] = []
            continue
        admits = frozenset(layout.shapes + layout.also)
        key = (layout.frames, layout.also_frames, layout.marks, admits, layout.heads_needed)
        if key not in asked:
            asked[key] = believed(layout, candidates, source.folded)
        found[layout.name] = asked[key]
    return found


def _only(source: OpenedSource, asked: str) -> Choice:
    layout = layout_called(asked)
    if layout is None:
        message = (
            f"layout={asked!r} という印刷様式はありません。使える名前: {', '.join(layout_names())} / unknown layout"
        )
        raise UnknownLayout(message)
    if layout in (SET_APART, MANUSCRIPT):
        heads = _found_without_heads(source, layout)
    else:
        heads = believed(layout, _marked(source) if layout.marks else _unmarked(source), source.folded)
    scores = {asked: _score(heads, asked, source)}
    if not heads:
        best = choose(source, None).scores
        listed = ", ".join(f"{name} {score:.2f}" for name, score in sorted(best.items(), key=lambda row: -row[1])[:5])
        message = (
            f"印刷様式 {asked} では発言者の見出しが見つかりません。得点: {listed or 'なし'} / no head under this layout"
        )
        raise NoLayoutFits(message)
    return Choice(layout, tuple(heads), scores)


def _marked(source: OpenedSource) -> list[Candidate]:
    candidates = [*find_marked(source.folded), *find_broken(source.folded)]
    ordered = sorted(candidates, key=lambda candidate: candidate.start)
    outside = list(confirm_numbered(outside_front(source, ordered), source.folded))
    return complete_names(outside, source.folded, outside[0].start if outside else 0)


def _unmarked(source: OpenedSource) -> list[Candidate]:
    column = find_column(source.folded)
    if column:
        return outside_front(source, column)
    folded = source.folded
    guessed = (*find_glued(folded), *find_joined(folded), *find_unmarked(folded), *find_lettered(folded))
    found = {one.start: one for one in guessed}  # the last reading of a line is the surest
    heads = with_captions([found[start] for start in sorted(found)], source.folded)
    outside = confirm_numbered(outside_notes(source, outside_front(source, heads)), source.folded)
    speaking = next((one.start for one in outside if is_followed(one, source.folded)), 0)
    return complete_names(outside, source.folded, speaking)


def _score(heads: Sequence[Candidate], name: str, source: OpenedSource) -> float:
    """The share of the text behind the first head, less for few heads and for heads that are not the layout's own."""
    layout = layout_called(name) if heads else None
    if layout is None:
        return 0.0
    share = 1 - heads[0].start / len(source.folded)
    sides = "side" in layout.shapes  # A1（企画課長）: the side and the person, as 問・答 have them
    kinds = Counter(
        ("side" if sides and head.head.side and head.frame != "brackets" else head.shape, head.frame, head.own_line)
        for head in heads
    )
    worth = sum(_worth(layout, *kind) * count for kind, count in sorted(kinds.items())) / len(heads)
    return round(share * worth * len(heads) / (len(heads) + 0.25), 4)


def _worth(layout: Layout, shape: Shape, frame: Frame, own_line: bool) -> float:  # noqa: FBT001  (a key of the count)
    worth = 1.0 if shape in layout.shapes else 0.8
    if layout.own_line is not None and own_line != layout.own_line:
        worth -= 0.1
    return worth if frame in layout.frames else worth - 0.1


def _best(found: dict[str, list[Candidate]], scores: dict[str, float]) -> Choice:
    ranked = sorted(scores.items(), key=lambda row: -row[1])  # stable: the earlier layout wins a tie
    name, score = ranked[0]
    if not score:
        return Choice(None, (), scores)
    name = next((other for other, near in ranked[1:] if near >= score * _FULLER and _holds(found, other, name)), name)
    doubts = [
        Doubt("close-call-layout", (f"{name} {score:.2f}, {other} {near:.2f}",))
        for other, near in ranked[1:]
        if near >= score * _CLOSE and _differ(found[name], found[other])
    ]
    return Choice(layout_called(name), tuple(found[name]), scores, tuple(doubts[:1]))


def _holds(found: dict[str, list[Candidate]], fuller: str, name: str) -> bool:
    """委員長（日野）　開きます。 and 農政課長　お答えします。: a layout that finds the heads of both.

    One that finds 問 as well lacks some lines that are no heads: 町長　来年度から倍額に, a headline.
    """
    ours, theirs = {head.start for head in found[name]}, {head.start for head in found[fuller]}
    asking = sum(head.head.side == "question" for head in found[fuller])
    told = any(head.head.side for head in found[name])
    lacking = len(ours - theirs)
    if not lacking:
        return len(theirs) >= len(ours) * _MANY_MORE
    sided = not told and asking * _MANY_ASK >= len(theirs) and lacking * _FEW_LACKING <= len(ours)
    return sided and len(theirs) >= len(ours) * _TWICE


def _differ(one: list[Candidate], other: list[Candidate]) -> bool:
    ours, theirs = {head.start for head in one}, {head.start for head in other}
    return not theirs <= ours and len(ours & theirs) < _SAME_HEADS * len(ours | theirs)
