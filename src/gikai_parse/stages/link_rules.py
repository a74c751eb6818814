"""The ordered table of link rules: each weighs, for one chunk of an answer, how much speaks for each question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from math import log
from operator import add, truediv
from sys import byteorder
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from gikai_parse.stages.similarity import grams_of, pairs_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gikai_parse.stages.answering import Chunk, Reply
    from gikai_parse.stages.units import Unit

_OPENING: Final = 200  # characters of a question that are read: where it turns to its matter, and where it asks
_ASKING: Final = 400
_HEAD: Final = 90  # characters of the first sentence: it names the matter near its start
_BODY: Final = 180  # characters of a chunk that are read
_LEAD: Final = 160
_ASK: Final = 400
_ENOUGH: Final = 9.0  # the weight of shared words that makes sure
_NUMBER: Final = re.compile(
    "(?:第|大きな|ご質問の|御質問の)?([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:点目|番目|つ目|項目目|問目|点、|点の)"
)
_NUMBER_NEAR: Final = 24
_BITS: Final = 32  # of one question in a long number: 180 characters of the rarest pairs leave most of them free
_ONE: Final = 1 << 16  # a weight of 1.0
_KANJI: Final = "一二三四五六七八九十"


class Words(NamedTuple):
    """The pairs of characters of a reply: of the lead's words, and of the head and the rest of each chunk."""

    lead: list[int]
    chunks: list[tuple[list[int], list[int]]]


@dataclass(frozen=True, slots=True)
class Round:
    """What was asked until somebody answered: the questions, and in which of them each pair of characters stands."""

    folded: str
    questions: tuple[Unit, ...]
    numbers: tuple[int | None, ...]
    vocabulary: frozenset[int]
    pairs: dict[int, int]  # from `_weigh_pairs`
    sizes: tuple[float, ...]
    called: tuple[frozenset[str], ...]  # the offices of the round that each ask names
    words: dict[int, Words]  # by the speech that replies; none where there is nothing to choose


class Evidence(NamedTuple):
    """One rule's weight for each question of the round."""

    rule: str
    weights: list[float]


class Heard(NamedTuple):
    """A chunk of a reply, and what its first sentence and all of it say of each question."""

    reply: Reply
    chunk: Chunk
    lead: list[float]
    head: list[float]
    whole: list[float]


def open_round(folded: str, questions: Sequence[Unit], replies: Sequence[Reply]) -> Round:
    """The questions of one round with their words."""
    texts = ["".join([folded[start:end] for start, end in unit.spans]) for unit in questions]
    if len(texts) > 1:
        grams = [
            grams_of(text if len(text) < _OPENING + _ASKING else text[:_OPENING] + text[-_ASKING:]) for text in texts
        ]
        words = {reply.speech: _words_of(folded, reply) for reply in replies}
    else:
        grams, words = [set()], dict.fromkeys([reply.speech for reply in replies], Words([], []))
    heard = set[int]().union(*[pairs for found in words.values() for pairs in (found.lead, *chain(*found.chunks))])
    pairs = _weigh_pairs([found & heard for found in grams])
    mean = sum(map(len, grams)) / max(1, len(grams)) or 1.0
    offices = dict.fromkeys(filter(None, [_bare_office(reply.position) for reply in replies]))
    asks = [folded[max(unit.asks[-1].start, unit.asks[-1].end - _ASK) : unit.asks[-1].end] for unit in questions]
    return Round(
        folded=folded,
        questions=tuple(questions),
        numbers=tuple([read_number(text[:_NUMBER_NEAR]) for text in texts]),
        vocabulary=frozenset(pairs),
        pairs=pairs,
        sizes=tuple([(0.6 + 0.4 * len(found) / mean) * _ONE for found in grams]),
        called=tuple([frozenset([office for office in offices if office in ask]) for ask in asks]),
        words=words,
    )


def _words_of(folded: str, reply: Reply) -> Words:
    """What is read of a reply: only its pairs of characters need a weight."""
    chunks = []
    for chunk in reply.chunks:
        middle = min(chunk.head.end, chunk.start + _HEAD)
        rest = folded[middle : min(chunk.end, chunk.start + _BODY)]
        chunks.append((pairs_of(folded[chunk.start : middle]), pairs_of(rest)))
    return Words(pairs_of(reply.position + " " + reply.lead[:_LEAD]), chunks)


