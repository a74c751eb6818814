"""The beginning of a line with a bar in it in, a head out: 10番（山田太郎）｜再質問, 市答弁｜総務部長."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.candidates import make_candidate
from gikai_parse.layouts.line import Head, Label
from gikai_parse.layouts.offices import is_office
from gikai_parse.layouts.persons import read_label
from gikai_parse.tables.marks import ANSWER_WORDS, PLACE_NOTES, ROUND_NOTES

if TYPE_CHECKING:
    from gikai_parse.layouts.candidates import Candidate

_BAR: Final = re.compile(r" ?\|([^\n\r|。]{1,60})(?=[\n\r\f]|\Z)")
_THEME_ROUND: Final = re.compile("|".join(sorted((*ROUND_NOTES, *PLACE_NOTES), key=len, reverse=True)))


def read_bar(folded: str, start: int, bar_at: int, stem: str) -> Candidate | None:
    """市答弁|福祉保健部長: behind the bar stands an office, or the matter: then nobody knows who answers."""
    bar = _BAR.match(folded, bar_at)
    if not bar:
        return None
    theme, label = bar[1].strip(), stem.strip()
    if label in ANSWER_WORDS:
        read = read_label(theme) if is_office(theme) or "(" in theme else None
        candidate = make_candidate(folded, start, bar.end(), "bar", read or Label("side", Head(label), sure=True))
        return replace(candidate, head=replace(candidate.head, side="answer"), sure=True)
    read = read_label(label)
    if read is None or read.shape == "name":
        return None
    return _themed(make_candidate(folded, start, bar.end(), "bar", read), theme)


def read_theme(folded: str, start: int, bar_at: int, read: Label) -> Candidate | None:
    """10番(山田太郎)|再質問① 備蓄: the person's head, with the matter behind the bar; None where there is no bar."""
    bar = _BAR.match(folded, bar_at)
    return _themed(make_candidate(folded, start, bar.end(), "bar", read), bar[1]) if bar else None


def _themed(candidate: Candidate, theme: str) -> Candidate:
    """再質問① 在宅高齢者への支援, 登壇質問: the matter tells the round and the place."""
    found = _THEME_ROUND.search(theme)
    if not found:
        return candidate
    head = replace(
        candidate.head,
        round=ROUND_NOTES.get(found[0], candidate.head.round),
        place=PLACE_NOTES.get(found[0], candidate.head.place),
    )
    return replace(candidate, head=head)
