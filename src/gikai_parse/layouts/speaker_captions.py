"""Heads and the text in, the captions that a viewer prints over them out: *知事答弁, 石川議員質問, as furniture.

*石川議員質問       ← a caption, with the number of the record or without
2
◯四番（石川花子君）　通告に従い、
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.persons import read_label
from gikai_parse.layouts.side_words import is_plain_side, read_side
from gikai_parse.layouts.sides import side_of
from gikai_parse.tables.marks import MANNER_WORDS, TELLING_NOTES
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gikai_parse.layouts.line import Head, Line

_MANNER: Final = "|".join(sorted(MANNER_WORDS, key=len, reverse=True))
_WORDS: Final = rf"([^\n\r。、*:「」()]{{1,20}}?(?:\([^\n\r。、()]{{1,12}}\))?)(?:の|による)?(?:{_MANNER})\*?"
_CAPTION: Final = re.compile(rf"[^\w\n()\[\]〔〕【】<>〈〉]{{0,4}}{_WORDS}")  # 〔知事中原四郎君登壇〕 is a direction
_STARRED: Final = re.compile(rf"\n\* ?{_WORDS} {{0,8}}\r?(?=\n)")  # *議長発言 stands within what the chair says, too
_NUMBER_LINE: Final = re.compile(r"\n {0,8}[\[(<]?[0-9]{1,5}[.:)\]>]?\s*\Z")
_BRACKETS: Final = "【】〔〕[]〈〉<>《》≪≫『』■□◆◇●○ "  # 【答弁】 over (町長)
_LAST_LETTERS: Final = frozenset({word[-1] for word in (*MANNER_WORDS, *TELLING_NOTES)} | set("*") | set(_BRACKETS))
_LOOK_BACK: Final = 60


def find_speaker_captions(folded: str, heads: Iterable[Line]) -> Iterator[Passage]:
    r"""The lines that only say who speaks below, and how; a head over them is the words' own.

    >>> from gikai_parse.layouts.line import Head, Line
    >>> heads = [Line(11, 14, "head", Head("知事", position="知事"))]
    >>> list(find_speaker_captions("はい。\n知事答弁\n4\n◯知事 はい。", heads))
    [Passage(start=4, end=8)]
    """
    marked = False
    for line in heads:
        marked = marked or bool(line.head and line.head.mark)
        above = folded[max(0, line.start - _LOOK_BACK) : line.start]
        last = above.rstrip()[-1:]
        if line.head is None or not (last in _LAST_LETTERS or last.isdigit()):
            continue
        number = _NUMBER_LINE.search(above)
        words = above[: number.start()].rstrip() if number else above.rstrip()
        caption = words.rpartition("\n")[2]
        if _tells(caption.strip(), line.head):
            start = line.start - len(above) + len(words) - len(caption)
            yield Passage(start, start + len(caption))
    for found in _STARRED.finditer(folded) if marked else ():
        read = read_label(found[1])
        if read and read.head.position:
            yield Passage(found.start() + 1, found.end())


def _tells(caption: str, head: Head) -> bool:
    """Whether the caption names whose head it is: 石川議員質問 over 四番（石川花子君）, 【答弁】 over （町長）."""
    side = read_side(caption.strip(_BRACKETS)) if is_plain_side(caption.strip(_BRACKETS)) else None
    if side is not None:
        return side.head.side == side_of(head)
    found = _CAPTION.fullmatch(caption)
    read = read_label(found[1]) if found else None
    if read is None:
        return False
    told = read.head
    name = bool(told.name and head.name and head.name.replace(" ", "").startswith(told.name))
    return name or (not told.name and told.position is not None and told.position == head.position)
