"""Units in, links out: which answer answers which question, by which rule, on what evidence; a tie draws none."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.line import Doubt
from gikai_parse.stages.alignment import align
from gikai_parse.stages.answering import read_reply
from gikai_parse.stages.link_rules import open_round, weigh_chunk
from gikai_parse.stages.sides import asks_for_floor, side_of
from gikai_parse.stages.units import Unit
from gikai_parse.text.passages import trim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.answering import Chunk, Reply
    from gikai_parse.stages.blocks import Block
    from gikai_parse.stages.link_rules import Evidence, Round
    from gikai_parse.stages.speakers import Cast
    from gikai_parse.stages.units import Units

_ROUNDS_OF_PRICES: Final = 4
_PRICE: Final = 0.25
_SHARED: Final = 0.5  # how much of a passage's weight another question must have to share it


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


@dataclass(slots=True)
class _Answered:
    """A stretch of one reply that answers the questions at these places of the round."""

    reply: Reply
    chunks: list[Chunk]
    weights: list[float]
    said: list[Evidence]
    questions: list[int] = field(default_factory=list)


def link_answers(source: OpenedSource, cast: Cast, blocks: Sequence[Block], units: Units) -> Linked:
    """Every answering passage with the questions that it answers; a question without one gets a doubt."""
    answers: list[Unit] = []
    drawn: list[tuple[Unit, Unit, str, float]] = []
    doubts: list[Doubt] = []
    for block in blocks:
        if not block.may_ask:
            continue
        for questions, replies in _rounds(source, cast, block, units):
            around = open_round(source.folded, questions)
            parts = _answer_round(around, replies)
            for part in parts:
                unit = _answer_unit(source, cast, block, part)
                answers.append(unit)
                drawn += [(questions[q], unit, *_reason(part, q)) for q in part.questions]
            met = {q for part in parts for q in part.questions}
            doubts += [
                Doubt("unanswered-question", (), unit.spans[0].start, unit.spans[-1].end)
                for place, unit in enumerate(questions)
                if place not in met
            ]
    return _numbered(units.units, answers, drawn, doubts)


def _rounds(source: OpenedSource, cast: Cast, block: Block, units: Units) -> Iterator[tuple[list[Unit], list[Reply]]]:
    """What was asked and what was replied to it, in turn."""
    asked: dict[int, list[Unit]] = {}
    for unit in units.units:
        if unit.block == block.index and unit.kind == "question":
            asked.setdefault(unit.speech, []).append(unit)
    questions: list[Unit] = []
    replies: list[Reply] = []
    for number in block.speeches:
        speech = cast.speeches[number]
        side = side_of(speech)
        if side == "asker" and not asks_for_floor(source.folded, speech):
            if replies:
                yield questions, replies
                questions, replies = [], []
            questions += asked.get(number, [])
        elif side == "answerer" and questions and not asks_for_floor(source.folded, speech):
            reply = read_reply(source.folded, speech)
            if reply is not None:
                replies.append(reply)
    if questions:
        yield questions, replies


def _answer_round(around: Round, replies: Sequence[Reply]) -> list[_Answered]:
    weighed = [[weigh_chunk(around, reply, chunk) for chunk in reply.chunks] for reply in replies]
    size = len(around.asked)
    prices = [0.0] * size
    paths: list[list[int]] = []
    for _ in range(_ROUNDS_OF_PRICES if size > 1 else 1):
        paths = [
            align([total for total, _said in row], [chunk.cut for chunk in reply.chunks], prices)
            for reply, row in zip(replies, weighed, strict=True)
        ]
        claims = [0] * size
        for path in paths:
            for place, question in enumerate(path):
                if place == 0 or path[place - 1] != question:
                    claims[question] += 1
        if max(claims, default=0) <= 1:
            break
        prices = [
            price + _PRICE * (claim - 1) if claim else price - _PRICE
            for price, claim in zip(prices, claims, strict=True)
        ]
    parts = [
        part for reply, row, path in zip(replies, weighed, paths, strict=True) for part in _parts(reply, row, path)
    ]
    _share(parts, size)
    return parts


def _parts(reply: Reply, row: Sequence[tuple[list[float], list[Evidence]]], path: Sequence[int]) -> list[_Answered]:
    """Neighbouring chunks of one question as one passage."""
    parts: list[_Answered] = []
    for chunk, (total, said), question in zip(reply.chunks, row, path, strict=True):
        if parts and parts[-1].questions == [question]:
            last = parts[-1]
            last.chunks.append(chunk)
            last.weights = [max(a, b) for a, b in zip(last.weights, total, strict=True)]
        else:
            parts.append(_Answered(reply, [chunk], list(total), list(said), [question]))
    return parts


def _share(parts: Sequence[_Answered], size: int) -> None:
    """A question that no passage took shares the one that speaks of it most, if that says enough of it."""
    met = {question for part in parts for question in part.questions}
    for question in range(size):
        if question in met or not parts:
            continue
        best = max(parts, key=lambda part: part.weights[question])
        own = best.weights[best.questions[0]]
        if best.weights[question] > 0.2 and best.weights[question] >= _SHARED * own:
            best.questions.append(question)


def _reason(part: _Answered, question: int) -> tuple[str, float]:
    """The rule that spoke loudest for the question, and how sure it is."""
    best = max(part.said, key=lambda one: one.weights[question])
    rule = best.rule if best.weights[question] > 0 else "same-order"
    others = [weight for place, weight in enumerate(part.weights) if place != question]
    margin = part.weights[question] - max(others, default=0.0)
    return rule, round(min(0.99, max(0.3, 0.6 + 0.4 * margin)), 2)


def _answer_unit(source: OpenedSource, cast: Cast, block: Block, part: _Answered) -> Unit:
    start, end = part.chunks[0].start, part.chunks[-1].end
    spans = [
        trim(source.text, max(start, left), min(end, right))
        for left, right in cast.speeches[part.reply.speech].turn.spans
        if right > start and left < end
    ]
    return Unit(-1, "answer", part.reply.speech, block.index, tuple([span for span in spans if span.end > span.start]))


def _numbered(
    units: Sequence[Unit],
    answers: Sequence[Unit],
    drawn: Sequence[tuple[Unit, Unit, str, float]],
    doubts: Sequence[Doubt],
) -> Linked:
    """All units in text order with their final numbers, and the links between those numbers."""
    ordered = sorted([*units, *answers], key=lambda unit: unit.spans[0])
    place = {id(unit): index for index, unit in enumerate(ordered)}
    links = [DrawnLink(place[id(question)], place[id(answer)], rule, sure) for question, answer, rule, sure in drawn]
    return Linked(
        tuple([replace(unit, index=index) for index, unit in enumerate(ordered)]), tuple(links), tuple(doubts)
    )
