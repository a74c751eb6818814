"""The passages of a round in, joint answers out: where somebody says that he answers several questions at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.ordinals import find_ordinals
from gikai_parse.tables import answer_cues as cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.stages.link_rules import Round
    from gikai_parse.stages.replies import Answered
    from gikai_parse.text.passages import Passage

_AT_ONCE: Final = re.compile(f"(?:{'|'.join(cues.AT_ONCE)})[^。]{{0,12}}?(?:{'|'.join(cues.ANSWERING)})")
_NEXT: Final = frozenset({"named", "turned", "order", "matter"})  # a cut behind which another matter begins


def join_answers(around: Round, parts: Sequence[Answered]) -> list[Answered]:
    """The passages; those that are announced as one answer are one, with all questions that they answer.

    府営住宅の減免につきまして三点お尋ねがございましたが、一括してお答えします。 2つ目、3つ目は併せてお答えいたします。
    """
    joined: list[Answered] = []
    is_open = False
    for part in parts:
        is_first = not joined or joined[-1].reply is not part.reply
        said = part.reply.lead if is_first else None
        if said is None or not _announces(around.folded, said):
            said = next((chunk.head for chunk in part.chunks[:2] if _announces(around.folded, chunk.head)), None)
        if said is None and is_open and not is_first and part.chunks[0].cut not in _NEXT:
            last = joined[-1]
            last.chunks += part.chunks
            last.weighed += part.weighed
            last.questions += [question for question in part.questions if _is_next(question, last.questions)]
            continue
        is_open = said is not None
        if said is not None:
            part.is_joint = True
            part.questions += [place for place in _counted(around, said) if place not in part.questions]
        joined.append(part)
    return joined


def _is_next(question: int, questions: Sequence[int]) -> bool:
    """Whether it was asked right before or behind one of them: what is answered at once was asked in one breath."""
    return question not in questions and (question - 1 in questions or question + 1 in questions)


def _announces(folded: str, sentence: Passage) -> bool:
    return _AT_ONCE.search(folded, sentence.start, sentence.end) is not None


def _counted(around: Round, sentence: Passage) -> Iterator[int]:
    """The questions that the sentence counts: each number must be that of one question."""
    for number in find_ordinals(around.folded, sentence.start, sentence.end):
        if around.numbers.count(number) == 1:
            yield around.numbers.index(number)
