"""Named speeches in, the same out; where a member whose office presides asks for himself, they say so."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.calls import called_at_end
from gikai_parse.stages.printed_names import match_key
from gikai_parse.stages.sides import side_of
from gikai_parse.stages.wording import read_sentences
from gikai_parse.tables import phase_cues as cues
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.speakers import NamedSpeech
    from gikai_parse.stages.wording import Said

_OFFICES: Final = frozenset({"chair", "vice_chair", "committee_chair", "vice_committee_chair"})
_OWN_VOICE: Final = re.compile("|".join(cues.OWN_VOICES))
_PRESIDING: Final = re.compile("|".join(map(re.escape, cues.PRESIDING)))
_HAND_OVER: Final = re.compile("|".join(map(re.escape, cues.HAND_OVERS)))
_ASKING: Final = frozenset({"ask", "polite", "plain"})
_WISHING: Final = frozenset({"wish", "request"})
_GREETING: Final = re.compile("挨拶|就任|当選|お礼|御礼|御報告|お疲れ")
_NEAR: Final = 4  # speeches from a chair's question to its answer: he may call the answerer in one of his own
_SHORT: Final = 24  # characters: 教育総務課長、お願いします。


def seat_presiding(folded: str, speeches: Sequence[NamedSpeech]) -> tuple[NamedSpeech, ...]:
    """The speeches; a chair who asks for himself, or a deputy who presides, is marked as what he does."""
    seat = _Seat(folded, speeches)
    return tuple([seat.hear(speech) for speech in speeches])


class _Seat:
    """Who sits in the chair while the speeches are walked."""

    def __init__(self, folded: str, speeches: Sequence[NamedSpeech]) -> None:
        self._folded = folded
        self._speeches = speeches
        self._presiding: NamedSpeech | None = None
        self._before: NamedSpeech | None = None
        self._asker: NamedSpeech | None = None  # whose office presides, and who asked last for himself
        self._hands_over = False

    def hear(self, speech: NamedSpeech) -> NamedSpeech:
        """The speech, marked where its speaker does something else than the office says."""
        if not speech.turn.spans:
            return speech
        if speech.role not in _OFFICES or speech.turn.head.side is not None:
            if side_of(speech) == "asker":
                self._asker = None
        else:
            speech = self._seat(speech)
        self._before = speech
        return speech

    def _seat(self, speech: NamedSpeech) -> NamedSpeech:
        other = self._is_other(speech)
        deputy = speech.role == "vice_committee_chair"
        runs = self._runs_meeting(speech) if other or deputy or self._goes_on(speech) else True
        own = self._own_words(speech, runs=runs)
        if own is not None:
            self._asker = speech
            return replace(speech, presides=False, own_words=own)
        if deputy and not self._hands_over and (other or (self._presiding is None and not runs)):
            return speech  # an asker, as always
        if runs or not other or self._hands_over:
            self._presiding = speech
            self._hands_over = self._finds(_HAND_OVER, speech) and not self._hands_over
        if self._asker is not None and not self._is_call(speech):
            self._asker = None
        return replace(speech, presides=True) if deputy else speech

    def _own_words(self, speech: NamedSpeech, *, runs: bool) -> Passage | None:
        """Where the speaker asks for himself: called by who presides, instead of a call, or by his own word."""
        whole = Passage(speech.turn.spans[0].start, speech.turn.spans[-1].end)
        if self._goes_on(speech) and not runs and _does(self._read(speech), _ASKING | _WISHING):
            return whole
        if self._is_other(speech) and not self._hands_over:
            called = self._is_called(speech)
            if runs and not called:
                return None
            said = self._read(speech)
            if _does(said, _ASKING):
                return whole
            return whole if called and not runs and not self._greets(speech) and _does(said, _WISHING) else None
        if speech.role == "vice_committee_chair" and self._presiding is None:
            return None
        voice = _OWN_VOICE.search(self._folded, whole.start, whole.end)
        return None if voice is None else self._words_from(speech, voice.start())

    def _words_from(self, speech: NamedSpeech, voice: int) -> Passage | None:
        """The asks and wishes from the sentence with his own word on, up to the next that runs the meeting."""
        said = [one for one in self._read(speech) if one.end > voice]
        words = said[:1]
        for one in said[1:]:
            if _PRESIDING.search(self._folded, one.start, one.end):
                break
            words.append(one)
        if not words or _PRESIDING.search(self._folded, words[0].start, words[0].end):
            return None
        asks = _does(words, _ASKING) and self._is_answered(speech)
        if not asks and (not _does(words, _WISHING) or self._greets(speech)):
            return None
        return Passage(words[0].start, words[-1].end)

    def _goes_on(self, speech: NamedSpeech) -> bool:
        """Whether he was just answered."""
        if self._asker is None or self._before is None or _differ(self._asker, speech):
            return False
        return side_of(self._before) == "answerer"

    def _is_other(self, speech: NamedSpeech) -> bool:
        return self._presiding is not None and _differ(self._presiding, speech)

    def _is_called(self, speech: NamedSpeech) -> bool:
        """Whether who presides ended with a call for this speaker (副議長。)."""
        if self._before is None or self._presiding is None or _differ(self._before, self._presiding):
            return False
        call = called_at_end(self._folded, self._before.turn)
        if call is None:
            return False
        name = match_key(speech.turn.head.name or "")
        named = bool(call.name and name and name.startswith(match_key(call.name)))
        return named or call.office == speech.position or (call.seat is not None and call.seat == speech.seat)

    def _is_answered(self, speech: NamedSpeech) -> bool:
        """Whether the next to speak is of the answering side."""
        for after in self._speeches[speech.index + 1 : speech.index + _NEAR]:
            if after.turn.spans and not (after.role == speech.role and self._is_call(after)):
                return side_of(after) == "answerer"
        return False

    def _is_call(self, speech: NamedSpeech) -> bool:
        length = sum(end - start for start, end in speech.turn.spans)
        return length <= _SHORT and called_at_end(self._folded, speech.turn) is not None

    def _greets(self, speech: NamedSpeech) -> bool:
        return self._finds(_GREETING, speech) or (self._before is not None and self._finds(_GREETING, self._before))

    def _runs_meeting(self, speech: NamedSpeech) -> bool:
        """Whether it says what only who presides says, or ends with a call."""
        return self._finds(_PRESIDING, speech) or called_at_end(self._folded, speech.turn) is not None

    def _finds(self, words: re.Pattern[str], speech: NamedSpeech) -> bool:
        return any(words.search(self._folded, start, end) for start, end in speech.turn.spans)

    def _read(self, speech: NamedSpeech) -> list[Said]:
        return read_sentences(self._folded, speech.index, speech.turn.spans)


def _does(said: Sequence[Said], deeds: frozenset[str]) -> bool:
    return any(one.deed in deeds for one in said)


def _differ(one: NamedSpeech, other: NamedSpeech) -> bool:
    """Whether two speakers are not the same: by their persons, where both are known, else by what they are."""
    if one.person is not None and other.person is not None:
        return one.person != other.person
    return one.role != other.role
