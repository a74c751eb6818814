"""The ordered table of link rules: each weighs, for one chunk of an answer, how much speaks for each question."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from operator import add
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from gikai_parse.stages.similarity import grams_of, weigh_grams

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gikai_parse.stages.answering import Chunk, Reply
    from gikai_parse.stages.units import Unit

_HEAD: Final = 120  # characters of the first sentence: it names the matter near its start
_BODY: Final = 260  # characters of a chunk that are read
_LEAD: Final = 160
_ASK: Final = 400
_ENOUGH: Final = 9.0  # the weight of shared words that makes sure
_NUMBER: Final = re.compile(
    "(?:第|大きな|ご質問の|御質問の)?([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:点目|番目|つ目|項目目|問目|点、|点の)"
)
_KANJI: Final = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Round:
    """What was asked until somebody answered: the questions, and in which of them each pair of characters stands."""

    folded: str
    questions: tuple[Unit, ...]
    asks: tuple[str, ...]
    numbers: tuple[int | None, ...]
    vocabulary: frozenset[str]
    postings: dict[str, tuple[int, ...]]
    weights: dict[str, float]
    sizes: tuple[float, ...]
    offices: tuple[str, ...]


class Evidence(NamedTuple):
    """One rule's weight for each question of the round."""

    rule: str
    weights: list[float]


def open_round(folded: str, questions: Sequence[Unit], replies: Sequence[Reply]) -> Round:
    """The questions of one round with their words."""
    texts = ["".join([folded[start:end] for start, end in unit.spans]) for unit in questions]
    grams = [grams_of(text) for text in texts]
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for place, found in enumerate(grams):
        for gram in found:
            postings[gram].append(place)
    mean = sum(map(len, grams)) / max(1, len(grams)) or 1.0
    return Round(
        folded=folded,
        questions=tuple(questions),
        asks=tuple(
            [folded[max(unit.asks[-1].start, unit.asks[-1].end - _ASK) : unit.asks[-1].end] for unit in questions]
        ),
        numbers=tuple([read_number(text[:24]) for text in texts]),
        vocabulary=frozenset(postings),
        postings={gram: tuple(places) for gram, places in postings.items()},
        weights=weigh_grams(grams),
        sizes=tuple([0.6 + 0.4 * len(found) / mean for found in grams]),
        offices=tuple(dict.fromkeys(filter(None, [_bare_office(reply.position) for reply in replies]))),
    )


def read_number(text: str) -> int | None:
    """The ordinal near the start of a passage.

    >>> read_number("次に、第6点目の防災について"), read_number("次に、防災について")
    (6, None)
    """
    match = _NUMBER.search(text)
    if not match:
        return None
    return int(match[1]) if match[1].isdigit() else _KANJI.find(match[1][0]) + 1


def _bare_office(position: str) -> str:
    """病院経営本部長 as a questioner says it: 病院経営本部の見解を伺います. A short office stays whole: 知事, 市長."""
    if len(position) < 2:
        return ""
    return position.removesuffix("長") if len(position) > 4 else position


def only_question(around: Round, _reply: Reply, _chunk: Chunk) -> list[float]:
    """One question was asked: what follows answers it."""
    return [1.0 if len(around.sizes) == 1 else 0.0] * len(around.sizes)


def named_office(around: Round, reply: Reply, _chunk: Chunk) -> list[float]:
    """都知事の見解を伺います: the questioner says who is to answer."""
    own = _bare_office(reply.position)
    return [
        0.35 if own and own in ask else -0.4 if any(office in ask for office in around.offices) else 0.0
        for ask in around.asks
    ]


def answerers_field(around: Round, reply: Reply, _chunk: Chunk) -> list[float]:
    """福祉保健局長 answers 福祉; 私からは、教育に関するご質問にお答えします says what the whole speech is about."""
    return _shared(around, reply.position + " " + reply.lead[:_LEAD], 0.35)


def same_number(around: Round, _reply: Reply, chunk: Chunk) -> list[float]:
    """第６点目の防犯灯についてのご質問ですが: the answer counts as the question did."""
    said = read_number(around.folded[chunk.start : min(chunk.end, chunk.start + 24)])
    return [0.6 if said is not None and number == said else 0.0 for number in around.numbers]


def matter_named(around: Round, _reply: Reply, chunk: Chunk) -> list[float]:
    """次に、認知症対策についてでありますが: the first sentence names the matter."""
    start, end = chunk.head
    return _shared(around, around.folded[start : min(end, start + _HEAD)], 1.0)


def shared_words(around: Round, _reply: Reply, chunk: Chunk) -> list[float]:
    """The words of the passage, the rarer the heavier."""
    return _shared(around, around.folded[chunk.start : min(chunk.end, chunk.start + _BODY)], 0.9)


def _shared(around: Round, text: str, most: float) -> list[float]:
    """Up to `most` for the questions that share words with `text`, in proportion to the words' weight."""
    found = [0.0] * len(around.sizes)
    for gram in around.vocabulary.intersection(map(add, text, text[1:])):
        weight = around.weights[gram]
        for place in around.postings[gram]:
            found[place] += weight
    found = [value / size for value, size in zip(found, around.sizes, strict=True)]
    top = max(found)
    if top <= 0.0:
        return found
    sure = most * min(1.0, top / _ENOUGH) / top
    return [value * sure for value in found]


LINK_RULES: Final[tuple[tuple[str, Literal["reply", "chunk"], Callable[[Round, Reply, Chunk], list[float]]], ...]] = (
    ("only-question", "reply", only_question),
    ("named-office", "reply", named_office),
    ("answerers-field", "reply", answerers_field),
    ("same-number", "chunk", same_number),
    ("matter-named", "chunk", matter_named),
    ("shared-words", "chunk", shared_words),
)


def weigh_reply(around: Round, reply: Reply) -> list[tuple[list[float], list[Evidence]]]:
    """For each chunk of the reply the summed weight of all rules for each question, and what each rule said."""
    if not reply.chunks:
        return []
    rows = []
    whole = [
        Evidence(name, rule(around, reply, reply.chunks[0])) for name, scope, rule in LINK_RULES if scope == "reply"
    ]
    for chunk in reply.chunks:
        said = [
            *whole,
            *[Evidence(name, rule(around, reply, chunk)) for name, scope, rule in LINK_RULES if scope == "chunk"],
        ]
        rows.append(([sum(column) for column in zip(*[one.weights for one in said], strict=True)], said))
    return rows
