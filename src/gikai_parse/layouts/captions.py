"""Unmarked heads and the text in, the same out with the caption of the speaker's picture above them in the head.

[写真：大山議長]      ← or the very line of the head
大山議長
これより会議を開きます。
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gikai_parse.layouts.candidates import Candidate

_CAPTION: Final = re.compile(
    r"[\[〔(【<]?(?:(?:顔?写真|画像|イラスト|アイコン) ?:? ?)?([^\n\r:]{2,40}?)(?:の(?:顔?写真|画像))?[\]〕)】>]?"
)
_LONGEST: Final = 60


def with_captions(candidates: Iterable[Candidate], folded: str) -> list[Candidate]:
    """The candidates in order, each from its caption on; a caption is no head of its own."""
    kept: list[Candidate] = []
    for candidate in candidates:
        start = _start_of_caption(candidate, folded) if candidate.own_line else candidate.start
        before = [one for one in kept[-2:] if one.start < start]
        if start < candidate.start and before and before[-1].end == start:  # 議長 / 石川議員 / 石川議員: a call
            start = candidate.start
        while kept and start < candidate.start and kept[-1].start >= start:
            kept.pop()
        kept.append(replace(candidate, start=start) if start < candidate.start else candidate)
    return kept


def _start_of_caption(candidate: Candidate, folded: str) -> int:
    label = folded[candidate.start : candidate.label_end].strip()
    above = folded[max(0, candidate.start - _LONGEST) : candidate.start].rstrip()
    line = above.rpartition("\n")[2].strip()
    found = _CAPTION.fullmatch(line) if line.count(label) == 1 else None
    return folded.rfind(line, 0, candidate.start) if found and found[1].strip() == label else candidate.start
