"""Units in, links out: which answer answers which question, by which rule, on what evidence; a tie draws none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.line import Doubt
from gikai_parse.stages.answering import drop_openers, read_reply
from gikai_parse.stages.link_rules import open_round
from gikai_parse.stages.promises import misses_answer, puts_off
from gikai_parse.stages.replies import name_evidence, name_reason, settle_round
from gikai_parse.stages.sides import asks_for_floor
from gikai_parse.stages.units import Unit
from gikai_parse.text.bigrams import Bigrams
from gikai_parse.text.clipping import clip_spans
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.answering import Reply
    from gikai_parse.stages.blocks import Block
    from gikai_parse.stages.link_rules import Round
    from gikai_parse.stages.replies import Answered, Settled
    from gikai_parse.stages.speakers import Cast
    from gikai_parse.stages.units import Units

_MOST_QUESTIONS: Final = 250  # nobody asks more before somebody answers: what does is no exchange
_MOST_CHUNKS: Final = 1500
_NEAR: Final = 3  # characters: the blanks between two sentences


@dataclass(frozen=True, slots=True)
class DrawnLink:
    """`question` and `answer` are unit indices."""

    question: int
    answer: int
    rule: str
    confidence: float
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Linked:
    """The units as linking leaves them (answers may be cut anew at what they answer), and the links between them."""

    units: tuple[Unit, ...]
    links: tuple[DrawnLink, ...]
    doubts: tuple[Doubt, ...] = ()


def link_answers(source: OpenedSource, cast: Cast, blocks: Sequence[Block], units: Units) -> Linked:
    """Every answering passage with the questions that it answers; a question without one gets a doubt."""
    asked: dict[int, list[Unit]] = {}  # by the speech that asks
    for unit in units.units:
        if unit.kind == "question":
            asked.setdefault(unit.speech, []).append(unit)
    table = _Table(source, cast, units.units)
    for block in blocks:
        if block.may_ask:
            for questions, replies in _rounds(source, cast, block, asked, table):
                table.settle(questions, replies)
    return table.linked()


def _rounds(
    source: OpenedSource, cast: Cast, block: Block, asked: Mapping[int, list[Unit]], table: _Table
) -> Iterator[tuple[list[Unit], list[Reply]]]:
    """What was asked and what was replied to it, in turn."""
    questions: list[Unit] = []
    replies: list[Reply] = []
    for number in block.speeches:
        speech = cast.speeches[number]
        side = block.side_of(speech)
        if side == "chair" or number in block.asides or asks_for_floor(source.folded, speech):
            continue
        if side == "asker":
            held = asked.get(number, [])
            if not held and questions and misses_answer(source.folded, speech.turn.spans):
                continue  # 議長、答弁漏れがございます。 what is answered now was asked before
            if replies:
                yield questions, drop_openers(replies)
                questions, replies = [], []
            questions += held
        elif (questions or table.has_promises) and (speech.person is None or speech.person != block.questioner):
            reply = read_reply(source.folded, speech)
            if reply is not None:
                replies.append(reply)
    if questions or replies:
        yield questions, drop_openers(replies)


class _Table:
    """The links of the sitting while its rounds are settled one by one."""

    def __init__(self, source: OpenedSource, cast: Cast, units: Sequence[Unit]) -> None:
        self._source = source
        self._cast = cast
        self._bigrams: Bigrams | None = None  # of the whole sitting, when somebody asks
        self._units: dict[int, Unit] = {unit.index: unit for unit in units}
        self._answers: list[Unit] = []
        self._drawn: list[tuple[int, int, str, float, tuple[str, ...]]] = []  # question, place of the answer, why
        self._doubts: list[Doubt] = []
        self._promised: list[Unit] = []  # questions whose answers were put off

    @property
    def has_promises(self) -> bool:
        """Whether somebody still owes an answer."""
        return bool(self._promised)

    def settle(self, questions: Sequence[Unit], replies: Sequence[Reply]) -> None:
        """Draw the links of one round, and those of late answers that come in between (先ほどの日曜日の件ですが、)."""
        if self._promised and (len(replies) > 1 or not questions):
            askers = {self._cast.speeches[unit.speech].person for unit in self._promised}
            late = [reply for reply in replies if reply.comes_back and reply.person not in askers]
            if late and (len(late) < len(replies) or not questions):
                replies = [reply for reply in replies if reply not in late]
                promised, self._promised = self._promised, []
                self._draw(promised, *self._settled(promised, late))
        if questions:
            self._settle_asked(questions, replies)

    def _settle_asked(self, questions: Sequence[Unit], replies: Sequence[Reply]) -> None:
        if len(questions) > _MOST_QUESTIONS or sum([len(reply.chunks) for reply in replies]) > _MOST_CHUNKS:
            self._doubts += [_unanswered(unit) for unit in questions]
            return
        around, settled = self._settled(questions, replies)
        met = self._merge(questions, settled.one_with) | self._draw(questions, around, settled)
        for part in settled.tied:
            span = self._answers[self._answer(questions[0], part)].spans
            self._doubts.append(Doubt("tied-link", (), span[0].start, span[-1].end))
        for unit in questions:
            if unit.index not in met and not settled.tied:
                self._doubts.append(_unanswered(unit))

    def _settled(self, questions: Sequence[Unit], replies: Sequence[Reply]) -> tuple[Round, Settled]:
        if self._bigrams is None:
            self._bigrams = Bigrams(self._source.folded)
        around = open_round(self._source.folded, self._bigrams, questions, replies)
        return around, settle_round(around, replies)

    def _draw(self, questions: Sequence[Unit], around: Round, settled: Settled) -> set[int]:
        """Keep the links of a settled round, and which answers were only promised; the questions that have one."""
        met: set[int] = set()
        for part in settled.parts:
            asked = [questions[place] for place in part.questions]
            answer = self._answer(asked[0], part)
            for place, unit in zip(part.questions, asked, strict=True):
                rule, sure = name_reason(part, place)
                self._drawn.append((unit.index, answer, rule, sure, name_evidence(around, part, place)))
            met.update([unit.index for unit in asked])
            if puts_off(self._source.folded, part.chunks[0].start, part.chunks[-1].end):
                self._promised += asked
        return met

    def _merge(self, questions: Sequence[Unit], one_with: Sequence[tuple[int, int]]) -> set[int]:
        """Make one unit of questions that one passage answers; the indices of those that are gone."""
        gone: set[int] = set()
        for place, neighbour in one_with:
            lost, kept = questions[place].index, questions[neighbour].index
            if kept in gone:
                continue
            first, second = sorted((self._units[lost], self._units[kept]), key=lambda unit: unit.spans[0])
            left, right = first.spans[-1], second.spans[0]
            seam = (Passage(left.start, right.end),) if right.start - left.end <= _NEAR else (left, right)
            self._units[kept] = replace(
                self._units[kept],
                spans=(*first.spans[:-1], *seam, *second.spans[1:]),
                asks=(*first.asks, *second.asks),
            )
            del self._units[lost]
            gone.add(lost)
        return gone

    def _answer(self, asked: Unit, part: Answered) -> int:
        """The place of a new answer among the answers."""
        start, end = part.chunks[0].start, part.chunks[-1].end
        speeches = dict.fromkeys(chunk.speech for chunk in part.chunks)
        held = tuple(
            [
                span
                for number in speeches
                for span in clip_spans(self._source.text, self._cast.speeches[number].turn.spans, start, end)
            ]
        )
        self._answers.append(Unit(-1, "answer", part.reply.speech, asked.block, held))
        return len(self._answers) - 1

    def linked(self) -> Linked:
        """All units in text order under their final numbers, and the links between those numbers."""
        keyed: list[tuple[str | int, Unit]] = [*self._units.items()]
        keyed += [(f"answer-{place}", unit) for place, unit in enumerate(self._answers)]
        keyed.sort(key=lambda pair: pair[1].spans[0])
        number = {key: index for index, (key, _unit) in enumerate(keyed)}
        return Linked(
            tuple([unit.at(index) for index, (_key, unit) in enumerate(keyed)]),
            tuple(
                [
                    DrawnLink(number[question], number[f"answer-{answer}"], rule, sure, words)
                    for question, answer, rule, sure, words in self._drawn
                    if question in number
                ]
            ),
            tuple(self._doubts),
        )


def _unanswered(unit: Unit) -> Doubt:
    return Doubt("unanswered-question", (), unit.spans[0].start, unit.spans[-1].end)
