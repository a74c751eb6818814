"""Printed words in, name and office out: where in 大久保企画経営部長 the name ends and the office begins."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from gikai_parse.tables.positions import DEPARTMENT_WORDS, POSITION_ENDINGS
from gikai_parse.tables.surnames import SHORT_SURNAMES, SURNAMES

ENDINGS: Final = tuple(sorted({row.ending for row in POSITION_ENDINGS}, key=lambda ending: (-len(ending), ending)))
_ENDINGS: Final = frozenset(ENDINGS)
_ALONE: Final = frozenset(row.ending for row in POSITION_ENDINGS if row.said != "of a department")
_BARE: Final = frozenset(row.ending for row in POSITION_ENDINGS if row.said == "bare")
_LONGEST_ENDING: Final = max(map(len, ENDINGS))
_WORDS: Final = frozenset(DEPARTMENT_WORDS)
_OPENINGS: Final = frozenset(word[:2] for word in DEPARTMENT_WORDS)
_LONGEST_WORD: Final = max(map(len, DEPARTMENT_WORDS))
_REACH: Final = max(_LONGEST_WORD, _LONGEST_ENDING)
_LONGEST_LABEL: Final = 40
_LONGEST_NAME: Final = 10

# How much a split is worth. A whole office made of known words weighs as much as a known surname.
_KNOWN_OFFICE: Final = 4.0
_BEGINS_AS_OFFICE: Final = 2.5
_ENDS_AS_OFFICE: Final = 1.0
_NO_OFFICE: Final = -3.0
_NO_NAME: Final = 3.0
_LONGEST_OFFICE: Final = 1.5  # 森|副市長 rather than 森副|市長


@lru_cache(maxsize=4096)
def split_office(label: str) -> tuple[str, str] | None:
    """Name and office of folded words without blanks; the name is empty where only an office is printed.

    >>> split_office("大久保企画経営部長"), split_office("山本部長"), split_office("企画経営部長")
    (('大久保', '企画経営部長'), ('山本', '部長'), ('', '企画経営部長'))
    >>> split_office("石川太郎") is None
    True
    """
    if not 2 <= len(label) <= _LONGEST_LABEL or not label.endswith(ENDINGS):
        return None
    known = _known_from(label)
    cuts = range(min(_LONGEST_NAME, len(label) - 2) + 1)
    whole = [_begins_whole(label, cut, known) for cut in cuts]
    longest = next((cut for cut in cuts if cut and whole[cut]), -1)
    words = [_end_of_word(label, cut) for cut in cuts]
    first_end = min(words)
    alone = len(label) - next((n for n in range(1, _LONGEST_ENDING + 1) if label[-n:] in _ALONE), len(label) + 1)
    best, best_worth = -1, 0.0
    for cut in cuts:
        worth = _worth_of_name(label[:cut], holds_word=first_end <= cut)
        if whole[cut]:
            worth += _KNOWN_OFFICE + (_NO_NAME if cut == 0 else 0.0)
        else:
            worth += _worth_of_unknown(cut, alone=cut <= alone, begins=words[cut] <= len(label))
        if cut == longest:
            worth += _LONGEST_OFFICE
        if worth > best_worth:
            best, best_worth = cut, worth
    return (label[:best], label[best:]) if best >= 0 else None


@lru_cache(maxsize=4096)
def is_office(words: str) -> bool:
    """Whether folded words are an office and nothing else.

    >>> is_office("総務企画部長"), is_office("中山委員長"), is_office("中山")
    (True, False, False)
    """
    split = split_office(words)
    return split is not None and not split[0]


def begins_like_surname(words: str) -> int:
    """The length of the longest known surname at the beginning; 0 where there is none.

    >>> begins_like_surname("大久保一郎"), begins_like_surname("議事日程")
    (3, 0)
    """
    for length in (4, 3, 2):
        if words[:length] in SURNAMES:
            return length
    return 1 if words[:1] in SHORT_SURNAMES else 0


def _known_from(label: str) -> list[bool]:
    """For every place, whether all that follows is made of known words and ends as an office does."""
    known = [False] * (len(label) + 1)
    ending = next((ending for n in range(_LONGEST_ENDING, 0, -1) if (ending := label[-n:]) in _ENDINGS), "")
    bare = ending in _BARE
    nearest = len(label)
    for start in range(len(label) - 1, -1, -1):
        if nearest - start > _REACH:  # no word reaches so far
            break
        longest = min(len(label), start + _LONGEST_WORD)
        known[start] = label[start:] in _ENDINGS
        if known[start]:
            nearest = start
        if known[start] or bare:
            continue
        known[start] = any(
            known[end] and _is_word(label, start, end) for end in range(max(start + 1, nearest), longest + 1)
        )
        if known[start]:
            nearest = start
    return known


def _is_word(label: str, start: int, end: int) -> bool:
    """企画 in 企画部長, 副部長 in 副部長兼企画室長."""
    return label[start:end] in _WORDS or (label[end : end + 1] == "兼" and label[start:end] in _ENDINGS)


def _begins_whole(label: str, cut: int, known: list[bool]) -> bool:
    """Whether a whole office begins there: an ending by itself, or with a word of two letters or more before it."""
    if not known[cut]:
        return False
    longest = min(len(label), cut + _LONGEST_WORD)
    return label[cut:] in _ENDINGS or any(
        known[end] and _is_word(label, cut, end) for end in range(cut + 2, longest + 1)
    )


def _end_of_word(label: str, cut: int) -> int:
    """Where the shortest known word of two letters or more that begins there ends; beyond the label for none."""
    if label[cut : cut + 2] in _OPENINGS:
        for end in range(cut + 2, min(len(label), cut + _LONGEST_WORD) + 1):
            if label[cut:end] in _WORDS:
                return end
    return len(label) + 1


def _worth_of_unknown(cut: int, *, alone: bool, begins: bool) -> float:
    """The worth of an office that is not wholly made of known words; `alone`: it ends as one without a department."""
    if alone and cut:
        return _NO_OFFICE
    if begins:
        return _BEGINS_AS_OFFICE + (_NO_NAME if cut == 0 else 0.0)
    return _ENDS_AS_OFFICE if cut else 0.0


def _worth_of_name(name: str, *, holds_word: bool) -> float:
    if not name:
        return 0.0
    length = len(name)
    worth = 1.0 if 2 <= length <= 4 else 0.0 if length <= 6 else -2.0
    if holds_word:
        worth -= 3.0
    if length == 1:
        return 2.0 if name in SHORT_SURNAMES else -1.0
    if name in SURNAMES:
        return worth + 4.0
    surname = begins_like_surname(name)
    given = name[surname:]
    if not surname or length - surname > 5:
        return worth
    if given in SURNAMES:
        return worth - 2.0
    return worth + (3.0 if surname > 1 else 1.5)
