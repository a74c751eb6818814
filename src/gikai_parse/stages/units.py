"""Blocks in, units out: the passages that ask and that wish, cut at the cues, each under its matter."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from gikai_parse.layouts.line import Doubt
from gikai_parse.stages.asking import Floor, cut_stream
from gikai_parse.stages.committee_lists import find_taken_up
from gikai_parse.stages.digest_headings import is_digest
from gikai_parse.stages.headed_words import (
    Titles,
    find_own_titles,
    find_reprinted,
    order_titles,
    pieces_between,
    words_between,
)
from gikai_parse.stages.headings import are_marked, find_headings, is_of_one, where_printed
from gikai_parse.stages.heard_bills import name_in_full, where_heard
from gikai_parse.stages.marked_headings import find_marked
from gikai_parse.stages.matters import Matter
from gikai_parse.stages.paired_titles import belongs, pair_titles
from gikai_parse.stages.printed_items import without_pictures
from gikai_parse.stages.printed_sides import is_printed_question, is_printed_wish, printed_round
from gikai_parse.stages.reported_items import find_reported
from gikai_parse.stages.rounds import Rounds
from gikai_parse.stages.sides import asked_spans, asks_for_floor
from gikai_parse.stages.taken_up import hear_headings
from gikai_parse.stages.titles import TURNING
from gikai_parse.stages.topics import Naming
from gikai_parse.stages.wording import read_sentences
from gikai_parse.text.clipping import clip_spans
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.blocks import Block
    from gikai_parse.stages.course import Cut
    from gikai_parse.stages.front_matter import FrontMatter
    from gikai_parse.stages.printed_items import PrintedItem
    from gikai_parse.stages.speakers import Cast, NamedSpeech
    from gikai_parse.stages.wording import Said

_LIST: Final = 2  # items: of a single one the offices may report the parts
_LED: Final = 3  # sentences before a unit that may say where it stands: ごみのほうに移ります。

__all__ = ["Matter", "Unit", "Units", "split_units"]


@dataclass(frozen=True, slots=True)
class Unit:
    """The smallest passage that asks for one answer, gives one, or wishes.

    `speech` and `block` are indices; `topic` is an index into the matters, None for a matter that nobody names.
    `asks` are the asking sentences (questions only); `round` is 1 for the first round.
    """

    index: int
    kind: Literal["question", "answer", "request"]
    speech: int
    block: int | None
    spans: tuple[Passage, ...]
    asks: tuple[Passage, ...] = ()
    topic: int | None = None
    round: int = 1

    def at(self, index: int) -> Unit:
        """The same unit under another number; spelt out, since every unit of a sitting is numbered anew."""
        return Unit(index, self.kind, self.speech, self.block, self.spans, self.asks, self.topic, self.round)


@dataclass(frozen=True, slots=True)
class Units:
    """All units of the sitting in text order, and the matters they stand under."""

    units: tuple[Unit, ...]
    matters: tuple[Matter, ...]
    doubts: tuple[Doubt, ...] = ()


def split_units(source: OpenedSource, cast: Cast, blocks: Sequence[Block], front: FrontMatter) -> Units:
    """Every question and every request of the blocks; the answers are cut where they are linked."""
    naming, titles = _name_matters(source, cast, front)
    units: list[Unit] = []
    for block in blocks:
        first = cast.speeches[block.speeches[0]]
        naming.open_block(first.turn.spans[0].start, _names_of(cast, first), first.seat)
        rounds = Rounds(at_once=block.method == "comprehensive")
        replied = False
        last = block.speeches[0]
        for stream, answered in _streams(source, cast, block, naming, titles):
            rounds.open_stream()
            naming.open_stream(_replies(cast, block, stream, last))
            last = stream[-1].speech
            pieces = list(pieces_between(titles, stream))
            for number, (piece, leads) in enumerate(pieces, 1):
                told = 0  # the sentences up to here stand in a unit
                printed = bool(piece) and is_printed_question(cast.speeches[piece[-1].speech])
                floor = Floor(block.may_ask, answered, replied and not answered, printed, more=number < len(pieces))
                for cut in cut_stream(source.folded, piece, floor):
                    if leads and _only_announces(piece, cut):
                        continue
                    said = piece[cut.first : cut.last + 1]
                    led = piece[max(told, cut.first - _LED) : cut.first]
                    told = cut.last + 1
                    asks = cut.kind == "question"
                    topic = naming.place_unit(said, led, block=block.index, who=block.questioner, is_question=asks)
                    turns = not TURNING.isdisjoint([one.opening for one in said])
                    units.append(
                        Unit(
                            index=len(units),
                            kind=cut.kind,
                            speech=said[-1].speech,
                            block=block.index,
                            spans=_spans(source, cast, said),
                            asks=tuple([Passage(piece[ask].start, piece[ask].end) for ask in cut.asks]),
                            topic=topic,
                            round=rounds.round_of(
                                topic,
                                turns=turns,
                                is_question=asks,
                                printed=printed_round(cast.speeches[said[-1].speech]),
                            ),
                        )
                    )
            replied = replied or answered
    return Units(tuple(units), tuple(naming.matters), tuple(_empty_topics(naming, units)))


def _only_announces(piece: Sequence[Said], cut: Cut) -> bool:
    """次に、図書館について伺います。 over the parts of the matter, each under a title of its own."""
    return len(cut.asks) == 1 and piece[cut.asks[0]].about and piece[cut.asks[0]].opening in TURNING


def _name_matters(source: OpenedSource, cast: Cast, front: FrontMatter) -> tuple[Naming, Titles]:
    """The matters of the sitting: what is printed before it, within it (then the titles too), or the chair takes up."""
    is_committee = front.meeting_type == "committee"
    marked = tuple(find_marked(source, cast))
    printed = marked or find_headings(source, cast)
    reported = find_reported(source, cast) if is_committee and not printed and len(front.agenda) < _LIST else ()
    listed = front.agenda if is_committee and not (printed or reported) else ()
    items = reported or (() if listed or not belongs(front.items, source.headings, _first_words(cast)) else front.items)
    if len(items) == 1 and printed:  # 1. 防災について over the first exchange, 2. 道路について over the next: no list
        is_first = items[0].title not in [one.title for one in printed]
        items, printed = (), (*items, *printed) if is_first else printed
    # each title of the list stands again over what is said of it
    again = bool(items and printed) and {one.title for one in items} <= {one.title for one in printed}
    items = () if again else items
    paired = pair_titles(items, marked)
    # what a marked-up page prints over its exchanges is surer than a list, unless this goes into more detail
    items = () if paired or (len(marked) > 1 and not _is_deeper(items, marked)) else items
    reprinted = find_reprinted(source, cast, items)
    if reprinted and not marked:
        items, printed = (), reprinted
    own = () if is_committee or items or printed else find_own_titles(source, cast)
    printed = tuple(map(without_pictures, name_in_full(source, cast, printed or own)))
    heard = () if printed or listed else tuple(hear_headings(source, cast, apart=not is_committee))
    if listed:
        headings = find_taken_up(source, cast, listed)
    else:
        headings = where_heard(source, heard) if heard else paired or where_printed(printed)
    agenda = is_committee and bool(printed or listed)
    keeps = (
        len(marked) > 1
        or are_marked(source, printed)
        or again
        or bool(reprinted or own)
        or (is_committee and bool(headings.items))
    )
    alone = len(headings.items) > 1 and (is_of_one(cast) or is_digest(cast))
    may_name: Literal["any", "printed", "none"] = "none" if keeps else "printed" if alone else "any"
    naming = Naming(source, items, headings, may_name=may_name, takes_up_all=agenda)
    return naming, order_titles(() if naming.is_printed else headings.items)


def _first_words(cast: Cast) -> int:
    return next((speech.turn.spans[0].start for speech in cast.speeches if speech.turn.spans), 0)


def _is_deeper(items: Sequence[PrintedItem], headings: Sequence[PrintedItem]) -> bool:
    """Whether the list has all the headings, and (1) and (2) below some of them."""
    named = {heading.title for heading in headings} <= {item.title for item in items}
    return named and max(item.level for item in items) > max(heading.level for heading in headings)


def _names_of(cast: Cast, speech: NamedSpeech) -> list[str]:
    """What the member may be called where a list of questions names them."""
    person = None if speech.person is None else cast.people[speech.person].name
    return [name for name in (speech.turn.head.name, person) if name]


def _streams(
    source: OpenedSource, cast: Cast, block: Block, naming: Naming, titles: Titles
) -> Iterator[tuple[list[Said], bool]]:
    """What the member says until somebody answers, and whether anybody does; the chair does not end it."""
    stream: list[Said] = []
    for number in block.speeches:
        speech = cast.speeches[number]
        side = block.side_of(speech)
        if side == "chair" or number in block.asides or asks_for_floor(source.folded, speech):
            continue
        if side == "asker":
            words = words_between(source.folded, titles.places, asked_spans(speech))
            if stream and words and naming.parts(stream[-1].end, words[0].start):
                yield stream, False
                stream = []
            stream += read_sentences(source.folded, number, words)
            if stream and is_printed_wish(speech):
                yield stream, False
                stream = []
        elif stream:
            yield stream, True
            stream = []
    if stream:
        yield stream, False


def _replies(cast: Cast, block: Block, stream: Sequence[Said], last: int) -> list[Passage]:
    """What was answered between the last stream and this one."""
    between = block.speeches[bisect_right(block.speeches, last) : bisect_left(block.speeches, stream[0].speech)]
    return [
        span
        for number in between
        if block.side_of(cast.speeches[number]) == "answerer"
        for span in cast.speeches[number].turn.spans
    ]


def _spans(source: OpenedSource, cast: Cast, said: Sequence[Said]) -> tuple[Passage, ...]:
    """The passages of the source that hold the sentences: page headers and other people's turns are left out."""
    start, end = said[0].start, said[-1].end
    only = said[0].speech
    speeches = (only,) if only == said[-1].speech else dict.fromkeys([one.speech for one in said])
    return tuple(
        [
            passage
            for number in speeches
            for passage in clip_spans(source.text, cast.speeches[number].turn.spans, start, end)
        ]
    )


def _empty_topics(naming: Naming, units: Sequence[Unit]) -> Iterator[Doubt]:
    """Printed items that nothing was asked under, where others of the list were taken up."""
    if not naming.is_printed or not units:
        return
    used: set[int | None] = {unit.topic for unit in units}
    for matter in reversed(naming.matters):  # what stands under an item comes behind it
        if matter.index in used:
            used.add(matter.parent)
        else:
            start, end = matter.spans[0]
            yield Doubt("empty-topic", (matter.title or "",), start, end)
