"""An `OpenedSource` in, a `Reading` out: every character in exactly one line, under the layout that explains most."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from gikai_parse.layouts.choosing import choose
from gikai_parse.layouts.closing_lines import find_closing_lines
from gikai_parse.layouts.furniture import find_comments, find_contents, find_furniture, find_page_end
from gikai_parse.layouts.joined_lines import find_joined_clocks
from gikai_parse.layouts.line import Line, Reading
from gikai_parse.layouts.lost_marks import find_lost_marks
from gikai_parse.layouts.manuscripts import find_close
from gikai_parse.layouts.margin_column import find_label_lines
from gikai_parse.layouts.marked_remarks import Remarks, find_marked_remarks, head_wishes
from gikai_parse.layouts.numbered_sections import find_numbered_sections
from gikai_parse.layouts.other_lines import find_other_lines
from gikai_parse.layouts.quotations import close_quotations, find_boxed, open_quotations
from gikai_parse.layouts.records import has_balloons, has_speakers, record_asides, record_heads
from gikai_parse.layouts.remarks import find_last_remarks, find_paragraph, find_wide_gap
from gikai_parse.layouts.running_numbers import find_running_numbers
from gikai_parse.layouts.speaker_captions import find_speaker_captions
from gikai_parse.layouts.styles.manuscript import MANUSCRIPT
from gikai_parse.layouts.told_between import find_told_between
from gikai_parse.layouts.unheaded_questions import head_questions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gikai_parse.layouts.candidates import Candidate
    from gikai_parse.layouts.line import Head
    from gikai_parse.sources.source import OpenedSource


def read_lines(source: OpenedSource, layout: str | None = None) -> Reading:
    """The lines of the source's text.

    Args:
        source: the text, and what its file knows of it.
        layout: the name of a printing style; None finds the one that explains most.

    Raises:
        UnknownLayout: there is no layout of that name.
        NoLayoutFits: the layout asked for finds no head at all.
    """
    if layout in (None, "record", "balloon") and has_speakers(source):
        return _read_records(source)
    choice = choose(source, layout)
    found = choice.heads
    if choice.layout and choice.layout.marks:
        found = tuple(sorted((*found, *find_lost_marks(found, source.folded)), key=lambda head: head.start))
    elif found:
        comments = find_comments(source.folded, found[0].end)
        found = tuple(head for head in found if head.start < comments)
    remarks = Remarks()
    if choice.layout and found and not choice.layout.marks and choice.layout is not MANUSCRIPT:
        remarks = find_marked_remarks(found, source.folded)
        found = head_wishes(found, remarks.wishes, source.folded)
        found = head_questions(found, source.folded, source.headings)
    found, quoted = open_quotations(found, source.folded)
    ends = sorted({*quoted, *find_boxed(found, source.notes)})
    heads = [Line(head.start, head.end, "head", printed_head(source, head)) for head in found]
    others = _merge([Line(*line, "aside") for line in remarks.asides], whole_file_lines(source, heads))
    if choice.layout and "margin" in choice.layout.frames:
        others = _merge([Line(*passage, "furniture") for passage in find_label_lines(source.folded)], others)
    elif heads and choice.layout and not choice.layout.marks:
        closed = find_close(source.folded, heads[0].end) if choice.layout is MANUSCRIPT else len(source.text)
        others = _with_own_words(source, heads, others, closed)
    lines = close_quotations(partition(source, heads, others), ends)
    return Reading(tuple(lines), choice.layout.name if choice.layout else None, choice.scores, choice.doubts)


def _with_own_words(source: OpenedSource, heads: list[Line], others: list[Line], closed: int) -> list[Line]:
    """Where no mark tells the heads, on pages and in papers of councillors: what these wrote between the turns.

    `closed` is where what is said ends at the latest.
    """
    end = len(source.text)
    end = min((line.start for line in others if line.kind == "furniture" and line.end == end), default=end)
    gap = min(
        closed,
        find_wide_gap(source.folded, heads, end),
        find_paragraph(source.folded, heads, end),
        find_last_remarks(source, heads, end),
    )
    lines = find_closing_lines(source, heads, gap)
    if gap < end:
        lines.append(Line(gap, end, "aside"))
    contents = find_contents(source.folded, max(0, heads[0].end - 1))
    if contents and (len(heads) == 1 or contents.end <= heads[1].start):
        lines = _merge([Line(*contents, "furniture")], lines)
    told = list(find_told_between(source.folded, heads, len(source.text)))
    return _merge(told, _merge(lines, others))


def _read_records(source: OpenedSource) -> Reading:
    heads = [line for line, _ in record_heads(source)]
    asides = list(record_asides(source, heads[0].start if heads else len(source.text)))
    furniture = _merge(asides, [Line(*passage, "furniture") for passage in find_furniture(source)])
    name = "balloon" if has_balloons(source) else "record"
    share = 1.0 if heads else 0.0
    return Reading(
        tuple(partition(source, heads, _merge(furniture, find_other_lines(source.folded)))), name, {name: share}
    )


def printed_head(source: OpenedSource, candidate: Candidate) -> Head:
    """The head in the very characters of the text; the candidate was read from the folded one."""
    if candidate.start == candidate.end:
        return candidate.head
    label = source.text[candidate.start : candidate.label_end].strip()
    return _in_print(candidate.head, label, source.folded[candidate.start : candidate.label_end].strip())


@lru_cache(maxsize=4096)
def _in_print(head: Head, label: str, folded: str) -> Head:
    place = folded.find(head.position) if head.position and label != folded else -1
    position = label[place : place + len(head.position)] if head.position and place >= 0 else head.position
    return replace(head, label=label, position=position)


def whole_file_lines(source: OpenedSource, heads: list[Line]) -> list[Line]:
    """Everything that is neither head nor speech, in order; the earlier kind wins where two overlap."""
    lines = [Line(*passage, "furniture") for passage in find_furniture(source)]
    lines += [Line(*passage, "furniture") for passage in find_running_numbers(source.folded, heads)]
    lines += [Line(*passage, "furniture") for passage in find_speaker_captions(source.folded, heads)]
    lines += [Line(*passage, "clock") for passage in find_joined_clocks(source.folded, heads)]
    lines += [Line(*passage, "aside") for passage in find_numbered_sections(source.folded, heads)]
    lines += [Line(*record.passage, "aside") for record in source.records if record.kind == "aside"]
    if heads:
        page_end = find_page_end(source.folded, heads[-1].end)
        if page_end < len(source.folded):
            lines.append(Line(page_end, len(source.folded), "furniture"))
    lines.sort(key=lambda line: line.start)
    return _merge(lines, find_other_lines(source.folded))


def partition(source: OpenedSource, heads: Iterable[Line], others: list[Line]) -> list[Line]:
    """Heads and other lines, with speech in all the gaps between them."""
    lines: list[Line] = []
    at = 0
    for line in _merge(list(heads), _disjoint(others)):
        lines.extend(_speech(source, at, line.start))
        lines.append(line)
        at = line.end
    lines.extend(_speech(source, at, len(source.text)))
    return lines


def _speech(source: OpenedSource, start: int, end: int) -> Iterator[Line]:
    if start < end:
        yield Line(start, end, "blank" if end - start < 400 and source.text[start:end].isspace() else "speech")


def _disjoint(lines: list[Line]) -> Iterator[Line]:
    """In order, each beginning where the one before ended or later."""
    at = 0
    for line in lines:
        if line.start >= at:
            yield line
        elif line.end > at:
            yield replace(line, start=at)
        at = max(at, line.end)


def _merge(first: list[Line], second: Iterable[Line]) -> list[Line]:
    """Both in order; a line of `second` that touches one of `first` is left out."""
    merged, place = [], 0
    for line in second:
        while place < len(first) and first[place].end <= line.start:
            merged.append(first[place])
            place += 1
        if place == len(first) or line.end <= first[place].start:
            merged.append(line)
    return merged + first[place:]
