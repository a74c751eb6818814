"""Folded text in, heads of a person right before the words out: 家田議員伺います and 大川町長お答えします.

So is text that a PDF gave letter by letter, once it is closed up: （答弁）古川町長検討してまいります。
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.candidates import make_candidate
from gikai_parse.layouts.offices import begins_like_surname
from gikai_parse.layouts.persons import read_label
from gikai_parse.layouts.sides import side_of
from gikai_parse.text.lines import LineScan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.layouts.candidates import Candidate
    from gikai_parse.layouts.line import Label

_PERSON: Final = r"[々ヶ一-鿿][々ヶ一-鿿ぁ-ゖァ-ヺー・]{2,17}"
_LINE: Final = LineScan(rf" {{0,4}}(?P<words>{_PERSON})")
_WORDS: Final = re.compile(_PERSON)
_OFFICE_ENDS: Final = frozenset("長員者監事官役")
_GOES_ON: Final = re.compile(r"[はがをにのともへやで、。,.:)」]|から|より|など|[\n\r]|\Z")  # 家田議員の質問に対し
_FEWEST: Final = 4
_PERSONS: Final = 2


def find_glued_persons(folded: str) -> list[Candidate]:
    """The heads at the beginnings of lines, where both sides have them and somebody speaks again."""
    heads: list[Candidate] = []
    for found in _LINE.find_all(folded):
        start = found.start("words")
        label = _label_at(folded, start, found["words"])
        if label is not None:
            heads.append(make_candidate(folded, start, start + len(label.head.label), "blank", label))
    counts = Counter(head.head.label for head in heads)
    heads = [head for head in heads if counts[head.head.label] > 1 or begins_like_surname(head.head.label) > 0]
    persons = {head.head.label for head in heads}
    sides = {side_of(head.head) for head in heads}
    believed = _PERSONS <= len(persons) < len(heads) and len(heads) >= _FEWEST and {"question", "answer"} <= sides
    return heads if believed and _speak(heads, folded) else []


def _speak(heads: Sequence[Candidate], folded: str) -> bool:
    """Whether sentences stand behind most of the heads: 山田議員挨拶 is a line of a programme."""
    ends = [*[head.start for head in heads[1:]], len(folded)]
    speaking = sum(folded.find("。", head.end, end) >= 0 for head, end in zip(heads, ends, strict=True))
    return speaking * 3 > len(heads) * 2


def with_glued_answerers(heads: Sequence[Candidate], folded: str) -> list[Candidate]:
    """The heads, each 答弁 with the person whose name and office the answer begins with."""
    return [_with_answerer(head, folded) for head in heads]


def _with_answerer(head: Candidate, folded: str) -> Candidate:
    words = _WORDS.match(folded, head.end) if head.head.side == "answer" and not head.head.position else None
    label = _label_at(folded, head.end, words[0]) if words else None
    if label is None or side_of(label.head) != "answer" or not begins_like_surname(label.head.label):
        return head
    person = replace(label.head, side="answer", round=head.head.round, mark=head.head.mark)
    end = head.end + len(label.head.label)
    return make_candidate(folded, head.start, end, head.frame, label._replace(head=person))


def _label_at(folded: str, start: int, words: str) -> Label | None:
    """The longest surname with an office that the words begin with, and that no sentence goes on from."""
    for size in range(len(words), 2, -1):
        if words[size - 1] in _OFFICE_ENDS and not _GOES_ON.match(folded, start + size):
            read = read_label(words[:size])
            if read and read.sure and read.shape == "name post":
                return read
    return None
