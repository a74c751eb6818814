"""The sentences of an answering speech in, those that answer out: leads, closings, what is left to others fall away."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.wording import read_opening
from gikai_parse.tables import answer_cues as cues
from gikai_parse.text.lines import unwrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.text.passages import Passage

_SOFT: Final = re.compile("(?:と(?:思い|存じ|考え)(?:ます|ております))\\Z")
_COUNTED: Final = re.compile("[0-9一二三四五六七八九十数幾](?:点|つ|問|件|項目)")
# 3番、水瀬議員のご質問にお答えいたします。 begins with a seat, not with the third point.
_SEAT: Final = re.compile("(?:[0-9]{1,3}|[一二三四五六七八九十]{1,4})番[^。]{0,14}?(?:議員|委員|君|さん|氏)")
_LEFT: Final = re.compile(f"(?:{'|'.join(cues.OTHERS)})(?:から|より)[^、。]{{0,14}}?(?:{'|'.join(cues.OTHERS_SAY)})\\Z")
_HANDED_ON: Final = (*cues.DEFERRALS, *cues.OTHERS_SAY)
_LAST: Final = 3  # characters: most sentences end in none of these and need no look at all the endings
_HANDED_ON_LAST: Final = frozenset(ending[-_LAST:] for ending in _HANDED_ON)
_ANSWERING: Final = frozenset({"first", "number", "turn"})  # an opening of a matter
_END: Final = "。?! \n"
_TAIL: Final = 24
_COUNTER_TAIL: Final = 80
_SHORT: Final = 24
_PLEA: Final = 32  # characters: 御理解のほどよろしくお願いいたします。
_PARTS: Final = re.compile("[の、, ]")
_MOST_LEADS: Final = 4


def bound_answer(folded: str, sentences: Sequence[Passage], speaker: str = "") -> tuple[int, int]:
    """The sentences that are left when leads at the front and closings at the end are taken off; never none.

    `speaker` is the office and the name of who speaks, as far as the head tells.
    """
    first, last = 0, len(sentences)
    if last > 1 and _introduces(folded, sentences[0], speaker):
        first = 1
    while first < last - 1 and first < _MOST_LEADS and is_lead(folded, sentences[first]):
        first += 1
    while last > first + 1 and (
        _is_closer(folded, sentences[last - 1]) or _checks_question(folded, sentences[last - 1])
    ):
        last -= 1
    return first, last


def is_lead(folded: str, sentence: Passage) -> bool:
    """Whether it only says that answers will come (私からは、教育に関するご質問にお答えします。)."""
    start, end = sentence
    tail = _SOFT.sub("", unwrap(folded[max(start, end - _TAIL) : end]).rstrip(_END))
    if read_opening(folded, start) in _ANSWERING and not _SEAT.match(folded, start, end):
        if not tail.endswith(cues.LEADS):
            return False
        return _holds(folded, sentence, cues.OWN_LEADS) or (
            end - start <= _SHORT and _holds(folded, sentence, cues.REORDERED)
        )
    if tail.endswith(cues.REGRETS) and _holds(folded, sentence, cues.CAUSED):
        return True
    if tail.endswith(cues.RECEIVED):
        return _COUNTED.search(folded, start, end) is not None or _holds(folded, sentence, cues.RECEIVED_SIGNS)
    if not tail.endswith(cues.LEADS):
        return False
    return end - start <= _SHORT or _holds(folded, sentence, cues.LEAD_SIGNS)


def defers(folded: str, sentence: Passage) -> bool:
    """Whether it leaves a question to others (後ほど教育長から御答弁いたします。 その件は担当から申し上げます。)."""
    start, end = sentence
    tail = folded[max(start, end - _TAIL) : end].rstrip(_END).replace(" \n", "").replace("\n", "")
    if (
        tail[-_LAST:] not in _HANDED_ON_LAST
        or not tail.endswith(_HANDED_ON)
        or any(words in tail for words in cues.OWN_ANSWERS)
    ):  # as nearly always
        return False
    return tail.endswith(cues.DEFERRALS) or _LEFT.search(tail) is not None


def _introduces(folded: str, sentence: Passage, speaker: str) -> bool:
    """Whether somebody only says who he is (道路課の朝霧でございます。)."""
    start, end = sentence
    if end - start > _SHORT:
        return False
    said = folded[start:end].rstrip(_END)
    for ending in cues.INTRODUCTIONS:
        if said.endswith(ending):
            *office, name = _PARTS.split(said.removesuffix(ending))
            return len(name) > 1 and name in speaker and all(part[:2] in speaker for part in office)
    return False


def _is_closer(folded: str, sentence: Passage) -> bool:
    start, end = sentence
    if folded.startswith(cues.REST, start):
        return True
    tail = unwrap(folded[max(start, end - _TAIL) : end]).rstrip(_END)
    if tail.endswith(cues.PLEAS) and end - start > _PLEA and not folded.startswith("以上", start):
        return False  # 説明会で結果もお示ししたいと考えておりますので、よろしくお願いいたします。
    return tail.endswith(cues.CLOSERS) and _holds(folded, sentence, cues.CLOSER_SIGNS)


def _checks_question(folded: str, sentence: Passage) -> bool:
    """Whether it asks back without the word for it (議長、質問の趣旨を確認させていただいてよろしいでしょうか。)."""
    start, end = sentence
    tail = folded[max(start, end - _COUNTER_TAIL) : end].rstrip(_END)
    return tail.endswith(cues.CHECKS) and any(words in tail for words in cues.CHECK_SIGNS)


def _holds(folded: str, sentence: Passage, words: Sequence[str]) -> bool:
    if folded.find("\n", sentence.start, sentence.end) < 0:
        return any(folded.find(word, sentence.start, sentence.end) >= 0 for word in words)
    said = unwrap(folded[sentence.start : sentence.end])
    return any(word in said for word in words)
