"""A named speech in, the side it is spoken from out: chair, asker, answerer, or nobody's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from gikai_parse.tables.phase_cues import FLOOR
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.speakers import NamedSpeech

Side = Literal["chair", "asker", "answerer"]
_CHAIRS: Final = frozenset({"chair", "vice_chair", "committee_chair"})
_ASKERS: Final = frozenset({"member", "vice_committee_chair"})
_REPORTERS: Final = ("委員長", "分科会長")
_BARE_CHAIR: Final = 3  # 委員長 presides
_FLOOR_LENGTH: Final = 12
_YES: Final = "はい"  # はい、議長。
_MARKS: Final = "、。! \n\r"
_NO_CALL: Final = "…"


def side_of(speech: NamedSpeech) -> Side:
    """The side of a speech: what the head says (再質問, 市答弁), else the role; an office of no known role answers.

    Who presides and asks for himself (私から１点お聞きします。) is an asker there.
    """
    head = speech.turn.head
    if head.side is not None:
        return "asker" if head.side == "question" else "answerer"
    if speech.presides is not None:
        return "chair" if speech.presides else "asker"
    if speech.role in _CHAIRS:
        return "chair"
    if speech.role == "member" and _reports(head.position or ""):
        return "answerer"  # ◯総務文教委員長　お答えします。 after the report of the committee
    if speech.role in _ASKERS or (speech.role == "unknown" and not head.position):
        return "asker"
    return "answerer"


def asked_spans(speech: NamedSpeech) -> Sequence[Passage]:
    """Where a speech may ask or wish: all of it, but of who presides only what is said for himself."""
    own = speech.own_words
    if own is None:
        return speech.turn.spans
    return [
        Passage(max(start, own.start), min(end, own.end))
        for start, end in speech.turn.spans
        if start < own.end and end > own.start
    ]


def _reports(position: str) -> bool:
    """Whether a member speaks for a committee (総務文教委員長, 予算分科会長)."""
    return len(position) > _BARE_CHAIR and position.endswith(_REPORTERS) and "副委員長" not in position


def asks_for_floor(folded: str, speech: NamedSpeech) -> bool:
    """Whether the turn holds nothing but a call for the floor: 議長  (and the answer comes in the next turn)."""
    spans = speech.turn.spans
    if not spans:
        return True
    start, end = spans[0].start, spans[-1].end
    said = folded[start:end].strip(_MARKS) if end - start <= _FLOOR_LENGTH else _NO_CALL
    return said in FLOOR or (said.startswith(_YES) and said.removeprefix(_YES).lstrip(_MARKS) in FLOOR)
