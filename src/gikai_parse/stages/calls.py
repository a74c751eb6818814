"""What is said around a head: the chair's call for the next speaker, and how speakers introduce themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.layouts.plain_labels import office_before_name, without_dot
from gikai_parse.layouts.roles import is_office
from gikai_parse.stages.meeting_titles import NUMBER, number_of
from gikai_parse.stages.printed_names import match_key
from gikai_parse.tables.roles import GROUP_ENDINGS
from gikai_parse.tables.surnames import SURNAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.company import Someone
    from gikai_parse.stages.turns import Turn

_LETTER: Final = "々〆ヶ一-鿿ぁ-ゖァ-ヺー豈-﫿"
_CALL: Final = re.compile(
    rf"(?:(?P<seat>{NUMBER}) ?番 ?[、,]? ?)?(?P<words>[{_LETTER}・ ]{{1,40}}?)(?:君|さん|くん|氏)?[。 ]*\Z"
)
_LAST_SENTENCE: Final = re.compile(r"[^。\n]{1,60}[。 ]*\Z")
_WINDOW: Final = 90
_CALLS: Final = 2
_ENOUGH_TURNS: Final = 40
_INTRODUCTION: Final = 260
_SAYS_SO: Final = ("です", "でございます", "と申します", "であります")
_SEAT: Final = re.compile(rf"({NUMBER}) ?番(?: ?議員)?[、,の ]{{0,3}}")
_GROUP: Final = re.compile(r"([^。、,\s「」()]{2,24})の\Z")


@dataclass(frozen=True, slots=True)
class Call:
    """Whom the chair calls (２番伊藤花子議員。, 山田総務部長。, 市長。)."""

    seat: int | None
    name: str | None
    office: str | None

    def means(self, someone: Someone) -> bool:
        """Whether the called may be `someone`."""
        if self.seat is not None and someone.seat is not None:
            return self.seat == someone.seat
        return self.name is not None and someone.key.startswith(match_key(self.name))


class Introduction(NamedTuple):
    """Seat and group as a speaker says them."""

    seat: int | None = None
    group: str | None = None


def called_before(folded: str, turns: Sequence[Turn], index: int) -> Call | None:
    """The call with which the turn before `index` ends."""
    return None if index == 0 else called_at_end(folded, turns[index - 1])


def called_at_end(folded: str, turn: Turn) -> Call | None:
    """The call with which `turn` ends (次に、水道課長。)."""
    if not turn.spans:
        return None
    start, end = turn.spans[-1]
    sentence = _LAST_SENTENCE.search(folded[max(start, end - _WINDOW) : end])
    return read_call(sentence[0].strip()) if sentence else None


def calls_the_next(folded: str, turns: Sequence[Turn], indices: Sequence[int]) -> bool:
    """Whether most of one speaker's turns, those at `indices`, end with a call for who speaks next: he presides."""
    called = 0
    for index in indices[:_ENOUGH_TURNS]:
        following = turns[index + 1].head if index + 1 < len(turns) else None
        call = called_at_end(folded, turns[index]) if following else None
        if call is None or following is None:
            continue
        named = call.name is not None and following.name is not None and following.name.startswith(call.name)
        called += named or (call.seat is not None and call.seat == following.seat)
    return called >= _CALLS and called * 2 >= min(len(indices), _ENOUGH_TURNS)


def read_call(sentence: str) -> Call | None:
    """The call that a sentence is.

    >>> read_call("2番伊藤花子議員。")
    Call(seat=2, name='伊藤花子', office='議員')
    >>> read_call("山田総務部長。")
    Call(seat=None, name='山田', office='総務部長')
    >>> read_call("総務部長 大久保光男君。")
    Call(seat=None, name='大久保光男', office='総務部長')
    """
    office, comma, name = sentence.partition("、")
    if comma and is_office(office):  # 町長、中原四郎君。
        sentence = f"{office} {name}"
    match = _CALL.fullmatch(sentence)
    if match is None:
        return None
    words = match["words"].replace(" ", "")
    seat = number_of(match["seat"])
    for ending in ("議員", "委員"):
        if words.endswith(ending) and len(words) > len(ending) and not is_office_of_two(words):
            return Call(seat, words.removesuffix(ending), ending)
    polite = match[0].rstrip("。 ").endswith(("君", "さん", "くん", "氏"))
    if polite and (split := office_before_name(without_dot(words).replace(" ", ""))):  # 総務部長・大久保君。
        return Call(seat, *split)
    if is_office(words):
        for size in (4, 3, 2, 1):
            if words[:size] in SURNAMES and is_office(words[size:]):
                return Call(seat, words[:size], words[size:])
        return Call(seat, None, words)
    return Call(seat, words, None) if seat is not None or polite else None


def is_office_of_two(words: str) -> bool:
    """監査委員, 教育委員: an office, not a name and 委員."""
    return words in {"監査委員", "代表監査委員", "教育委員", "選挙管理委員", "農業委員"}


def introduction(folded: str, turn: Turn, name: str) -> Introduction:
    """What the first words of `turn` say of the speaker: 1番議員是々非々の佐野裕太です."""
    if not turn.spans:
        return Introduction()
    start = turn.spans[0].start
    words = folded[start : min(turn.spans[-1].end, start + _INTRODUCTION)]
    return read_introduction(words, name)


def read_introduction(words: str, name: str) -> Introduction:
    """Seat and group said before the speaker's own name.

    >>> read_introduction("こんにちは。1番議員是々非々の佐野裕太です。", "佐野裕太")
    Introduction(seat=1, group='是々非々')
    >>> read_introduction("自由民主党の山田でございます。", "山田太郎")
    Introduction(seat=None, group='自由民主党')
    """
    place = _own_name(words, name)
    if place is None:
        return Introduction()
    before = words[max(0, place - 40) : place]
    before = before[max(before.rfind("。"), before.rfind("\n")) + 1 :]
    seat = _SEAT.search(before)
    if seat is not None:
        before = before[seat.end() :]
    group = _GROUP.search(before)
    said = group[1] if group and group[1].endswith(GROUP_ENDINGS) else None
    return Introduction(number_of(seat[1]) if seat else None, said)


def _own_name(words: str, name: str) -> int | None:
    """Where the speaker says their name, whole or its beginning, followed by です or the like."""
    for size in range(len(name), 0, -1):
        start = words.find(name[:size])
        while start >= 0:
            if words.startswith(_SAYS_SO, start + size):
                return start
            start = words.find(name[:size], start + 1)
        if size <= 2 and name[:size] not in SURNAMES:
            break
    return None
