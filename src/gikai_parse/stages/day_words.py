"""The words around a printed date in, what they say of it out: the sitting's day, the call's, or another one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.meeting_titles import NUMBER, left_over
from gikai_parse.tables.eras import ERAS
from gikai_parse.tables.meetings import OTHER_DAY_FOLLOWERS, OTHER_DAY_LABELS, SITTING_LABELS, SPEAKING_WORDS

if TYPE_CHECKING:
    from gikai_parse.text.passages import Passage

CALLED: Final = 1  # the weight of the day for which the assembly was called
NEAR: Final = 160  # characters: a longer line is prose
_OTHER: Final = re.compile("|".join(OTHER_DAY_LABELS))
_LABEL: Final = re.compile(
    rf"(?:\A|[\s0-9.、(【\[■●○◆◇・])(?:{'|'.join(' {0,10}'.join(label) for label in SITTING_LABELS)})[\s)】\]:;・|]*\Z"
)
_SESSION_LABEL: Final = re.compile(r"(?:\A|[\s0-9.、(【\[])[開閉延] {0,4}会[\s)】\]:;・|]*\Z")
_OPENS: Final = re.compile(r"[^。、]{0,30}?(?:開 ?議|開 ?会|再 ?開)")
_TAIL: Final = re.compile(r"(?: ?[(\[〔] ?[月火水木金土日](?: ?曜 ?日?)? ?[)\]〕]| ?[月火水木金土日]曜日?)?")
_FROM_OR_TO: Final = re.compile(r"(?:\A|[ (])[自至][ :]{0,8}\Z")  # 自　令和５年９月５日 / 至　令和５年９月21日
_EXCERPT: Final = "(?:から|より)?の?(?:一部)?抜[粋萃]"  # 平成30年3月7日より抜粋
_FOLLOWERS: Final = re.compile(
    rf" ?(?!{_EXCERPT})(?:{'|'.join(OTHER_DAY_FOLLOWERS)}|[~〜-] {{0,2}}[0-9一二三四五六七八九十令平])"
)
# 12月5日、6日の2日間にわたり: neither is the day of what is reported
_MORE_DAYS: Final = re.compile(rf" ?(?:、|・|,|と|及び|および)(?:続く|翌)? ?(?:{NUMBER} ?月 ?)?{NUMBER} ?日(?!目|程)")
_NUMBERED: Final = re.compile(rf" ?[-–―ー](?:[^\s]{{0,24}}?[-–―ー])? ?{NUMBER} ?号")  # 06月09日-01号
_SPOKE: Final = re.compile("|".join(SPEAKING_WORDS))
# 招集年月日　令和８年１月２３日, 五月十四日　午前九時三十分招集: the first day's, where no other is stated.
_CALLED_LABEL: Final = re.compile(
    r"招 {0,10}集 {0,10}(?:年 {0,3}月 {0,3}日(?: {0,3}時)?|月 {0,3}日|期 {0,3}日|日 {0,3}時|日)?"
    r"(?: ?及び場所)?[\s:)】\]]{0,8}\Z"
)
_CALLED_AT: Final = re.compile(
    rf" ?(?:午 ?[前後] ?{NUMBER} ?時(?: ?{NUMBER} ?分| ?半)?)? ?(?:(?:に ?)?招集|[^。]{{0,60}}?に招集(?:した|され|\Z))"
)
_CALLED_TO_SIT: Final = re.compile(rf" ?午 ?[前後] ?{NUMBER} ?時(?: ?{NUMBER} ?分| ?半)?[、に ]{{0,2}}第 ?{NUMBER} ?回")
# 令和4年6月9日、第2回例示町議会定例会(第2日)が例示町役場議場に招集された。 is the day of that sitting
_DAY_CALLED: Final = re.compile(rf"第 ?{NUMBER} ?日")
_MEETS: Final = re.compile(r"[^。]{0,30}?(?:本会議|委員会)(?:にて|において|で)?\Z")  # 2021年6月15日　見本市議会本会議
# 本日、例示市議会本会議で一般質問に登壇しました。
_TODAY: Final = re.compile(
    rf"(?:本日|今日|きょう)(?:、|は|の|、?[0-9]{{1,2}}日)[^。\n]{{0,50}}?(?:{'|'.join(SPEAKING_WORDS)})[^。\n]{{0,16}}"
    "(?:しました|いたしました|行いました|ちました|終えました|終わりました)"
)
_ERA: Final = re.compile("|".join(era.name for era in ERAS))
_PUBLISHER: Final = re.compile(r"[■●○◆◇・【\[(]?(?:発行|編集|印刷|発信|配布)(?:[ 人者元所:】\])]|・)")
_HAS_DAY: Final = re.compile(rf"{NUMBER} ?日|[0-9][./-][0-9]{{1,2}}[./-][0-9]")
# 石川議員の質問と町長の答弁(9月11日
_ASKED: Final = re.compile(r"(?:質問|質疑|答弁)[^。、()通告書提出締期]{0,16}\(\Z")
_LONGEST_LABEL: Final = 24


def weigh_day(folded: str, line: Passage, match: re.Match[str], before: str, *, official: bool) -> int:
    """How much speaks for this date: 0 nothing, below 0 that it is another day's; `before` is the line above.

    >>> from gikai_parse.text.passages import Passage
    >>> words = "公開日：2024年1月15日".replace("：", ":")
    >>> weigh_day(words, Passage(0, len(words)), re.search("2024年1月15日", words), "", official=True)
    -1
    >>> words = "12月5日、6日に一般質問を行いました"
    >>> weigh_day(words, Passage(0, len(words)), re.match("12月5日", words), "", official=False)
    -1
    """
    ahead = folded[max(line.start, match.start() - NEAR) : match.start()]
    tail = _TAIL.match(folded, match.end(), line.end)
    end = tail.end() if tail else match.end()
    if (not official and _MORE_DAYS.match(folded, end, line.end)) or _is_stamp(folded, match, ahead, line.end):
        return -1
    weight = _weigh_labels(folded, ahead, before, end, line.end)
    if weight == 0 and line.end - line.start < NEAR:
        alone = not f"{ahead}{folded[end : line.end]}".strip()  # 2022年9月29日(木) over a diary's entry
        dated = (
            (end > match.end() and not alone)
            or _ERA.match(folded, match.start())
            or _MEETS.match(folded, end, line.end)
        )
        weight = _weigh_rest(folded, match, ahead, (end, line.end)) if official or dated else 0
    spoken = _SPOKE.search(folded, end, min(end + 60, line.end)) or _SPOKE.search(ahead[-12:]) or _ASKED.search(ahead)
    if weight == 0 and spoken:
        weight = 4
    return weight


def is_told_today(folded: str, line: Passage) -> bool:
    """Whether the page says that its own day is the sitting's (本日、一般質問に登壇しました。)."""
    return _TODAY.search(folded, line.start, min(line.end, line.start + NEAR)) is not None


