"""A sentence that looks like an ask in, whether it is none out: a plea for any answer, a count, an echo."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.tables import aside_cues as cues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.wording import Said


def _any(parts: Sequence[str]) -> str:
    return f"(?:{'|'.join(parts)})"


# 明快なる御答弁をよろしくお願い申し上げます。
_PLEA: Final = re.compile(
    rf"(?:{_any(cues.QUALITIES)}[^、。を]{{0,8}})?(?:御|ご|お)?{_any(cues.REPLIES)}(?:を|の|方|、)[^。]{{0,24}}[。\n]?\Z"
)
_PLEA_LENGTH: Final = 80
_COUNT: Final = re.compile(rf"{_any(cues.COUNTS)}[^。、]{{0,12}}(?:伺|聞き|聞か|尋ね|たずね|教え|質問|質疑)")
_ECHO: Final = re.compile(
    rf"(?:{_any(cues.SURPRISES)}[、。]?)?(?:そう|[^、。はがを]{{1,14}}?)(?:なん|なの|も|だけ|ん)?ですか[。?]?\Z"
)
_ECHO_LENGTH: Final = 20
_INTERROGATIVE: Final = re.compile(_any((*cues.INTERROGATIVES, *cues.QUALITIES_ASKED)))
_TRAILS: Final = re.compile(rf"{_any(cues.TRAILS)}[。\n]?\Z")
_LENIENT: Final = re.compile(rf"{_any(cues.LENIENT)}[^。]{{0,12}}[。\n]?\Z")
_LENIENT_LENGTH: Final = 32
_CLOSING_LENGTH: Final = 48
_FEW: Final = 12  # sentences of a close


def pleads(folded: str, said: Sequence[Said], place: int, begin: int) -> bool:
    """Whether it begs an answer to whatever was asked (以上、壇上からの質問とします。明快な答弁を求めます。)."""
    one = said[place]
    if one.end - one.start > _PLEA_LENGTH:
        return False
    match = _PLEA.search(folded, one.start, one.end)
    if match is None:
        return False
    lead = folded[one.start : match.start()]
    if any(word in lead for word in cues.MATTERS_IN_LEAD):
        return False
    return any(word in lead for word in cues.CLOSINGS_IN_LEAD) or all(
        _is_closing(folded, said[before]) for before in range(max(begin, place - _FEW), place)
    )


def _is_closing(folded: str, one: Said) -> bool:
    """Whether it thanks or closes (ありがとうございました。 以上、壇上からの質問といたします。)."""
    if one.deed in {"formula", "wish", "request"}:
        return True
    words = folded[one.start : one.end]
    return len(words) <= _CLOSING_LENGTH and (
        words.startswith("以上") or (one.deed in {"speech", "announcement"} and words.endswith(cues.CLOSINGS))
    )


def counts(folded: str, one: Said) -> bool:
    """Whether it says how many asks will come (以下の諸点につきお尋ねいたします); 以上3点伺います closes them."""
    return _COUNT.search(folded, one.start, one.end) is not None and not folded.startswith(cues.BACKWARDS, one.start)


def echoes(folded: str, one: Said) -> bool:
    """Whether it repeats what was answered (250万円ですか。)."""
    if one.end - one.start > _ECHO_LENGTH or _ECHO.match(folded, one.start, one.end) is None:
        return False
    return _INTERROGATIVE.search(folded, one.start, one.end) is None


def is_lenient(folded: str, one: Said) -> bool:
    """Whether it tells how exact the answer need be (分かる範囲で結構です。 大体でいいから。)."""
    return one.end - one.start <= _LENIENT_LENGTH and _LENIENT.search(folded, one.start, one.end) is not None


def trails_off(folded: str, said: Sequence[Said]) -> int:
    """The sentence at the end of a turn that waits for a reply without asking, -1 for none (図面がないので。)."""
    for place in range(len(said) - 1, max(-1, len(said) - 3), -1):
        one = said[place]
        if one.deed in {"formula", "request", "wish"}:
            continue
        return place if one.deed == "rhetoric" or _TRAILS.search(folded, one.start, one.end) else -1
    return -1
