"""The ordered table of link rules: each weighs, for one chunk of an answer, how much speaks for each question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from gikai_parse.stages.asked_pairs import WORD, AskedPairs
from gikai_parse.stages.ordinals import find_ordinals
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
_LIKELY: Final = 6  # questions that are weighed against each other for one chunk
_NUMBER_NEAR: Final = 24
_TAKEN: Final = re.compile(r"[)目①-⑳](?:の[^。、]{1,20})?(?:について|につきまして|に関し|を|は)")
_NUMBERED: Final = 60  # 大綱1点目、施設の老朽化についてでありますが、最初に(3)の計画から申し上げますと、


@dataclass(frozen=True, slots=True)
class Round:
    """What was asked until somebody answered: the questions with their numbers, their words and whom they name."""

    folded: str
    questions: tuple[Unit, ...]
    numbers: tuple[int | None, ...]
    replied: tuple[Replied, ...]  # empty, as the next, where there is nothing to choose
    pairs: AskedPairs
    called: tuple[frozenset[str], ...]  # the offices of the round that each ask names


class Replied(NamedTuple):
    """The pairs of a reply that are weighed: of its lead, then for each chunk of its first sentence and of the rest."""

    lead: set[int]
    chunks: list[tuple[set[int], set[int]]]


class Heard(NamedTuple):
    """A chunk of a reply, and the tally of words of the lead, of the chunk's first sentence, and of all of it."""

    reply: Reply
    chunk: Chunk
    lead: int
    head: int
    whole: int


class Weighed(NamedTuple):
    """For a chunk of a reply the tally of all rules together.

    `said` is what each rule said: a tally for each row of `LINK_RULES`. `likely` are the questions that all rules
    together speak most for, in their order, each with its weight.
    """

    tally: int
    said: tuple[int, ...]
    likely: list[tuple[int, float]]


def open_round(folded: str, bigrams: Bigrams, questions: Sequence[Unit], replies: Sequence[Reply]) -> Round:
    """The questions of one round with their words."""
    offices = dict.fromkeys(filter(None, [_bare_office(reply.position) for reply in replies]))
    asks = [folded[max(unit.asks[-1].start, unit.asks[-1].end - _ASK) : unit.asks[-1].end] for unit in questions]
    may_choose = len(questions) > 1
    replied = tuple([_read_words(bigrams, reply) for reply in replies]) if may_choose else ()
    words = chain.from_iterable([(reply.lead, *chain.from_iterable(reply.chunks)) for reply in replied])
    return Round(
        folded=folded,
        questions=tuple(questions),
        numbers=_number(folded, questions),
        replied=replied,
        pairs=AskedPairs(bigrams, [unit.spans for unit in questions] if may_choose else [], set().union(*words)),
        called=tuple([frozenset([office for office in offices if _calls(ask, office)]) for ask in asks]),
    )


def _read_words(bigrams: Bigrams, reply: Reply) -> Replied:
    """The pairs of the answerer's office and lead, and of the beginning of each chunk."""
    start, end = reply.lead
    office = Bigrams(reply.position).within(0, len(reply.position))
    lead = set(chain(office, bigrams.within(start, min(end, start + _LEAD))))
    chunks = []
    for chunk in reply.chunks:
        middle = min(chunk.head.end, chunk.start + _HEAD)
        rest = bigrams.within(middle, min(chunk.end, chunk.start + _BODY))
        chunks.append((set(bigrams.within(chunk.start, middle)), set(rest)))
    return Replied(lead, chunks)


def _calls(ask: str, office: str) -> bool:
    """Whether the ask names who is to answer; 町長にもお聞きします calls for others as well."""
    return office in ask and not any(office + also in ask for also in ("にも", "からも", "長にも", "長からも"))


def _bare_office(position: str) -> str:
    """病院経営本部長 as a questioner says it: 病院経営本部の見解を伺います. A short office stays whole: 知事, 市長."""
    if len(position) < 2:
        return ""
    return position.removesuffix("長") if len(position) > 4 else position


def _number(folded: str, questions: Sequence[Unit]) -> tuple[int | None, ...]:
    """The number that each question counts itself by; empty where none does."""
    numbers = tuple([_number_at(folded, unit.spans[0].start, unit.spans[-1].end) for unit in questions])
    return numbers if any(numbers) else ()


def _number_at(folded: str, start: int, end: int) -> int | None:
    return next(iter(find_ordinals(folded, start, min(end, start + _NUMBER_NEAR))), None)


def only_question(around: Round, _heard: Heard) -> int:
    """One question was asked: what follows answers it."""
    return ONE if len(around.questions) == 1 else 0


