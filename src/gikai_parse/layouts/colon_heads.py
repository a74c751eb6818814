"""A line with a colon, a quotation, a lone bracket or a full stop behind its label in, a head out: 市長：, 市長「."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.blank_labels import window_at
from gikai_parse.layouts.candidates import Candidate, make_candidate
from gikai_parse.layouts.numbered_names import read_numbered
from gikai_parse.layouts.offices import begins_like_surname
from gikai_parse.layouts.persons import read_label
from gikai_parse.layouts.plain_labels import is_nobody
from gikai_parse.layouts.quotations import find_closing
from gikai_parse.tables.marks import SPEAKER_WORDS
from gikai_parse.tables.surnames import SURNAMES

if TYPE_CHECKING:
    from gikai_parse.layouts.openings import Opening

_LOOK_BACK: Final = 100
_LONGEST_QUOTATION: Final = 2000  # characters; over several lines
_NAMESAKE_CLOSED: Final = re.compile(r"([^\s()。、:「」]{1,8}\([^\s()。、:「」]{1,6}\)[^\s()。、:「」]{2,24})\)")
_IN_PROSE: Final = re.compile(r"[、ぁ-ゖ]$|[ぁ-ゖ][^。]{0,8}[^。?!)」』〕】\]]$")


def read_colon(folded: str, opening: Opening) -> Candidate | None:
    """市長:お答えします; 市長「お答えします」, where a line closes the quotation that it opens."""
    label = opening.stem.strip()
    if opening.stop == ":" and label.rstrip("0123456789 ") in SPEAKER_WORDS:
        return _announced(folded, opening)
    read = None if is_nobody(label) else read_label(label) or read_numbered(label)
    if read is None:
        return None
    if opening.stop != "「":
        if opening.stop != ":" and read.shape == "name":  # 議長｜, 石川議員――, 市長＞
            return None
        doubled = folded.startswith(opening.stop, opening.stop_at)
        return make_candidate(folded, opening.start, opening.stop_at + doubled, "colon", read)
    line_end = folded.find("\n", opening.stop_at)
    closed = folded[opening.stop_at : line_end if line_end >= 0 else len(folded)].rstrip().endswith("」")
    closed = closed or find_closing(folded, opening.stop_at - 1, opening.stop_at + _LONGEST_QUOTATION) is not None
    end = opening.start + len(opening.stem)
    # 三枝「…」: without the emphasis (**三枝**「…」) a name may be any words, but for a known surname
    named = opening.bold or read.shape != "name" or begins_like_surname(label) > 1
    return make_candidate(folded, opening.start, end, "quote", read) if closed and named else None


def _announced(folded: str, opening: Opening) -> Candidate | None:
    """発言者：議長（大山三郎） on a line of its own: the word says that a person follows."""
    window = window_at(folded, opening.stop_at)
    read = read_label(window.strip())
    end = opening.stop_at + len(window.rstrip())
    return make_candidate(folded, opening.start, end, "line", read) if read and read.shape != "name" else None


def read_closing(folded: str, opening: Opening) -> Candidate | None:
    """関口委員長)ただ今から: the opening bracket was lost; 大山村長。お答えします: where no sentence goes on."""
    stop = opening.stop == "。"
    read = None if stop and _goes_on(folded, opening.lead) else read_label(opening.stem.strip())
    if read is None or is_nobody(opening.stem):
        return None
    surname = read.shape == "name" and not stop and opening.stem.strip() in SURNAMES  # 石川)伺います。
    if not surname and read.shape not in ("name post", "post", "post name", "seat name"):
        return None
    comma = not stop and folded.startswith((",", "、"), opening.stop_at)  # 議長),開きます
    return make_candidate(folded, opening.start, opening.stop_at + comma, "stop" if stop else "closing", read)


def read_lost(folded: str, opening: Opening) -> Candidate | None:
    """原(侑)委員)伺います: the bracket that was lost stood around a name with a given name in brackets of its own."""
    found = _NAMESAKE_CLOSED.match(folded, opening.start)
    read = read_label(found[1]) if found else None
    if found is None or read is None or read.shape != "name(given)post":
        return None
    return make_candidate(folded, opening.start, found.end(), "closing", read)


def _goes_on(folded: str, start: int) -> bool:
    """Whether the line before breaks off in a sentence: …についてのお考えを、 / 村長。それから."""
    line = folded[max(0, start - _LOOK_BACK) : start].rstrip(" ").removesuffix("\n").rsplit("\n", 1)[-1].rstrip()
    return bool(_IN_PROSE.search(line))
