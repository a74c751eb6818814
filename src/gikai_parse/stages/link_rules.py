"""The ordered table of link rules: each weighs, for one chunk of an answer, how much speaks for each question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from gikai_parse.stages.asked_pairs import WORD, AskedPairs
from gikai_parse.stages.tallies import ONE, pack, unpack, weight_of
from gikai_parse.text.bigrams import Bigrams

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gikai_parse.stages.answering import Chunk, Reply
    from gikai_parse.stages.units import Unit

_HEAD: Final = 90  # characters of the first sentence: it names the matter near its start
_BODY: Final = 180  # characters of a chunk that are read
_LEAD: Final = 160
_ASK: Final = 400
_ENOUGH: Final = 9.0 * WORD  # the weight of shared words that makes sure
_NUMBER: Final = re.compile(
    "(?:第|大きな|ご質問の|御質問の)?([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:点目|番目|つ目|項目目|問目|点、|点の)"
)
_NUMBER_NEAR: Final = 24
_KANJI: Final = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Round:
    """What was asked until somebody answered: the questions with their numbers, their words and whom they name."""

    folded: str
    bigrams: Bigrams
    questions: tuple[Unit, ...]
    numbers: tuple[int | None, ...]
    pairs: AskedPairs  # empty where there is nothing to choose
    called: tuple[frozenset[str], ...]  # the offices of the round that each ask names


class Evidence(NamedTuple):
    """What one rule says of each question of the round."""

    rule: str
    tally: int

    def of(self, question: int) -> float:
        """What speaks for one question."""
        return weight_of(self.tally, question)


class Heard(NamedTuple):
    """A chunk of a reply, and the tally of words of the lead, of the chunk's first sentence, and of all of it."""

    reply: Reply
    chunk: Chunk
    lead: int
    head: int
    whole: int


class Weighed(NamedTuple):
    """For a chunk of a reply the summed weight of all rules for each question, in parts of ONE; what each rule said."""

    cells: list[int]
    said: list[Evidence]

    def weights(self) -> list[float]:
        """The weights themselves."""
        return [cell / ONE for cell in self.cells]


def open_round(folded: str, bigrams: Bigrams, questions: Sequence[Unit], replies: Sequence[Reply]) -> Round:
    """The questions of one round with their words."""
    offices = dict.fromkeys(filter(None, [_bare_office(reply.position) for reply in replies]))
    asks = [folded[max(unit.asks[-1].start, unit.asks[-1].end - _ASK) : unit.asks[-1].end] for unit in questions]
    return Round(
        folded=folded,
        bigrams=bigrams,
        questions=tuple(questions),
        numbers=tuple([_number_at(folded, unit.spans[0].start, unit.spans[-1].end) for unit in questions]),
        pairs=AskedPairs(bigrams, [unit.spans for unit in questions] if len(questions) > 1 else []),
        called=tuple([frozenset([office for office in offices if office in ask]) for ask in asks]),
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


def _number_at(folded: str, start: int, end: int) -> int | None:
    return read_number(folded[start : min(end, start + _NUMBER_NEAR)])


def only_question(around: Round, _heard: Heard) -> int:
    """One question was asked: what follows answers it."""
    return ONE if len(around.questions) == 1 else 0


def named_office(around: Round, heard: Heard) -> int:
    """都知事の見解を伺います: the questioner says who is to answer."""
    own = _bare_office(heard.reply.position)
    return pack([(0.35 if own in called else -0.4) if called else 0.0 for called in around.called])


def answerers_field(around: Round, heard: Heard) -> int:
    """福祉保健局長 answers 福祉; 私からは、教育に関するご質問にお答えします says what the whole speech is about."""
    return _up_to(0.35, heard.lead, around)


def same_number(around: Round, heard: Heard) -> int:
    """第６点目の防犯灯についてのご質問ですが: the answer counts as the question did."""
    said = _number_at(around.folded, heard.chunk.start, heard.chunk.end)
    return pack([0.6 if number == said else 0.0 for number in around.numbers]) if said else 0


def matter_named(around: Round, heard: Heard) -> int:
    """次に、認知症対策についてでありますが: the first sentence names the matter."""
    return _up_to(1.0, heard.head, around)


def shared_words(around: Round, heard: Heard) -> int:
    """The words of the passage, the rarer the heavier."""
    return _up_to(0.9, heard.whole, around)


LINK_RULES: Final[tuple[tuple[str, Literal["reply", "chunk"], Callable[[Round, Heard], int]], ...]] = (
    ("only-question", "reply", only_question),
    ("named-office", "reply", named_office),
    ("answerers-field", "reply", answerers_field),
    ("same-number", "chunk", same_number),
    ("matter-named", "chunk", matter_named),
    ("shared-words", "chunk", shared_words),
)


def weigh_reply(around: Round, reply: Reply) -> list[Weighed]:
    """Each chunk of the reply with what speaks for each question."""
    size = len(around.questions)
    lead = _lead_words(around, reply) if size > 1 else 0
    first = Heard(reply, reply.chunks[0], lead, lead, lead)
    overall = [Evidence(name, rule(around, first)) for name, scope, rule in LINK_RULES if scope == "reply"]
    whole_reply = sum([one.tally for one in overall])
    if size == 1:
        return [Weighed(unpack(whole_reply, size), overall)] * len(reply.chunks)
    by_chunk = [(name, rule) for name, scope, rule in LINK_RULES if scope == "chunk"]
    within, add_up = around.bigrams.within, around.pairs.add_up
    rows = []
    for chunk in reply.chunks:
        middle = min(chunk.head.end, chunk.start + _HEAD)
        head = add_up(within(chunk.start, middle))
        rest = add_up(within(middle, min(chunk.end, chunk.start + _BODY)))
        heard = Heard(reply, chunk, lead, head, head + rest)
        said = [Evidence(name, rule(around, heard)) for name, rule in by_chunk]
        rows.append(Weighed(unpack(sum([one.tally for one in said], whole_reply), size), [*overall, *said]))
    return rows


def _lead_words(around: Round, reply: Reply) -> int:
    """What the answerer's office and the words before the first matter share with each question."""
    start, end = reply.lead
    office = Bigrams(reply.position).within(0, len(reply.position))
    return around.pairs.add_up(chain(office, around.bigrams.within(start, min(end, start + _LEAD))))


def _up_to(most: float, words: int, around: Round) -> int:
    """Up to `most` for the question that shares most, in proportion for the others; less where little is shared."""
    top = max(unpack(words, len(around.questions)))
    return words * round(ONE * most * min(1.0, top / _ENOUGH) / top) if top else 0