def named_office(around: Round, heard: Heard) -> int:
    """都知事の見解を伺います: the questioner says who is to answer; 部長なのか、市長なのか leaves it open."""
    own = _bare_office(heard.reply.position)
    return pack([(0.35 / len(called) if own in called else -0.4) if called else 0.0 for called in around.called])


def answerers_field(around: Round, heard: Heard) -> int:
    """福祉保健局長 answers 福祉; 私からは、教育に関するご質問にお答えします says what the whole speech is about."""
    return _up_to(0.35, heard.lead, around)


def same_number(around: Round, heard: Heard) -> int:
    """第６点目の防犯灯についてのご質問ですが: the answer counts as the question did."""
    if not around.numbers:
        return 0
    start, end = heard.chunk.start, heard.chunk.end
    said = find_ordinals(around.folded, start, min(end, start + _NUMBERED))
    return pack([0.6 if number in said else 0.0 for number in around.numbers]) if said else 0


def numbers_taken(around: Round, heard: Heard) -> int:
    """(3)につきまして答弁いたします: the answerer says which of the questions he takes."""
    if not around.numbers:
        return 0
    start, end = heard.reply.lead
    match = _TAKEN.search(around.folded, start, end)
    said = find_ordinals(around.folded, start, match.end()) if match else ()
    if not set(said).intersection(around.numbers):
        return 0
    return pack([_take(number, said, around.numbers) for number in around.numbers])


def _take(number: int | None, said: Sequence[int], numbers: Sequence[int | None]) -> float:
    if number is None:
        return 0.0
    if number not in said:
        return -0.4
    return 0.3 if numbers.count(number) == 1 else 0.0  # (1) of which matter?


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
    ("numbers-taken", "reply", numbers_taken),
    ("same-number", "chunk", same_number),
    ("matter-named", "chunk", matter_named),
    ("shared-words", "chunk", shared_words),
)


def weigh_replies(around: Round, replies: Sequence[Reply]) -> list[list[Weighed]]:
    """Each chunk of each reply with what speaks for each question."""
    by_chunk = [rule for _name, scope, rule in LINK_RULES if scope == "chunk"]
    if around.replied:
        return [_weigh(around, reply, words, by_chunk) for reply, words in zip(replies, around.replied, strict=True)]
    silent = (0,) * len(by_chunk)
    weighed = []
    for reply in replies:
        overall = _weigh_whole(around, reply, 0)
        weighed.append([_weighed(sum(overall), 1, overall + silent)] * len(reply.chunks))
    return weighed


def name_loudest(said: Sequence[int], question: int) -> tuple[str, float]:
    """The rule that says most for the question, and how much; the first of equal ones."""
    weights = [round(weight_of(tally, question), 2) if tally else 0.0 for tally in said]
    best = weights.index(max(weights))
    return LINK_RULES[best][0], weights[best]


def _weigh_whole(around: Round, reply: Reply, lead: int) -> tuple[int, ...]:
    """What is said of all chunks alike."""
    heard = Heard(reply, reply.chunks[0], lead, lead, lead)
    return tuple([rule(around, heard) for _name, scope, rule in LINK_RULES if scope == "reply"])


def _weigh(
    around: Round, reply: Reply, words: Replied, by_chunk: Sequence[Callable[[Round, Heard], int]]
) -> list[Weighed]:
    size = len(around.questions)
    add_up = around.pairs.add_up
    lead = add_up(words.lead)
    overall = _weigh_whole(around, reply, lead)
    whole_reply = sum(overall)
    weighed = []
    for chunk, (first, rest) in zip(reply.chunks, words.chunks, strict=True):
        head = add_up(first)
        heard = Heard(reply, chunk, lead, head, head + add_up(rest))
        said = tuple([rule(around, heard) for rule in by_chunk])
        weighed.append(_weighed(sum(said, whole_reply), size, overall + said))
    return weighed


def _weighed(tally: int, size: int, said: tuple[int, ...]) -> Weighed:
    """The summed weights of one chunk; of questions with equal weights the first is likelier."""
    cells = unpack(tally, size)
    best = sorted(range(size), key=cells.__getitem__, reverse=True)[:_LIKELY]
    return Weighed(tally, said, [(question, cells[question] / ONE) for question in sorted(best)])


def _up_to(most: float, words: int, around: Round) -> int:
    """Up to `most` for the question that shares most, in proportion for the others; less where little is shared."""
    top = max(unpack(words, len(around.questions)))
    return words * round(ONE * most * min(1.0, top / _ENOUGH) / top) if top else 0