def is_published(folded: str, line: Passage, match: re.Match[str], below: Passage) -> bool:
    """Whether the day stands alone and the next line tells who published on it: 令和2年1月25日 / 発行　見本村議会."""
    alone = not f"{folded[line.start : match.start()]}{folded[match.end() : line.end]}".strip()
    return alone and _PUBLISHER.match(folded, below.start, below.end) is not None


def _weigh_labels(folded: str, ahead: str, before: str, end: int, line_end: int) -> int:
    """By a label before the date or on the line above, and by the words right behind it."""
    if _NUMBERED.match(folded, end, line_end):
        return 9
    called = _CALLED_LABEL.search(ahead if ahead.strip() else before) or _CALLED_AT.match(folded, end, line_end)
    if called and _DAY_CALLED.search(called[0]):
        return 10
    if called and _CALLED_TO_SIT.match(called[0]):  # 令和6年6月9日午前9時、第2回例示町議会定例会が議場に招集された。
        return CALLED + 1
    if called or _is_other_day(folded, ahead, before, end, line_end):
        return CALLED if called else -1
    if _LABEL.search(ahead) or (not ahead.strip(" (0123456789.") and _LABEL.search(before.strip())):
        return 12
    return 3 if _SESSION_LABEL.search(ahead) else 0


def _is_other_day(folded: str, ahead: str, before: str, end: int, line_end: int) -> bool:
    """公開日：2024年1月15日, 会期　令和５年９月５日から, 令和二年二月十二日付, and a label on the line above."""
    if _FROM_OR_TO.search(ahead) or _OTHER.search(ahead[-16:]) or _FOLLOWERS.match(folded, end, line_end):
        return True
    if ahead.strip(" 0123456789.([-") or len(before) >= _LONGEST_LABEL or _HAS_DAY.search(before):
        return False  # 最終更新日：2021年7月21日 on the line above has a day of its own
    return _OTHER.search(before) is not None


def _is_stamp(folded: str, match: re.Match[str], ahead: str, line_end: int) -> bool:
    """[2024年5月10日] alone and without an era: when the page was put there."""
    alone = ahead.strip() == "[" and folded[match.end() : line_end].strip() == "]"
    return alone and _ERA.match(folded, match.start()) is None


def _weigh_rest(folded: str, match: re.Match[str], ahead: str, behind: tuple[int, int]) -> int:
    """By what else the line holds: 令和２年３月４日（水曜日）午前10時開議, a date alone, 二月十九日議事日程第一号."""
    whole = match["whole"] is not None
    rest = f"{ahead} {folded[slice(*behind)]}"
    if len(rest) < 60 and _OPENS.match(folded, *behind):
        return 10 if whole else 6
    if not left_over(rest):
        return 8 if whole else 5
    return 5 if not whole and folded.startswith(("議事日程", " 議事日程", "(", " 本会議"), behind[0]) else 0
