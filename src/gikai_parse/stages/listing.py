"""A member's sentences in, their numbers out; and the points of a counted list that ask by being listed."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from gikai_parse.tables import cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.stages.wording import Said

_KANJI: Final = "一二三四五六七八九十"
_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_KANA: Final = "アイウエオカキクケコ"
_COUNT: Final = r"(?P<count>[0-9]{1,2}|[一二三四五六七八九十])"
# What stands before a number: 次に、 そこで、
NUMBER_LEADS: Final = (
    rf"(?:(?:{'|'.join(cues.COUNTED)})[、 ]?"
    rf"|(?:{'|'.join(cues.LED_TO_NUMBERS)})[、 ]?(?!(?:[0-9]{{1,2}}|[一二三四五六七八九十])点[、はが]))?"
)
_ORDINAL: Final = re.compile(
    rf"{NUMBER_LEADS}(?:第?(?:{_COUNT}(?:{'|'.join(cues.COUNTERS)}|は、|[、.)](?![0-9]))"
    rf"|\({_COUNT.replace('count', 'inside')}\)|(?P<circled>[{_CIRCLED}])|\(?(?P<kana>[{_KANA}])[、.)]"
    rf"|その{_COUNT.replace('count', 'one')}つ?[は、]|第{_COUNT.replace('count', 'point')}点の))"
)
# What a number begins with: most sentences do not.
_FIRST_SIGNS: Final = frozenset(
    f"第(そ0123456789{_KANJI}{_CIRCLED}{_KANA}{''.join(word[0] for word in (*cues.COUNTED, *cues.LED_TO_NUMBERS))}"
)
# 1点目。 numbers the sentence behind it
_LABEL: Final = re.compile(rf"{_ORDINAL.pattern}(?:です|でございます|であります|として|は|、)*[。\n]?")
_LABEL_LENGTH: Final = 16
_MOST_POINTS: Final = 30
_MOST_SENTENCES: Final = 8  # of a point
_POINT: Final = 160  # characters: a point of a list is short
_NOUN: Final = re.compile(r"[一-龥ァ-ヺー々]\Z")
_ASKING: Final = frozenset({"ask", "polite", "plain"})
_ENDED: Final = ("以上", "これら", "それぞれ", "この", "その")
_OPENINGS: Final = frozenset({"first", "number", ""})


def read_ordinal(folded: str, start: int) -> int:
    """The number that a sentence opens with, 0 for none.

    >>> read_ordinal("2点目は、駐輪場です", 0), read_ordinal("(3)運営について", 0), read_ordinal("ウ、財源", 0)
    (2, 3, 3)
    """
    match = _ORDINAL.match(folded, start) if folded[start : start + 1] in _FIRST_SIGNS else None
    if match is None:
        return 0
    word = match[match.lastgroup or 0]
    for series in (_CIRCLED, _KANA, _KANJI):
        if word in series:
            return series.index(word) + 1
    return int(word)


def read_ordinals(folded: str, said: Sequence[Said]) -> list[int]:
    """The number of every sentence, its own or that of the 1点目。 before it; the label itself has none."""
    ordinals = [read_ordinal(folded, one.start) if one.opening in _OPENINGS else 0 for one in said]
    for place in range(len(said) - 1):
        if ordinals[place] and not ordinals[place + 1] and _is_label(folded, said[place]):
            ordinals[place + 1], ordinals[place] = ordinals[place], 0
    return ordinals


def find_listed(folded: str, said: Sequence[Said], ordinals: Sequence[int]) -> frozenset[int]:
    """The points that ask by being listed (1点目、…の推移について。2点目、…の支援策について。以上2点伺います。)."""
    listed = {place for place in range(len(said) - 1) if _is_first_of_asked(folded, said[place], said[place + 1])}
    if not any(ordinals):
        return frozenset(listed)
    for run in _runs(folded, said, ordinals):
        if len(run) > 1 and _is_asked(folded, said, ordinals, run[-1] + 1):
            listed.update(run)
    for series in _series(folded, said, ordinals):
        listed.update(_unasked(folded, said, series))
    return frozenset(listed)


def _is_first_of_asked(folded: str, one: Said, after: Said) -> bool:
    """まず、落札率について。次に、…どのように行われますか。 asks with nothing but a heading."""
    if one.deed != "heading" or after.opening != "turn" or after.about or after.deed not in _ASKING:
        return False
    return any(folded.find(words, one.start, one.end) >= 0 for words in cues.FIRSTS)


def _series(folded: str, said: Sequence[Said], ordinals: Sequence[int]) -> Iterator[list[int]]:
    """Where each point of a series begins that 以上3点伺います closes, and where it is closed."""
    series: list[int] = []
    for place, ordinal in enumerate(ordinals):
        if ordinal:
            goes_on = series and ordinal == ordinals[series[-1]] + 1
            series = [*series[-_MOST_POINTS:], place] if goes_on else [place]
        elif len(series) > 1 and said[place].deed == "ask" and folded.startswith("以上", said[place].start):
            yield [*series, place]
            series = []


def _unasked(folded: str, said: Sequence[Said], series: Sequence[int]) -> Iterator[int]:
    """The last sentence of each point that holds no ask."""
    for first, after in pairwise(series):
        last = after - 1
        while last > first and _is_label(folded, said[last]):
            last -= 1
        if _is_point(folded, said[last]) and all(
            said[place].deed not in {"ask", "polite"} for place in range(first, last)
        ):
            yield last


def _runs(folded: str, said: Sequence[Said], ordinals: Sequence[int]) -> Iterator[list[int]]:
    """Points counted one behind the other, nothing but their labels between."""
    run: list[int] = []
    for place, ordinal in enumerate(ordinals):
        if ordinal and _is_point(folded, said[place]):
            if run and ordinal != ordinals[run[-1]] + 1:
                yield run
                run = []
            run.append(place)
        elif run and not _is_label(folded, said[place]):
            yield run
            run = []
    if run:
        yield run


def _is_label(folded: str, one: Said) -> bool:
    return one.end - one.start <= _LABEL_LENGTH and _LABEL.fullmatch(folded, one.start, one.end) is not None


def _is_point(folded: str, one: Said) -> bool:
    if one.end - one.start > _POINT:
        return False
    if one.deed in {"heading", "plain"}:
        return True
    tail = folded[max(one.start, one.end - 12) : one.end].rstrip("。 \n")
    return one.deed == "speech" and _NOUN.search(tail) is not None


def _asks_at_last(said: Sequence[Said], ordinals: Sequence[int], first: int) -> bool:
    """Whether the point asks, at once or behind its background (3点目、…と聞いています。町長のお考えを伺います。)."""
    for place in range(first, min(len(said), first + _MOST_SENTENCES)):
        if place > first and (ordinals[place] or said[place].opening in {"turn", "first"}):
            return False
        if said[place].deed in {"ask", "polite"}:
            return True
    return False


def _is_asked(folded: str, said: Sequence[Said], ordinals: Sequence[int], after: int) -> bool:
    """Whether what stands behind a list lets it ask: its end, 以上3点伺います; not the details of its first point."""
    while after < len(said) and said[after].deed == "formula":
        after += 1
    if after >= len(said) or folded.startswith(_ENDED, said[after].start):
        return True
    one = said[after]
    if ordinals[after]:
        return ordinals[after] > 1 and _asks_at_last(said, ordinals, after)
    return one.deed == "ask" or (one.opening == "turn" and one.deed in {"ask", "announcement", "heading"})
