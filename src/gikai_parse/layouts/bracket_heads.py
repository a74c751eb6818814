"""The place of a bracket that opens a line in, the head in the brackets out: 【市長】, <答弁者:教育長>, 【3番】山田."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.candidates import Candidate, make_candidate
from gikai_parse.layouts.line import Label
from gikai_parse.layouts.numbered_names import read_numbered
from gikai_parse.layouts.offices import begins_like_surname
from gikai_parse.layouts.openings import OPENING_BRACKETS
from gikai_parse.layouts.persons import read_label
from gikai_parse.layouts.plain_labels import HONORIFIC, is_nobody
from gikai_parse.layouts.roles import role_of
from gikai_parse.layouts.side_heads import with_person_behind
from gikai_parse.layouts.side_words import is_plain_side, read_side
from gikai_parse.layouts.sides import presides
from gikai_parse.tables.marks import LABEL_BRACKETS

if TYPE_CHECKING:
    from gikai_parse.layouts.layout import Frame
    from gikai_parse.layouts.line import Head

_OPENING: Final = re.escape(OPENING_BRACKETS.replace("「", "").replace("(", ""))
_CLOSING: Final = re.escape(LABEL_BRACKETS[1::2].replace("」", "").replace(")", ""))
_LABEL: Final = rf"([^\n\r。{re.escape(LABEL_BRACKETS.translate(str.maketrans('', '', '()「」')))}]{{1,40}}?)"
_IN_BRACKETS: Final = re.compile(
    rf"(?:(?:[{_OPENING}]{_LABEL}[{_CLOSING}]|\({_LABEL}\))(?![{_CLOSING})])\*{{0,3}}"
    r"|「([^「」\n\r。、]{1,16})」(?=[ \n\r]))[ :]{0,2}"  # 「町長」 お答えします。
)
_UNCLOSED: Final = re.compile(
    rf"[{_OPENING}]{_LABEL} {{0,4}}(?=[\n\r])"
)  # 【答弁 危機管理室長, and the bracket never closes
_QUOTED: Final = 3
_WORD_BEFORE: Final = re.compile(r"(?:答弁者|答弁|質問者|質問|発言者):?")
_NAME_BEHIND: Final = re.compile(
    r" ?([^\s。、()「」:;!?〔〕\[\]【】]{1,8})(?=( {1,4}[^\n\r])|[ \n\r:(\[〔【「]|\Z)"  # no sentence goes on
)
_NUMBER: Final = re.compile("[〇一二三四五六七八九十百千]+")  # (三) is an item, never Mr 三
_NEXT_HEAD: Final = re.compile(rf"\s{{0,8}}(?:[{_OPENING}(「]|\Z)")


def read_brackets(folded: str, start: int) -> Candidate | None:
    """【市長】, (保健福祉局長), <答弁者:教育長>, 【質問1】."""
    found = _IN_BRACKETS.match(folded, start)
    if not found:
        return _read_unclosed(folded, start)
    label = found[found.lastindex or 0].strip()
    quoted = found.lastindex == _QUOTED
    side = None if quoted and not is_plain_side(label) else read_side(label)
    if side:
        return with_person_behind(folded, start, found.end(), "brackets", side)
    if folded[start] == "〔" and folded[found.end() : found.end() + 1] in ("", "\n", "\r"):
        return None  # 〔質問〕; 〔町長 中原四郎君〕 alone on its line is a direction
    word = _WORD_BEFORE.match(label)
    person = label[word.end() :].strip() if word else label
    read = read_label(person) or read_numbered(person)
    if read is None or _NUMBER.fullmatch(person) or is_nobody(person):
        return None
    if quoted and read.shape not in ("post", "name post"):
        return None
    named = None if read.head.name else _name_behind(folded, found.end(), read.head)
    return make_candidate(folded, start, *(named or (found.end(), "brackets", read)))


def _read_unclosed(folded: str, start: int) -> Candidate | None:
    found = _UNCLOSED.match(folded, start)
    side = read_side(found[1].strip()) if found else None
    return make_candidate(folded, start, found.end(), "brackets", side) if found and side else None


def _name_behind(folded: str, start: int, head: Head) -> tuple[int, Frame, Label] | None:
    """【3番】上條: seat or office in the brackets, the name behind them."""
    found = _NAME_BEHIND.match(folded, start)
    if not found:
        return None
    polite = HONORIFIC.search(found[1])
    if not (polite or begins_like_surname(found[1]) > bool(found[2])) or (polite and not _is_named(found[1], polite)):
        return None
    if head.position and role_of(head.position) != "member" and _is_called(folded, found, head):
        return None
    read = read_label(f"{head.label} {found[1]}")
    return (found.end(1), "brackets", Label("(name post)", read.head, sure=True)) if read and read.head.name else None


def _is_named(words: str, polite: re.Match[str]) -> bool:
    """Whether a name stands before さん; nobody's is that of 皆さん and 諸君."""
    return polite.start() > 1 or begins_like_surname(words) > 0


def _is_called(folded: str, found: re.Match[str], head: Head) -> bool:
    """(議長) 増田議員。, (議長) 町長。, (議長) 増田一郎君 with nothing behind it: who is called, not who speaks."""
    called = read_label(found[1])
    if called and called.head.position:
        return True
    return presides(head) and _NEXT_HEAD.match(folded, found.end(1)) is not None
