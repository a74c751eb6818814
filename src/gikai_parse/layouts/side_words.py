"""Words in a head's place that tell the side, with the person or without: 問, Q1, 答弁（福祉部長）, 市長答弁."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.line import Head, Label
from gikai_parse.layouts.offices import begins_like_surname, is_office
from gikai_parse.layouts.persons import read_label
from gikai_parse.tables.marks import ANSWER_WORDS, QUESTION_WORDS, ROUND_NOTES, TELLING_NOTES, VAGUE_SIDES
from gikai_parse.text.numbers import read_number

if TYPE_CHECKING:
    from gikai_parse.layouts.sides import Side

_SIDES: Final[dict[str, Side]] = {
    **dict.fromkeys(ANSWER_WORDS, "answer"),
    **dict.fromkeys(QUESTION_WORDS, "question"),
}
_WORDS: Final = "|".join(sorted(_SIDES, key=lambda word: (-len(word), word)))
_NAMED_WORDS: Final = "|".join(word for word in _WORDS.split("|") if word != "議員質問")  # 石川議員質問: 議員 is hers
_NUMBER: Final = r"[ 0-9①-⑳❶-❿一二三四五六七八九十の\-.]{0,5}"  # 10-2
_COUNT: Final = r"第?([0-9一二三四五六七八九十]{1,2})(?:回|問|番|点|つ|項)目"  # 2回目の質問, 質問(2回目)
_AHEAD: Final = (
    rf"(?:{_COUNT}の?|第(?=[0-9一二三四五六七八九十]){_NUMBER}|(?:最初|冒頭|初回|初め|はじめ|最後)の?|{_NUMBER})"
)
_BEHIND: Final = rf"(?: ?(?:{_COUNT}|\({_COUNT}\)|その ?[0-9①-⑳一二三四五])|{_NUMBER})"
_ALSO: Final = rf"(?:[・,&と~\-](?:{_WORDS})?第?[0-9①-⑳]{{1,2}}){{0,4}}"  # A3・A4: one answer to several questions
_TOLD: Final = rf"(?:の?(?:{'|'.join(TELLING_NOTES)})|[ ・]?\((?:{'|'.join(TELLING_NOTES)})\))?"
_SIDE: Final = re.compile(
    rf"{_AHEAD}(?P<word>{_WORDS}){_TOLD}{_BEHIND}{_ALSO}"
    r"(?:[:/・ (]{1,2}(?P<person>[^()]{2,24}(?:\([^()]{1,12}\))?)\)?)?"
)
_PERSON_FIRST: Final = re.compile(
    rf"([^()]{{2,20}}?(?:\([^()]{{1,12}}\))?)[のよりから ]{{0,3}}({_NAMED_WORDS}){_TOLD}{_NUMBER}"
)
# 第1登壇, ２回目の登壇, 3回目の登壇質問: by the count alone who rose asks
_RISING: Final = re.compile(r"第?([1-9一二三四五])(?:回目?|次)?の?登壇(?:での)?(?:質問|発言)?")
_SIDE_BEHIND: Final = re.compile(r"([^()]{2,20}) ?\(([^()]{1,6})\)")
_LONGEST: Final = 40
OCCASIONS: Final = ("一般質問", "代表質問", "個人質問")
_DEEDS: Final = ("質問", "質疑", "答弁")
_MATTER: Final = re.compile(
    r"[をへ]\Z|[のはがをに][一-鿿][^一-鿿]{0,4}[のはがをに]"
)  # Q 沢の水の検査を: no name, though 沢 is one
_NOBODY: Final = ("質問者", "答弁者", "発言者", "本人")  # 質問・質問者


@lru_cache(maxsize=4096)
def read_side(label: str) -> Label | None:
    """The head that a folded label of a side makes; with a person where an office or a name is printed beside it.

    >>> read_side("Q1").head.side, read_side("答弁(福祉部長)").head.position, read_side("市長答弁").head.position
    ('question', '福祉部長', '市長')
    >>> read_side("備蓄") is None
    True
    """
    if len(label) > _LONGEST or is_office(label.partition("(")[0].replace(" ", "")):
        return None  # 町　　長（石川花子君） is a person; the word 町 before brackets is a side
    found = _SIDE.fullmatch(label)
    if found:
        word, person = found["word"], found["person"]
        if word in OCCASIONS and label.rstrip(")").endswith(TELLING_NOTES):
            return None  # 一般質問(要旨) is a page's title
        number = ROUND_NOTES.get(word) or _round_of(found)
        if person is None or person in _NOBODY:
            return Label("side", Head(label, side=_SIDES[word], round=number), sure=False)
        return with_person(label, person, _SIDES[word], number)
    rising = _RISING.fullmatch(label)
    if rising:
        return Label("side", Head(label, side="question", round=read_number(rising[1])), sure=False)
    found = _PERSON_FIRST.fullmatch(label)
    return with_person(label, found[1], _SIDES[found[2]], ROUND_NOTES.get(found[2])) if found else None


def read_person_and_side(label: str) -> Label | None:
    """The head of a person with a side's word in brackets behind it.

    >>> read_person_and_side("石川議員(質問)").head.side, read_person_and_side("町長(再答弁)").head.position
    ('question', '町長')
    >>> read_person_and_side("石川議員(市民の会)") is None
    True
    """
    found = _SIDE_BEHIND.fullmatch(label)
    read = read_side(f"{found[1]}{found[2]}") if found and is_plain_side(found[2]) else None
    return read._replace(head=replace(read.head, label=label)) if read else None


def _round_of(found: re.Match[str]) -> int | None:
    """2 of 2回目の質問; 2問目 only counts what is asked."""
    count = next((found[place] for place in (1, 3, 4) if found[place]), None)
    return read_number(count) if count and "回目" in found[0] else None


@lru_cache(maxsize=4096)
def is_plain_side(label: str) -> bool:
    """Whether the folded label is a side's word that means nothing else, with its number: 質問, 問1, 再答弁.

    >>> is_plain_side("質問1"), is_plain_side("2回目の質問"), is_plain_side("市"), is_plain_side("答弁(市長)")
    (True, True, False, False)
    """
    found = _SIDE.fullmatch(label)
    if _RISING.fullmatch(label):
        return True
    return found is not None and found["person"] is None and found["word"] not in VAGUE_SIDES


def with_person(label: str, person: str, side: Side | None, number: int | None = None) -> Label | None:
    """The head of a person beside a side's word; None where the words are no person.

    >>> with_person("答(市長)", "市長", "answer").head.position
    '市長'
    """
    read = read_label(person)
    if read is None or read.shape == "side" or (read.shape == "name" and not begins_like_surname(person)):
        return None
    shape, head, sure = read
    if head.position and any(word in head.position for word in _DEEDS):
        return None  # 石川議員の質問と町長の答弁 is a page's title
    if shape == "name" and _MATTER.search(head.name or ""):
        return None
    if shape == "name":
        shape = "side"  # 質問１（山岸）: by the name alone nobody would be believed
    return Label(shape, replace(head, label=label, side=side, round=number), sure)
