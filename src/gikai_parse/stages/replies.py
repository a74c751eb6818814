"""The replies of a round in, passages out: which chunks answer which questions, by which rule, on what words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.additions import hold_sentences, settle_in_turn
from gikai_parse.stages.joint_answers import join_answers
from gikai_parse.stages.link_rules import name_loudest, weigh_replies
from gikai_parse.stages.tallies import weight_of
from gikai_parse.stages.wording import read_deed, read_opening

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.answering import Chunk, Reply
    from gikai_parse.stages.link_rules import Round, Weighed

_SHARED: Final = 0.3  # how much of a passage's own weight another question must have to share it
_LITTLE: Final = 0.2  # less shared weight than this says nothing
_TIED: Final = 0.02  # weights nearer to each other than this do not decide
_MOST_ASKS: Final = 3  # that one passage answers as one
_NEAR: Final = 3  # characters: the blanks between two sentences
_TAIL: Final = 44
_WORD: Final = re.compile(r"[一-龥々〆ァ-ヺーA-Za-z0-9]{2,12}")
_WORDS_FROM: Final = 160
_MOST_WORDS: Final = 3
_STRONG: Final = frozenset({"named", "matter", "turned", "order"})


@dataclass(slots=True)
class Answered:
    """A stretch of one reply that answers the questions at these places of the round."""

    reply: Reply
    chunks: list[Chunk]
    weighed: list[Weighed]
    questions: list[int]
    is_joint: bool = False  # 三点お尋ねがございましたが、一括してお答えします。

    def weight_of(self, question: int) -> float:
        """What the chunk that speaks most for the question says for it."""
        return max([weight_of(one.tally, question) for one in self.weighed])

    def most_but(self, question: int) -> float:
        """What speaks most for any other question."""
        return max([value for one in self.weighed for asked, value in one.likely if asked != question], default=0.0)


@dataclass(frozen=True, slots=True)
class Settled:
    """A round when it is settled.

    `one_with` are the questions that one passage answers together with the question before or after them: one unit.
    `tied` are passages that fit two questions equally well.
    """

    parts: list[Answered]
    one_with: list[tuple[int, int]]
    tied: list[Answered]


def settle_round(around: Round, replies: Sequence[Reply]) -> Settled:
    """Every passage of the replies with the questions it answers."""
    weighed = weigh_replies(around, replies)
    cuts = [["heading" if chunk.is_heading else chunk.cut for chunk in reply.chunks] for reply in replies]
    size = len(around.questions)
    if len(replies) == 1:
        cuts = [hold_sentences(cuts[0], size)]
    rows = [[one.likely for one in row] for row in weighed]
    paths = settle_in_turn(replies, rows, cuts, size)
    parts = [
        part for reply, row, path in zip(replies, weighed, paths, strict=True) for part in _parts(reply, row, path)
    ]
    parts = join_answers(around, parts)
    tied = _ties(parts, size)
    together = _asked_as_one(around, parts)
    if tied and together:
        return Settled(parts, together, [])
    parts = [part for part in parts if part not in tied]
    one_with = _share(around, parts)
    met = {question for part in parts for question in part.questions} | {lost for lost, _kept in one_with}
    if together and len(met) < size:
        one_with = together
    return Settled(_run_together(around, parts), one_with, tied)


def _parts(reply: Reply, row: Sequence[Weighed], path: Sequence[int]) -> list[Answered]:
    """Neighbouring chunks of one question as one passage; a chunk that names its matter anew is one of its own."""
    parts: list[Answered] = []
    heading: list[Chunk] = []
    is_covered = False  # a heading stands over the passage: 次に、 within it counts points, not answers
    for place, (chunk, weighed, question) in enumerate(zip(reply.chunks, row, path, strict=True)):
        if chunk.is_heading:
            heading = [chunk] if _covers_one(reply.chunks, path, place) else []
        elif parts and parts[-1].questions == [question] and not heading and (is_covered or chunk.cut != "named"):
            last = parts[-1]
            last.chunks.append(chunk)
            last.weighed.append(weighed)
        else:
            parts.append(Answered(reply, [*heading, chunk], [weighed], [question]))
            is_covered, heading = bool(heading), []
    return parts


def _run_together(around: Round, parts: Sequence[Answered]) -> list[Answered]:
    """One passage of those that one person speaks in a row, with nothing printed between (a balloon each)."""
    joined: list[Answered] = []
    for part in parts:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.questions == part.questions
            and last.reply.speech != part.reply.speech
            and last.reply.person is not None
            and last.reply.person == part.reply.person
            and not around.folded[last.chunks[-1].end : part.chunks[0].start].strip()
        ):
            last.chunks += part.chunks
            last.weighed += part.weighed
        else:
            joined.append(part)
    return joined


def _covers_one(chunks: Sequence[Chunk], path: Sequence[int], place: int) -> bool:
    """Whether what stands under the heading at `place` answers one question: then the heading belongs to it."""
    for ahead in range(place + 2, len(chunks)):
        if chunks[ahead].is_heading:
            return True
        if chunks[ahead].cut in _STRONG:
            return path[ahead] == path[place + 1]
    return True


def _ties(parts: Sequence[Answered], size: int) -> list[Answered]:
    """The only passage of a round, where nothing in it tells one question from another."""
    if len(parts) != 1 or size == 1:
        return []
    weights = [parts[0].weight_of(question) for question in range(size)]
    return list(parts) if max(weights) - min(weights) < _TIED else []


def _asked_as_one(around: Round, parts: Sequence[Answered]) -> list[tuple[int, int]]:
    """Asks side by side that one passage answers and no other (本当にできるのですか。体制も含めて伺います。)."""
    size = len(around.questions)
    if len(parts) != 1 or not 1 < size <= _MOST_ASKS or len(parts[0].questions) != 1:
        return []
    for first in range(size - 1):
        one, other = around.questions[first], around.questions[first + 1]
        begin = other.spans[0].start
        is_near = begin - one.spans[-1].end <= _NEAR and read_opening(around.folded, begin) != "join"
        if not (is_near and _are_one(around, first, first + 1)):
            return []
    kept = parts[0].questions[0]
    return [*[(lost, kept) for lost in range(kept - 1, -1, -1)], *[(lost, kept) for lost in range(kept + 1, size)]]


def _share(around: Round, parts: Sequence[Answered]) -> list[tuple[int, int]]:
    """A question that no passage took shares the nearest one that speaks of it, or is one with its neighbour."""
    one_with: list[tuple[int, int]] = []
    met = {question for part in parts for question in part.questions}
    for question in range(len(around.questions)):
        if question in met or not parts:
            continue
        near = [part for part in parts if {question - 1, question + 1} & set(part.questions)]
        best = max(near or parts, key=lambda part: part.weight_of(question))
        neighbour = best.questions[0]
        if not best.is_joint and best.weight_of(question) <= max(_LITTLE, _SHARED * best.weight_of(neighbour)):
            continue
        first, second = sorted((question, neighbour))
        if second == first + 1 and _are_one(around, first, second):
            one_with.append((question, neighbour))
        else:
            best.questions.append(question)
    return one_with


def _are_one(around: Round, first: int, second: int) -> bool:
    """Whether the second ask goes on with a …でしょうか。 or …のか。 in the same speech, on the same matter."""
    one, other = around.questions[first], around.questions[second]
    if one.speech != other.speech or one.topic != other.topic:
        return False
    start, end = one.asks[-1]
    if read_deed(around.folded[max(start, end - _TAIL) : end]) not in {"polite", "plain"}:
        return False
    return read_opening(around.folded, other.spans[0].start) in {"", "join", "other"}


def name_reason(part: Answered, question: int) -> tuple[str, float]:
    """The rule that spoke loudest for the question, and how sure it is (0 to 1)."""
    loudest, weight = name_loudest(part.weighed[0].said, question)
    margin = part.weight_of(question) - max(0.0, part.most_but(question))
    return loudest if weight > 0 else "same-order", round(min(0.99, max(0.3, 0.6 + 0.4 * margin)), 2)


def name_evidence(around: Round, part: Answered, question: int) -> tuple[str, ...]:
    """The longest words that the beginning of the passage shares with the question: three at most."""
    unit = around.questions[question]
    asked = around.folded[unit.spans[0].start : unit.spans[-1].end]
    start = part.chunks[0].start
    words = dict.fromkeys(_WORD.findall(around.folded, start, min(part.chunks[-1].end, start + _WORDS_FROM)))
    longest = sorted(words, key=len, reverse=True)
    return tuple(islice((word for word in longest if word in asked and not word.isdigit()), _MOST_WORDS))
