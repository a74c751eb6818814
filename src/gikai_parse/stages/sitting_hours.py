"""The document's two ends in, the hours at which the sitting was opened and closed out; recesses are neither."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.errors import DateError
from gikai_parse.text.dates.clock import read_clock

if TYPE_CHECKING:
    import datetime as dt

    from gikai_parse.stages.turns import Gathered

_DIGITS: Final = "[0-9〇零一二三四五六七八九十]{1,3}"
_CLOCK: Final = (
    rf"(?:午 ?[前後] {{0,3}})?(?:{_DIGITS} {{0,2}}時(?: {{0,2}}{_DIGITS} {{0,2}}分| ?半)?|[0-9]{{1,2}}:[0-9]{{2}})"
)
_LABELLED: Final = r"(?:時間|時刻|日時)?[\s:(]{0,12}"
_OPENS: Final = re.compile(r"開 {0,4}[会議]")
_CLOSES: Final = re.compile(r"散 {0,4}会|閉 {0,4}[会議]|延 {0,4}会|流 {0,4}会|終 {0,4}了")
_BEFORE: Final = re.compile(rf"({_CLOCK})[ )(]{{0,6}}\Z")  # 午前10時開議
_AFTER: Final = re.compile(rf"{_LABELLED}({_CLOCK})")  # 開議時刻 午前10時
_DATED: Final = re.compile(  # 散会　令和７年３月１２日（水）　午後２時; 開会 and 閉会 may be of another day
    rf"[\s:(]{{0,12}}(?:令和|平成|昭和)? ?{_DIGITS} ?年 ?{_DIGITS} ?月 ?{_DIGITS} ?日 ?"
    rf"(?:[( ]?[月火水木金土日](?:曜日?)?[) ]?)?[\s:]{{0,6}}({_CLOCK})"
)
_LABEL_BEFORE: Final = re.compile(r"開 {0,4}[会議](?:時[刻間])?[\s:]{1,8}\Z")  # 開会　午前10時　閉会　午後3時
_LONGEST_CLOCK: Final = 40
_PERIOD: Final = re.compile(rf"(?P<opened>{_CLOCK}) {{0,3}}(?:から|より|[~〜～-]) {{0,3}}(?P<closed>{_CLOCK})")
_NOON: Final = 12
_HEAD: Final = 4_000  # characters of the opening
_EDGE: Final = 1_500  # characters before and behind the first head, and before the end


def find_hours(folded: str, gathered: Gathered) -> tuple[dt.time | None, dt.time | None]:
    """When the sitting was opened (開議 before 開会: the session may have been opened days ago) and closed.

    >>> from gikai_parse.stages.turns import Gathered
    >>> from gikai_parse.text.passages import Passage
    >>> find_hours("午前10時開議 … 午後3時5分散会", Gathered(Passage(0, 19), ()))
    (datetime.time(10, 0), datetime.time(15, 5))
    """
    start, end = gathered.opening
    first = gathered.turns[0].spans[0].start if gathered.turns and gathered.turns[0].spans else end
    windows = [(start, min(end, start + _HEAD))]
    if end > start + _HEAD:
        windows.append((max(start + _HEAD, end - _EDGE), end))
    windows.append((end, min(first + 400, len(folded))))
    opened = _opening_hour(folded, windows)
    closed = _closing_hour(folded, (max(end, len(folded) - _EDGE), len(folded)), last=True)
    closed = closed or _closing_hour(folded, windows[0], last=False)
    if opened is None or closed is None:
        period = _PERIOD.search(folded, *windows[0])
        if period is not None:
            opened = opened or _hour(folded, period.start("opened"))
            closed = closed or _after_noon(opened, _hour(folded, period.start("closed")), period["closed"])
    return opened, closed


def _after_noon(opened: dt.time | None, closed: dt.time | None, words: str) -> dt.time | None:
    """午後1時30分～3時05分: the half of the day is said once."""
    if opened is None or closed is None or closed > opened or "午" in words or closed.hour >= _NOON:
        return closed
    return closed.replace(hour=closed.hour + _NOON)


def _opening_hour(folded: str, windows: list[tuple[int, int]]) -> dt.time | None:
    fallback = None
    for window in windows:
        for word in _OPENS.finditer(folded, *window):
            hour = _hour_beside(folded, word, window)
            if hour is not None and word[0].endswith("議"):
                return hour
            fallback = fallback or hour
    return fallback


def _closing_hour(folded: str, window: tuple[int, int], *, last: bool) -> dt.time | None:
    found = None
    for word in _CLOSES.finditer(folded, *window):
        found = _hour_beside(folded, word, window) or found
        if found is not None and not last:
            break
    return found


def _hour_beside(folded: str, word: re.Match[str], window: tuple[int, int]) -> dt.time | None:
    """The hour before the word or behind it, within the window."""
    before = _BEFORE.search(folded, max(window[0], word.start() - _LONGEST_CLOCK), word.start())
    after = _AFTER.match(folded, word.end(), window[1])
    labelled = before and _LABEL_BEFORE.search(folded, max(window[0], before.start() - 12), before.start())
    if before is not None and not (labelled and after):
        return _hour(folded, before.start(1))
    if after is None and not word[0].endswith("会" if word[0][0] in "開閉" else "了"):
        after = _DATED.match(folded, word.end(), window[1])
    return None if after is None else _hour(folded, after.start(1))


def _hour(folded: str, start: int) -> dt.time | None:
    try:
        clock = read_clock(folded, start, min(start + 30, len(folded)))
    except DateError:
        return None
    return None if clock is None else clock.time
