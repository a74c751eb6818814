"""Folded text in, heads of a letter right before a person out: Q石川委員　…, A中原学校課長　…, D石川委員　….

The letter tells the side: A answers, any other asks (Q), points out (P), gives an opinion (O) or wishes (D).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.candidates import make_candidate
from gikai_parse.layouts.line import Label
from gikai_parse.layouts.persons import read_label
from gikai_parse.text.lines import LineScan

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from gikai_parse.layouts.candidates import Candidate
    from gikai_parse.layouts.sides import Side

_LETTERED: Final = LineScan(
    r" {0,4}(?P<letter>[A-Z])(?P<person>[々ヶ一-鿿][々ヶ一-鿿ぁ-ゖァ-ヺーA-Z・]{1,30})(?= {1,3}[^\s])"
)
_FEWEST: Final = 2  # of each side


def find_lettered(folded: str) -> list[Candidate]:
    """The heads, where both sides have theirs more than once."""
    if "\nQ" not in folded:
        return []
    heads = list(_read(folded))
    sides = [head.head.side for head in heads]
    return heads if min(sides.count("question"), sides.count("answer")) >= _FEWEST else []


def _read(folded: str) -> Iterator[Candidate]:
    found: re.Match[str]
    for found in _LETTERED.find_all(folded):
        person = read_label(found["person"])
        if person is None or person.head.position is None:
            continue
        side: Side = "answer" if found["letter"] == "A" else "question"
        start, end = found.start("letter"), found.end()
        head = replace(person.head, label=folded[start:end], side=side)
        yield make_candidate(folded, start, end, "blank", Label("side", head, sure=False))
