"""The ordered table of link rules: each weighs, for one chunk of an answer, how much speaks for each question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.stages.similarity import grams_of, share_weight, weigh_grams

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gikai_parse.stages.answering import Chunk, Reply
    from gikai_parse.stages.units import Unit

_BODY: Final = 260  # characters of a chunk that are read: the matter is named early
_NUMBER: Final = re.compile(
    "(?:第|大きな|ご質問の|御質問の)?([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:点目|番目|つ目|項目目|問目|点、|点の)"
)
_KANJI: Final = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the round, and the words that speak of it."""

    unit: Unit
    grams: frozenset[str]
    ask: str
    number: int | None


@dataclass(slots=True)
class Round:
    """What was asked until somebody answered, with the rarity of its words."""

    folded: str
    asked: tuple[Asked, ...]
    weights: dict[str, float]
    sizes: tuple[float, ...]


class Evidence(NamedTuple):
    """One rule's weight for each question of the round."""

    rule: str
    weights: list[float]


Rule = "Callable[[Round, Reply, Chunk], list[float]]"


def open_round(folded: str, questions: Sequence[Unit]) -> Round:
    """The questions of one round with their words."""
    asked = []
    for unit in questions:
        text = folded[unit.spans[0].start : unit.spans[-1].end]
        ask = folded[unit.asks[-1].start : unit.asks[-1].end]
        asked.append(Asked(unit, grams_of(text), ask, read_number(text[:24])))
    weights = weigh_grams([one.grams for one in asked])
    mean = sum(len(one.grams) for one in asked) / max(1, len(asked)) or 1.0
    return Round(folded, tuple(asked), weights, tuple([0.6 + 0.4 * len(one.grams) / mean for one in asked]))


def read_number(text: str) -> int | None:
    """The ordinal near the start of a passage.

    >>> read_number("次に、第6点目の防災について"), read_number("次に、防災について")
    (6, None)
    """
    match = _NUMBER.search(text)
    if not match:
        return None
    return int(match[1]) if match[1].isdigit() else _KANJI.find(match[1][0]) + 1


def only_question(around: Round, _reply: Reply, _chunk: Chunk) -> list[float]:
    """One question was asked: what follows answers it.

    >>> only_question(Round("", (), {}, ()), None, None)
    []
    """
    return [1.0] if len(around.asked) == 1 else [0.0] * len(around.asked)


def same_number(around: Round, _reply: Reply, chunk: Chunk) -> list[float]:
    """第６点目の防犯灯についてのご質問ですが: the answer counts as the question did."""
    said = read_number(around.folded[chunk.start : min(chunk.end, chunk.start + 24)])
    return [0.6 if said is not None and one.number == said else 0.0 for one in around.asked]


def matter_named(around: Round, _reply: Reply, chunk: Chunk) -> list[float]:
    """次に、認知症対策についてでありますが: the first sentence names the matter."""
    words = grams_of(around.folded[chunk.head.start : min(chunk.head.end, chunk.head.start + 120)])
    return _scaled(around, words, 1.0)


def shared_words(around: Round, _reply: Reply, chunk: Chunk) -> list[float]:
    """The words of the passage, the rarer the heavier."""
    words = grams_of(around.folded[chunk.start : min(chunk.end, chunk.start + _BODY)])
    return _scaled(around, words, 0.9)


def named_office(around: Round, reply: Reply, _chunk: Chunk) -> list[float]:
    """都知事の見解を伺います: the questioner says who is to answer."""
    office = reply.position
    if len(office) < 2:
        return [0.0] * len(around.asked)
    bare = office.rstrip("長") if len(office) > 4 else office
    return [0.35 if bare in one.ask else 0.0 for one in around.asked]


def answerers_field(around: Round, reply: Reply, _chunk: Chunk) -> list[float]:
    """福祉保健局長 answers 福祉; 私からは、教育に関するご質問にお答えします says what this speech is about."""
    words = grams_of(reply.position + " " + reply.lead[:160])
    return _scaled(around, words, 0.35)


def _scaled(around: Round, words: frozenset[str], most: float) -> list[float]:
    found = [
        share_weight(words & one.grams, around.weights) / size
        for one, size in zip(around.asked, around.sizes, strict=True)
    ]
    top = max(found, default=0.0)
    if top <= 0.0:
        return [0.0] * len(found)
    sure = most * min(1.0, top / 6.0) / top
    return [value * sure for value in found]


LINK_RULES: Final[tuple[tuple[str, Callable[[Round, Reply, Chunk], list[float]]], ...]] = (
    ("only-question", only_question),
    ("same-number", same_number),
    ("named-office", named_office),
    ("matter-named", matter_named),
    ("shared-words", shared_words),
    ("answerers-field", answerers_field),
)


def weigh_chunk(around: Round, reply: Reply, chunk: Chunk) -> tuple[list[float], list[Evidence]]:
    """The summed weight of all rules for each question, and what each rule said."""
    said = [Evidence(name, rule(around, reply, chunk)) for name, rule in LINK_RULES]
    return [sum(column) for column in zip(*[one.weights for one in said], strict=True)], said
