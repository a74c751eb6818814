"""Printed items and sentences in, matters out: what a topic is, and where its title is printed or said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from gikai_parse.tables import cues
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.front_matter import PrintedItem
    from gikai_parse.stages.wording import Said


@dataclass(frozen=True, slots=True)
class Matter:
    """A topic: from a printed list, or from the questioner's own words. `parent` is an index into the matters."""

    index: int
    number: str | None
    level: int
    title: str | None
    spans: tuple[Passage, ...]
    parent: int | None = None
    raised_by: int | None = None
    block: int | None = None


def _words(literals: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, literals), key=len, reverse=True))


_N: Final = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
_ORDINAL: Final = rf"第?(?:{_N})(?:{_words(cues.COUNTERS)})[、はの]*|\((?:{_N})\)|[①-⑳]"
_TURN: Final = rf"(?:{_words((*cues.FIRSTS, *cues.TURNS))})?[はの]?[、 ]?"
_SO: Final = rf"(?:(?:{_words(cues.CONSEQUENCES)})[、 ]?)?"
_OPEN: Final = rf"(?:{_TURN}{_SO}(?:は|の)?(?:大きな|大きく|大項目)?(?:{_ORDINAL})?[、はの ]*)"
# 初めに、施政方針について|お聞きいたします。  高齢者支援について|。  続いて、親子の安全な移動について|です。
_NAMED: Final = re.compile(
    rf"{_OPEN}(?P<title>[^。\n]{{1,70}}?(?:について|に関して|に関すること|の件))"
    r"(?:の(?:御|ご)?質問)?(?:です|であります|でございます|に移ります|に入ります"
    r"|[、]?(?:お|御|ご)?(?:伺|うかが|聞き|尋ね|質問|質疑)[^。、]{0,24})?[。?!]"
)


def name_matter(folded: str, said: Said) -> Passage | None:
    """Where a sentence that turns to a matter says its title.

    >>> from gikai_parse.stages.wording import read_sentences
    >>> text = "次に、防災についてお聞きします。"
    >>> found = name_matter(text, read_sentences(text, 0, [Passage(0, len(text))])[0])
    >>> text[slice(*found)]
    '防災について'
    """
    match = _NAMED.match(folded, said.start, said.end)
    if not match or match.end() < said.end:
        return None
    start, end = match.span("title")
    if end - start <= len("について") or any(folded.find(words, start, end) >= 0 for words in cues.NO_TITLES):
        return None
    return Passage(start, end)


def print_matters(items: Sequence[PrintedItem]) -> list[Matter]:
    """The printed list as matters; each stands under the nearest item of a higher level before it."""
    matters: list[Matter] = []
    above: dict[int, int] = {}
    for index, item in enumerate(items):
        parent = max((level for level in above if level < item.level), default=None)
        matters.append(
            Matter(
                index, item.number, item.level, item.title, (item.passage,), None if parent is None else above[parent]
            )
        )
        above = {level: place for level, place in above.items() if level < item.level} | {item.level: index}
    return matters


def stem_title(title: str) -> str:
    """A title without blanks, brackets and the について behind it."""
    return title.translate(_MARKS).removesuffix("について")


def folded_title(folded: str, matter: Matter) -> str:
    """The title as it stands in the folded text."""
    return " ".join(folded[start:end] for start, end in matter.spans) or (matter.title or "")


_MARKS: Final = str.maketrans("", "", " 、。「」『』\n")
