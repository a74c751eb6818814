"""Units, matters and links in, the tree of topics with their questions and answers out: assembly's second half."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from gikai_parse import model
from gikai_parse.text.passages import Passage, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.blocks import Block
    from gikai_parse.stages.linking import Linked
    from gikai_parse.stages.speakers import Cast
    from gikai_parse.stages.units import Matter, Unit


def spans_of(passages: Iterable[Passage]) -> tuple[dict[str, int], ...]:
    """What the model's spans are made of: the model that holds them makes and checks them, faster than one by one.

    >>> spans_of([Passage(2, 5)])
    ({'start': 2, 'end': 5},)
    """
    return tuple([{"start": start, "end": end} for start, end in passages])


def person_id(index: int | None) -> str | None:
    """The id of the person at `index` of the people.

    >>> person_id(0), person_id(None)
    ('person-1', None)
    """
    return None if index is None else f"person-{index + 1}"


def speech_id(index: int) -> str:
    """The id of the speech at `index`.

    >>> speech_id(4)
    'speech-5'
    """
    return f"speech-{index + 1}"


class Debate:
    """Who stands under what: units and matters by their index, and the ids that their order gives them."""

    def __init__(
        self, source: OpenedSource, cast: Cast, blocks: Sequence[Block], matters: Sequence[Matter], linked: Linked
    ) -> None:
        self._text = source.text
        self._speeches = cast.speeches
        self._blocks = blocks
        self._linked = linked
        self._ids = _number_units(linked.units)
        self._children: dict[int | None, list[Matter]] = defaultdict(list)
        for matter in matters:
            self._children[matter.parent].append(matter)
        self._under: dict[int | None, list[Unit]] = defaultdict(list)
        self._unnamed: dict[int | None, list[Unit]] = defaultdict(list)
        for unit in linked.units:
            if unit.kind != "answer" and unit.topic is not None:
                self._under[unit.topic].append(unit)
            elif unit.kind != "answer":
                self._unnamed[unit.block].append(unit)
        self._answers_of: dict[int, list[int]] = defaultdict(list)
        self._questions_of: dict[int, list[int]] = defaultdict(list)
        for link in linked.links:
            self._answers_of[link.question].append(link.answer)
            self._questions_of[link.answer].append(link.question)
        self._answers = {unit.index: self._answer(unit) for unit in linked.units if unit.kind == "answer"}

    def _speaker_id(self, unit: Unit) -> str | None:
        return person_id(self._speeches[unit.speech].person)

    def _answer(self, unit: Unit) -> model.Answer:
        return model.Answer(
            id=self._ids[unit.index],
            speech_id=speech_id(unit.speech),
            speaker_id=self._speaker_id(unit),
            question_ids=tuple([self._ids[index] for index in sorted(self._questions_of[unit.index])]),
            spans=spans_of(unit.spans),
            text=joined(self._text, unit.spans),
        )

    def _question(self, unit: Unit) -> model.Question:
        return model.Question(
            id=self._ids[unit.index],
            speech_id=speech_id(unit.speech),
            speaker_id=self._speaker_id(unit),
            round=unit.round,
            spans=spans_of(unit.spans),
            text=joined(self._text, unit.spans),
            asks=tuple([{"spans": spans_of((ask,)), "text": self._text[ask.start : ask.end]} for ask in unit.asks]),
            answers=tuple([self._answers[index] for index in sorted(self._answers_of[unit.index])]),
        )

    def _request(self, unit: Unit) -> model.Request:
        return model.Request(
            id=self._ids[unit.index],
            speech_id=speech_id(unit.speech),
            speaker_id=self._speaker_id(unit),
            spans=spans_of(unit.spans),
            text=joined(self._text, unit.spans),
        )

    def topics(self) -> tuple[model.Topic, ...]:
        """The tree of topics; what nobody names stands under one untitled topic for each block, after the others."""
        named = [self._topic(matter, str(place)) for place, matter in enumerate(self._children[None], 1)]
        unnamed = [self._untitled(block, place) for place, block in enumerate(self._unnamed_blocks(), len(named) + 1)]
        return (*named, *unnamed)

    def _unnamed_blocks(self) -> list[int | None]:
        return sorted(self._unnamed, key=lambda block: -1 if block is None else block)

    def _topic(self, matter: Matter, path: str) -> model.Topic:
        here = self._under[matter.index]
        subtopics = [
            self._topic(child, f"{path}.{place}") for place, child in enumerate(self._children[matter.index], 1)
        ]
        return model.Topic(
            id=f"topic-{path}",
            number=matter.number,
            level=matter.level,
            title=matter.title,
            raised_by=person_id(matter.raised_by),
            spans=spans_of(matter.spans),
            topics=tuple(subtopics),
            questions=tuple([self._question(unit) for unit in here if unit.kind == "question"]),
            requests=tuple([self._request(unit) for unit in here if unit.kind == "request"]),
        )

    def _untitled(self, block: int | None, place: int) -> model.Topic:
        here = self._unnamed[block]
        return model.Topic(
            id=f"topic-{place}",
            number=None,
            level=1,
            title=None,
            raised_by=None if block is None else person_id(self._blocks[block].questioner),
            spans=(),
            topics=(),
            questions=tuple([self._question(unit) for unit in here if unit.kind == "question"]),
            requests=tuple([self._request(unit) for unit in here if unit.kind == "request"]),
        )

    def blocks(self) -> tuple[model.QuestionBlock, ...]:
        """The question blocks, each with the ids of the topics that its units stand under."""
        topic_ids: dict[int | None, list[str]] = defaultdict(list)
        for place, matter in enumerate(self._children[None], 1):
            for block in self._blocks_of(matter):
                topic_ids[block].append(f"topic-{place}")
        for place, block in enumerate(self._unnamed_blocks(), len(self._children[None]) + 1):
            topic_ids[block].append(f"topic-{place}")
        return tuple(
            [
                model.QuestionBlock(
                    id=f"block-{block.index + 1}",
                    questioner_id=person_id(block.questioner),
                    kind=block.kind,
                    method=block.method,
                    topic_ids=tuple(topic_ids[block.index]),
                    speech_ids=tuple([speech_id(index) for index in block.speeches]),
                )
                for block in self._blocks
            ]
        )

    def _blocks_of(self, matter: Matter) -> list[int | None]:
        """The blocks in which `matter` or one below it was spoken of, else the one in which it was announced."""
        spoken: dict[int | None, None] = {}
        waiting = [matter]
        while waiting:
            one = waiting.pop()
            spoken.update(dict.fromkeys(unit.block for unit in self._under[one.index]))
            waiting += self._children[one.index]
        return sorted(spoken, key=lambda block: -1 if block is None else block) or [matter.block]

    def orphan_answers(self) -> tuple[model.Answer, ...]:
        """Answers under no question."""
        return tuple([answer for index, answer in self._answers.items() if not self._questions_of[index]])

    def links(self) -> tuple[model.Link, ...]:
        """The links in the order of their questions."""
        ordered = sorted(self._linked.links, key=lambda link: (link.question, link.answer))
        return tuple(
            [
                model.Link(
                    question_id=self._ids[link.question],
                    answer_id=self._ids[link.answer],
                    rule=link.rule,
                    confidence=link.confidence,
                    evidence=link.evidence,
                )
                for link in ordered
            ]
        )


def _number_units(units: Sequence[Unit]) -> dict[int, str]:
    """The id of each unit: its kind and its place among those of its kind."""
    seen: dict[str, int] = defaultdict(int)
    ids = {}
    for unit in units:
        seen[unit.kind] += 1
        ids[unit.index] = f"{unit.kind}-{seen[unit.kind]}"
    return ids