def _weigh_pairs(grams: Sequence[set[int]]) -> dict[int, int]:
    """For each pair of characters one long number: at the 32 bits of each question that holds it stands its weight.

    Such numbers add up all questions in one step, and to the same sum in any order. The rarer a pair, the more it
    weighs; what more than half of the questions hold says nothing.
    """
    holders: dict[int, int] = {}
    for place, found in enumerate(grams):
        bit = 1 << place
        for gram in found:
            holders[gram] = holders.get(gram, 0) | bit
    size = len(grams)
    most = max(2, size // 2)
    spread = {
        bits: sum([1 << _BITS * place for place in _places_of(bits)]) * round(log((size + 1) / bits.bit_count()) * _ONE)
        for bits in set(holders.values())
        if bits.bit_count() <= most
    }
    return {gram: spread[bits] for gram, bits in holders.items() if bits in spread}


def _places_of(bits: int) -> list[int]:
    """The places of the bits that are set, without a look at the others: most pairs stand in a question or two."""
    places = []
    while bits:
        lowest = bits & -bits
        places.append(lowest.bit_length() - 1)
        bits ^= lowest
    return places


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


def only_question(around: Round, _heard: Heard) -> list[float]:
    """One question was asked: what follows answers it."""
    return [1.0 if len(around.sizes) == 1 else 0.0] * len(around.sizes)


def named_office(around: Round, heard: Heard) -> list[float]:
    """都知事の見解を伺います: the questioner says who is to answer."""
    own = _bare_office(heard.reply.position)
    return [(0.35 if own in called else -0.4) if called else 0.0 for called in around.called]


def answerers_field(_around: Round, heard: Heard) -> list[float]:
    """福祉保健局長 answers 福祉; 私からは、教育に関するご質問にお答えします says what the whole speech is about."""
    return _scaled(heard.lead, 0.35)


def same_number(around: Round, heard: Heard) -> list[float]:
    """第６点目の防犯灯についてのご質問ですが: the answer counts as the question did."""
    start = heard.chunk.start
    said = read_number(around.folded[start : min(heard.chunk.end, start + _NUMBER_NEAR)])
    if said is None:
        return [0.0] * len(around.numbers)
    return [0.6 if number == said else 0.0 for number in around.numbers]


def matter_named(_around: Round, heard: Heard) -> list[float]:
    """次に、認知症対策についてでありますが: the first sentence names the matter."""
    return _scaled(heard.head, 1.0)


def shared_words(_around: Round, heard: Heard) -> list[float]:
    """The words of the passage, the rarer the heavier."""
    return _scaled(heard.whole, 0.9)


LINK_RULES: Final[tuple[tuple[str, Literal["reply", "chunk"], Callable[[Round, Heard], list[float]]], ...]] = (
    ("only-question", "reply", only_question),
    ("named-office", "reply", named_office),
    ("answerers-field", "reply", answerers_field),
    ("same-number", "chunk", same_number),
    ("matter-named", "chunk", matter_named),
    ("shared-words", "chunk", shared_words),
)


def weigh_reply(around: Round, reply: Reply) -> list[tuple[list[float], list[Evidence]]]:
    """For each chunk of the reply the summed weight of all rules for each question, and what each rule said."""
    words = around.words[reply.speech]
    lead = _weigh(around, words.lead)
    first = Heard(reply, reply.chunks[0], lead, lead, lead)
    overall = [Evidence(name, rule(around, first)) for name, scope, rule in LINK_RULES if scope == "reply"]
    by_chunk = [(name, rule) for name, scope, rule in LINK_RULES if scope == "chunk"]
    if len(around.sizes) == 1:
        total = [sum([one.weights[0] for one in overall])]
        return [(total, overall) for _chunk in reply.chunks]
    whole_reply = [sum(column) for column in zip(*[one.weights for one in overall], strict=True)]
    rows = []
    for chunk, (head_pairs, rest_pairs) in zip(reply.chunks, words.chunks, strict=True):
        head, rest = _weigh(around, head_pairs), _weigh(around, rest_pairs)
        heard = Heard(reply, chunk, lead, head, list(map(add, head, rest)))
        said = [Evidence(name, rule(around, heard)) for name, rule in by_chunk]
        total = whole_reply
        for one in said:
            total = list(map(add, total, one.weights))
        rows.append((total, [*overall, *said]))
    return rows


def _weigh(around: Round, pairs: list[int]) -> list[float]:
    """How much weight of words a text shares with each question, long questions' words counting a little less."""
    size = len(around.sizes)
    if size == 1:
        return [0.0]
    shared = around.vocabulary.intersection(pairs)
    summed = sum(map(around.pairs.__getitem__, shared))
    weights = memoryview(summed.to_bytes(size * _BITS // 8, byteorder)).cast("I").tolist()
    if byteorder == "big":
        weights.reverse()
    return list(map(truediv, weights, around.sizes))


def _scaled(found: list[float], most: float) -> list[float]:
    """Up to `most` for the question that shares most, in proportion for the others; less where little is shared."""
    top = max(found)
    if top <= 0.0:
        return found
    sure = most * min(1.0, top / _ENOUGH) / top
    return [value * sure for value in found]
