"""One member's speeches and the chair's call before them in, how the asking and answering is ordered out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.sides import side_of
from gikai_parse.tables import phase_cues as cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.model import Method
    from gikai_parse.stages.speakers import NamedSpeech

_LONG_TURN: Final = 1000  # characters: a first turn of several matters
_FEW_ROUNDS: Final = 3  # first, 再質問, 再々質問
_WORDS: Final = 300  # characters of a speech in which the order may be said
_WORDS_OF_CALL: Final = 200
# What turns to a matter at the head of a sentence. 初めに、 次に、 大きな２点目、 (1)
_MATTER: Final = re.compile(
    r"(?<=[。\n ])(?:初めに|最初に|まず、|次に|続いて|続きまして|最後に|大きな?[0-9一二三]"
    r"|第?[0-9一二三四五六七八九十]{1,2}(?:点目|項目|つ目|番目|、)|\([0-9]\)|[①-⑨])"
)


def name_method(
    folded: str, call: NamedSpeech | None, speeches: Sequence[NamedSpeech], *, is_committee: bool
) -> Method | None:
    """How the asking went: at once and answered at once, one by one, or first the one and then the other.

    What is said decides (一問一答方式で), else how often and how long was asked before somebody answered.
    """
    rounds, first = _measure_rounds(speeches)
    if not rounds:
        return None
    said = " ".join(_words_of_method(folded, call, speeches))
    if any(word in said for word in cues.DIVIDED):
        return "mixed"
    one_by_one = any(word in said for word in cues.ONE_BY_ONE)
    if not one_by_one and any(word in said for word in cues.COMPREHENSIVE):
        return "comprehensive"
    if len(rounds) <= _FEW_ROUNDS and not one_by_one:
        at_once = len(rounds) == 1 or rounds[0] >= _LONG_TURN
        return "comprehensive" if at_once or (not is_committee and _asks_at_once(folded, first)) else "one_by_one"
    return "mixed" if rounds[0] >= _LONG_TURN and rounds[0] >= 2 * max(rounds[1:], default=0) else "one_by_one"


def _measure_rounds(speeches: Sequence[NamedSpeech]) -> tuple[list[int], list[NamedSpeech]]:
    """The length of what is asked, answer by answer; and the speeches of the first round."""
    rounds: list[int] = []
    first: list[NamedSpeech] = []
    asked = 0
    for speech in speeches:
        side = side_of(speech)
        if side == "asker":
            asked += sum(end - start for start, end in speech.turn.spans)
        elif side == "answerer" and asked:
            rounds.append(asked)
            asked = 0
        if len(rounds) <= 1 and not (rounds and asked):
            first.append(speech)
    return rounds, first


def _words_of_method(folded: str, call: NamedSpeech | None, speeches: Sequence[NamedSpeech]) -> Iterator[str]:
    """Where it may be said how the asking is ordered: the chair's call, and the beginning of what is spoken."""
    if call is not None and call.turn.spans:
        end = call.turn.spans[-1].end
        yield folded[max(call.turn.spans[0].start, end - _WORDS_OF_CALL) : end]
    for speech in speeches:
        if speech.turn.spans:
            start = speech.turn.spans[0].start
            yield folded[start : min(speech.turn.spans[-1].end, start + _WORDS)]


def _asks_at_once(folded: str, first: Sequence[NamedSpeech]) -> bool:
    """Whether several matters are asked before anybody answers, or several people answer what was asked."""
    answerers = {speech.turn.head.label for speech in first if side_of(speech) == "answerer"}
    turns = [
        match
        for speech in first
        if side_of(speech) == "asker"
        for start, end in speech.turn.spans
        for match in _MATTER.finditer(folded, start, min(end, start + _LONG_TURN))
    ]
    return len(answerers) > 1 or len(turns) > 1
