"""A sentence that only leads to an ask or a wish in, whether it does out: a note, a greeting, an announcement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.tables import aside_cues as cues
from gikai_parse.tables.cues import URGENCIES
from gikai_parse.text.lines import unwrap

if TYPE_CHECKING:
    from gikai_parse.stages.wording import Said

_KINDLY: Final = re.compile(
    # 以上、2項目、よろしくお願いいたします。
    r"(?:が|ので|けれども|けども|けど|し|どうか|どうぞ|本日は|今日は|では|最後まで"
    r"|以上(?:、?(?:大きく)?[0-9一二三四五六七八九十]{1,2}(?:項目|点|件|問|つ)(?:について|につきまして)?)?)、?(?:どうか|どうぞ|何とぞ|ひとつ)?、?よろしくお願い(?:を)?(?:いたし|し|申し上げ)ます[。\n]?\Z"
)
# 3つ一遍に聞きますけれども、お願いします。
_ASKING_KINDLY: Final = re.compile(
    r"(?:聞き|伺い|尋ねし|質問し|質問いたし)ます(?:が|ので|けれども|けども|けど|から)、?お願い(?:いたし|し|申し上げ)ます[。\n]?\Z"
)
_WISHED: Final = re.compile(
    "|".join(("いただ", "ほしい", "もら", "ください", "よう", "検討", "対応", "要望", "お願い", *URGENCIES))
)
_TELLING_LENGTH: Final = 40
_TELLS_OF_WISH: Final = re.compile(cues.WISHES_TO_COME)
_SAYS_OPINION: Final = re.compile(cues.OWN_OPINION)
_NOTE_LENGTH: Final = 60
_NOTED: Final = re.compile("|".join(cues.NOTES))
_AGAIN: Final = re.compile(cues.ASKING_AGAIN)
_AGAIN_LENGTH: Final = 40
_MOVES: Final = re.compile(r"(?<!質問)(?<!質疑)(?<!項目)に(?:移|入)(?:り|らせていただき)ます[。\n]?\Z")
_MOVES_LENGTH: Final = 16
_TURNING: Final = frozenset({"first", "turn", "number"})
_GENERALLY: Final = re.compile(cues.GENERALLY)
_NAMES: Final = re.compile("について|につき|に関し|に対し")


def opens_all(folded: str, one: Said) -> bool:
    """Whether all that is to come is announced, no matter named (会派を代表し、通告に従い、質問をいたします。)."""
    if one.deed != "announcement" or one.opening in _TURNING or moves_on(folded, one):
        return False
    named = _NAMES.search(folded, one.start, one.end)
    return named is None or _GENERALLY.search(folded, one.start, one.end) is not None


def acknowledges(folded: str, one: Said) -> bool:
    """Whether it only takes note of the answer before it (全世帯ということで、安心いたしました。 ４番、安永です。)."""
    return (
        one.end - one.start <= _NOTE_LENGTH
        and one.deed == "speech"
        and _NOTED.fullmatch(folded, one.start, one.end) is not None
    )


def announces_again(folded: str, one: Said) -> bool:
    """Whether it only says that the asking goes on (それでは、再質問を一問一答でさせていただきます。)."""
    if one.end - one.start > _AGAIN_LENGTH or folded.find("質", one.start, one.end) < 0:
        return False
    return _AGAIN.fullmatch(folded, one.start, one.end) is not None


def moves_on(folded: str, one: Said) -> bool:
    """Whether it names the matter that it turns to (給食のほうに移ります。)."""
    return _MOVES.search(folded, max(one.start, one.end - _MOVES_LENGTH), one.end) is not None


def greets(folded: str, one: Said) -> bool:
    """Whether it only asks for kindness (緊張しておりますが、どうかよろしくお願い申し上げます。)."""
    words = unwrap(folded[one.start : one.end])
    if _ASKING_KINDLY.search(words):
        return True
    found = _KINDLY.search(words)
    return found is not None and _WISHED.search(words, 0, found.start()) is None


def tells_of_wish(folded: str, one: Said) -> bool:
    """Whether it only says that a wish will come (一点、要望を申し上げさせていただきます。)."""
    return one.end - one.start <= _TELLING_LENGTH and _TELLS_OF_WISH.fullmatch(folded, one.start, one.end) is not None


def gives_opinion(folded: str, one: Said) -> bool:
    """Whether it says itself that it is no question (質疑というより意見なんですけれども、…どうなのかなと。)."""
    return _SAYS_OPINION.match(folded, one.start, one.end) is not None
