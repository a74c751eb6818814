"""The beginning of a line whose label a blank ends in, the head out: 見本議員 伺います, 石川花子議長 日程第1「…」を."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.blank_labels import LONGEST_WINDOW, read_tokens, window_at
from gikai_parse.layouts.candidates import Candidate, make_candidate
from gikai_parse.layouts.line import Head, Label
from gikai_parse.layouts.numbered_names import read_numbered
from gikai_parse.layouts.offices import ENDINGS, begins_like_surname, is_office
from gikai_parse.layouts.persons import read_label
from gikai_parse.layouts.plain_labels import looks_like_name, seat_of
from gikai_parse.layouts.sides import presides
from gikai_parse.layouts.told_acts import TOLD_OF
from gikai_parse.tables.directions import ITEM_BEGINNINGS

if TYPE_CHECKING:
    from gikai_parse.layouts.openings import Opening

_LABEL_ENDS: Final = (*ENDINGS, "君")
_ITEM: Final = re.compile(rf" {{1,3}}(?:{'|'.join(map(re.escape, ITEM_BEGINNINGS))})")
_BROKEN_LINE: Final = 10
_TITLE_ENDS: Final = ("について", "に関して", "に対する")
_PARTICLE: Final = re.compile(r" {1,8}(?:を|の(?![りぞどちびんろ]))")  # 会議録署名議員に / 石川花子議員 の2名を指名


def read_before_blank(folded: str, start: int, stem: str) -> Candidate | None:
    """見本議員 伺います, 議 長 これより, 3番 小川次郎 通告に従い."""
    first = stem.partition(" ")[0]
    ends = first.endswith(_LABEL_ENDS) or stem.replace(" ", "").endswith(_LABEL_ENDS)
    could_be = len(first) == 1 or ends or seat_of(stem) or is_office(first)
    numbered = read_numbered(first)
    if numbered:
        return make_candidate(folded, start, start + len(first), "blank", numbered)
    if not could_be:
        return _name_before_blank(folded, start, first)
    window = window_at(folded, start)
    plain = read_tokens(window.replace("*", " "), open_end=len(window) == LONGEST_WINDOW)
    if plain is None or plain[1].shape == "name" or _goes_on(window[plain[0] :], plain[1]):
        return None
    if plain[1].shape == "post name" and not window[: plain[0]].endswith("君") and "。" not in window[plain[0] :]:
        return None  # 町長 小川次郎 副町長 山田太郎: a roster; 議長 山田太郎 これより開きます。 speaks
    return make_candidate(folded, start, start + plain[0], "blank", plain[1])


def _goes_on(behind: str, read: Label) -> bool:
    """Whether a sentence or a list goes on behind the label: 石川花子議員 の2名を指名します。, 村長 副村長 教育長."""
    return _PARTICLE.match(behind) is not None or is_row_of_offices(behind, read)


def is_row_of_offices(behind: str, read: Label) -> bool:
    """Whether only offices follow: 村長 副村長 教育長, a list; 議長 町長 may be a call."""
    words = behind.split()
    return read.shape == "post" and len(words) > presides(read.head) and all(map(is_office, words))


def _name_before_blank(folded: str, start: int, name: str) -> Candidate | None:
    """三枝かな 伺います: a known surname begins it; it must come back, and others speak in between."""
    read = read_label(name) if begins_like_surname(name) > 1 else None
    return make_candidate(folded, start, start + len(name), "blank", read) if read and read.shape == "name" else None


def read_before_item(folded: str, opening: Opening) -> Candidate | None:
    """町長 議案第1号「…」について; 総務部長 中原四郎 問1の(1)について: the sign is in the words, not in the label.

    公園課長 (資料により説明): what is told of him is no name.
    """
    start = opening.start
    office = opening.stem.partition(" ")[0]
    read: Label | None = Label("post", Head(office, position=office), sure=False)
    end = start + len(office)
    if not (_ITEM.match(folded, end) or TOLD_OF.match(folded, end)):
        window = folded[start : opening.stop_at - 1]
        plain = read_tokens(window, open_end=True)
        read = plain[1] if plain and plain[1].shape == "post name" and plain[1].sure else None
        end = start + plain[0] if plain else end
    return make_candidate(folded, start, end, "blank", read) if read else None


def read_person_first(folded: str, opening: Opening) -> Candidate | None:
    """石川花子議長 日程第1 議案第3号「…」を: a name and an office before a blank, and the sign is in the words."""
    first, blank, words = opening.stem.partition(" ")
    apart = blank or folded[opening.stop_at - 2] == " "  # 石川花子議員 「…」と書けばよい
    if not apart or not first.endswith(_LABEL_ENDS) or opening.stop not in "「(。.)" or words.endswith(_LABEL_ENDS):
        return None
    read = read_label(first)
    if read is None or not read.sure or read.shape != "name post":
        return None
    return make_candidate(folded, opening.start, opening.start + len(first), "blank", read)


def read_wrapped_words(folded: str, opening: Opening) -> Candidate | None:
    """上下水道部長 令和4年度末で50年を経過した管は約18 / キロ: no sign up to the end of a line that a column broke."""
    office, _, words = opening.stem.partition(" ")
    if len(words) < _BROKEN_LINE or not is_office(office) or looks_like_name(words.replace(" ", "")):
        return None
    feed = folded.find("\n", opening.stop_at)
    following = folded[feed + 1 : feed + 2]
    if feed < 0 or following.isspace() or not following or words.endswith(_TITLE_ENDS):
        return None
    return read_before_blank(folded, opening.start, opening.stem)
