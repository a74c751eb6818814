"""Heads without names in, what the reporter tells between them out: 討論なし。採決の結果、… is nobody's words.

答　３か所である。
                                       ← an empty line
討論なし。採決の結果、全会一致で可決した。  ← told, up to the next head
【議案第２号　…】
福祉課長から説明の後、質疑に入った。

問　対象は何人か。
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.line import Line
from gikai_parse.layouts.roles import role_of
from gikai_parse.tables.told_words import CHAIRS, COURSE, DECIDED, ENDED, INFORMED, INFORMERS, LEADS, SUBJECTS
from gikai_parse.text.passages import trim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def _any(words: Sequence[str]) -> str:
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"


_COURSE: Final = rf"{_any(COURSE)}(?:[・、]{_any(COURSE)}){{0,2}}"
_TOLD: Final = re.compile(
    rf"(?:{_any(LEADS)}、?)?(?:{_COURSE}[^。\n]{{0,40}}?{_any(ENDED)}"
    rf"|{_any(CHAIRS)}[^。\n]{{0,12}}?(?:が|は|から|より)[^。\n]{{0,60}}(?:し|した|た)[。、]"
    rf"|{_any(SUBJECTS)}[^。\n]{{0,80}}?{_any(DECIDED)}[。、]"
    rf"|[^。\n]{{0,60}}?{_any(INFORMERS)}(?:から|より|の)、?[^。\n]{{0,24}}{_any(INFORMED)})"
)
# the empty line above what is told, with the heading below it where there is one
_PARAGRAPH: Final = re.compile(r"\n[ \r]{0,8}\n\s{0,40}(?:【[^\n【】]{2,100}】[ \r]{0,8}\n\s{0,40})?(?=[^\s])")
_POLITE: Final = re.compile(r"(?:です|ます|ました|ません|でした|ください|しょう)[。\n]")
_CHAIRMEN: Final = ("chair", "vice_chair", "committee_chair", "vice_committee_chair")
_LEAST: Final = 4  # heads


def find_told_between(folded: str, heads: Sequence[Line], end: int) -> Iterator[Line]:
    """From where a paragraph tells what the committee did to the next head, where nobody has the chair or a name."""
    if len(heads) < _LEAST or not all(map(_is_side, heads)):
        return
    for head, stop in zip(heads, [*[head.start for head in heads[1:]], end], strict=True):
        told = _told_from(folded, head.end, stop)
        if told is not None:
            yield Line(told, stop, "aside")


def _is_side(line: Line) -> bool:
    """Whether the head only says which side has the word: 問, 答, 意見; with an office perhaps, but no chair's."""
    head = line.head
    return head is not None and head.side is not None and not head.name and role_of(head.position) not in _CHAIRMEN


def _told_from(folded: str, start: int, end: int) -> int | None:
    """Where behind the words of a turn the telling begins."""
    said = trim(folded, start, end).start
    for paragraph in _PARAGRAPH.finditer(folded, said, end):
        if _TOLD.match(folded, paragraph.end(), end):
            return None if _POLITE.search(folded, paragraph.end(), end) else paragraph.start() + 1
    return None
