"""Lines in, turns out: each head with the words that belong to it; and what stands before the first and after."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.layout import ALL_MARKS
from gikai_parse.layouts.other_lines import direction_word
from gikai_parse.tables.directions import CLOSING_WORDS, DIRECTION_ROWS
from gikai_parse.text.passages import Passage, trim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.layouts.line import Head, Line, Reading
    from gikai_parse.model import DirectionKind, Place
    from gikai_parse.sources.source import OpenedSource

_KINDS: Final[dict[str, DirectionKind]] = {row.word: row.kind for row in DIRECTION_ROWS}
_SENTENCE_ENDS: Final = "。．？！?!」』)）〕》〉】］"
_SPOKEN_ENDS: Final = "すたかんいねようるくせろ"
_ALWAYS_PRINTED: Final = ("日程", "追加日程", "#", "〔", "【", "[", "議題")
_NOT_SAID: Final = ("furniture", "aside", "title")
_LONGEST_BLOCK: Final = 3000
_INDENT: Final = 80


@dataclass(frozen=True, slots=True)
class Direction:
    """A stage direction within or at the end of a turn."""

    kind: DirectionKind
    passage: Passage


@dataclass(frozen=True, slots=True)
class Turn:
    """One head and what is said under it.

    `spans` leave out blanks at both ends, rules, clock lines, page furniture and the directions that end the turn.
    `label` is where the head stands (its label alone), None where it stands outside the text.
    `place` is where it was spoken, by the head's note or by 〔…登壇〕 before it.
    """

    head: Head
    label: Passage | None
    spans: tuple[Passage, ...]
    notes: tuple[Direction, ...] = ()
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Gathered:
    """The whole document: what precedes the first head, the turns, and every line that is part of none."""

    opening: Passage
    turns: tuple[Turn, ...]
    loose: tuple[Line, ...] = ()


def gather_turns(source: OpenedSource, reading: Reading) -> Gathered:
    """The turns of the reading in order; a head with no words behind it makes none."""
    places = [place for place, line in enumerate(reading.lines) if line.kind == "head"]
    if not places:
        return Gathered(Passage(0, len(source.text)), (), reading.lines)
    turns: list[Turn] = []
    loose: list[Line] = []
    mounted = ""
    for number, place in enumerate(places):
        following = places[number + 1] if number + 1 < len(places) else len(reading.lines)
        lines = reading.lines[place + 1 : following]
        turn, left = _gather(source, reading.lines[place], lines, mounted)
        if turn:
            _add(source, turns, turn)
        loose.extend(left)
        mounted = _last_rostrum(source, lines)
    return Gathered(Passage(0, reading.lines[places[0]].start), tuple(turns), tuple(loose))


def _gather(source: OpenedSource, head: Line, lines: Sequence[Line], mounted: str) -> tuple[Turn | None, list[Line]]:
    """One turn, and the lines between its head and the next that are not part of it; `mounted`: 〔…登壇〕 before it."""
    end = _end_of_sitting(source, lines)
    first = 0
    while first < end and not _opens(source, lines[first]):
        first += 1
    end = _last_spoken(source, lines, first, end)
    spans = _without_headings(source, _spans(source, lines[first:end]))
    label = None if head.start == head.end else trim(source.text, head.start, head.start + _label_length(source, head))
    notes = tuple(_direction(source, line) for line in lines if line.kind == "direction")
    left = [line for line in (*lines[:first], *lines[end:]) if line.kind not in ("blank", "direction")]
    left += [line for line in lines[first:end] if line.kind in _NOT_SAID]
    if not spans or head.head is None:
        return None, left
    return Turn(head.head, label, spans, notes, head.head.place or _mounted_by(mounted, head.head)), left


def _label_length(source: OpenedSource, head: Line) -> int:
    """The printed label begins the line; what follows it there are blanks."""
    printed = source.text[head.start : head.end]
    return len(printed.rstrip())


def _opens(source: OpenedSource, line: Line) -> bool:
    """Whether a turn's words may begin with this line: a printed item may be read out, a ruled line may not."""
    if line.kind == "heading":
        return source.text[line.start] not in ALL_MARKS
    return line.kind == "speech"


def _last_spoken(source: OpenedSource, lines: Sequence[Line], first: int, end: int) -> int:
    """Up to which line the words go: rules, clocks, directions and printed items that close the turn are cut off."""
    ruled = next((place for place in range(end - 1, first, -1) if lines[place].kind in ("rule", "clock")), None)
    if ruled is not None and _is_printed(source, lines[ruled].end, lines[end - 1].end):
        end = ruled
    while end > first:
        line = lines[end - 1]
        if line.kind == "speech":
            break
        end -= 1
        if line.kind == "heading":
            block = _block_of(lines, first, end)
            if not _closes(source, lines, block):
                return end + 1
            end = block
    return end


def _is_printed(source: OpenedSource, start: int, end: int) -> bool:
    """A few words without a sentence behind a ruled line: ────── 閉　会; the titles of the bills that come next."""
    return end - start < _LONGEST_BLOCK and source.folded.find("。", start, end) < 0


def _block_of(lines: Sequence[Line], first: int, place: int) -> int:
    """Where the block of printed items and empty lines begins to which the one at `place` belongs."""
    while place > first and lines[place - 1].kind in ("heading", "blank"):
        place -= 1
    return place


def _closes(source: OpenedSource, lines: Sequence[Line], place: int) -> bool:
    """Whether the printed items from `place` on close the turn: a mark, a rule or an empty line before them.

    Else they are read out.
    """
    line = lines[place] if lines[place].kind == "heading" else lines[place + 1]
    if source.text[line.start] in ALL_MARKS or source.text.startswith(_ALWAYS_PRINTED, line.start):
        return True
    before = source.text[max(0, line.start - _INDENT) : line.start]
    return before[len(before.rstrip()) :].count("\n") > 1


def _end_of_sitting(source: OpenedSource, lines: Sequence[Line]) -> int:
    """午後３時散会 ends what is said, whatever is printed up to the next day's first head; so do signatures."""
    for place, line in enumerate(lines):
        if line.kind == "clock":
            words = source.text[line.start : line.end]
            if any(word in "".join(words.split()) for word in CLOSING_WORDS):
                return place
        if line.kind == "furniture" and line.end == len(source.text):
            return place
    return len(lines)


def _spans(source: OpenedSource, lines: Sequence[Line]) -> tuple[Passage, ...]:
    """One passage, or several where page furniture or an author's aside parts the words."""
    passages: list[Passage] = []
    start: int | None = None
    for line in lines:
        if line.kind in _NOT_SAID:
            if start is not None:
                passages.append(trim(source.text, start, line.start))
            start = None
        elif start is None:
            start = line.start
    if start is not None:
        passages.append(trim(source.text, start, lines[-1].end))
    return tuple(passage for passage in passages if passage.start < passage.end)


def _start_of_heading(heading: tuple[int, Passage]) -> int:
    return heading[1].start


def _without_headings(source: OpenedSource, spans: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Without the marked-up headings that end the words: ### (2) 自転車について is for what comes next."""
    if not source.headings or not spans:
        return spans
    start, end = spans[-1]
    place = bisect_left(source.headings, end, key=_start_of_heading)
    while place and (heading := source.headings[place - 1][1]).start > start:
        if heading.start < end <= heading.end:
            end = trim(source.text, start, heading.start).end
        place -= 1
    return (*spans[:-1], Passage(start, end))


def _direction(source: OpenedSource, line: Line) -> Direction:
    word = direction_word(source.folded[line.start : line.end])
    return Direction(_KINDS[word] if word else "other", Passage(line.start, line.end))


def _last_rostrum(source: OpenedSource, lines: Sequence[Line]) -> str:
    """The 〔…登壇〕 that closes a turn is for the next speaker."""
    for line in reversed(lines):
        if line.kind == "speech":
            return ""
        if line.kind == "direction" and "登壇" in source.text[line.start : line.end]:
            return "".join(source.text[line.start : line.end].split())
    return ""


def _mounted_by(direction: str, head: Head) -> Place | None:
    """Whether the direction speaks of this speaker: by name, by office, or of nobody in particular (〔登壇〕)."""
    if not direction:
        return None
    known = (head.name or "", head.position or "")
    named = any(word and word in direction for word in known)
    return "podium" if named or len(direction) <= 4 else None


def _add(source: OpenedSource, turns: list[Turn], turn: Turn) -> None:
    """The turn; or more of the one before, where its head was repeated in the middle of a sentence."""
    before = turns[-1] if turns else None
    if before and before.label and turn.label and before.head.label == turn.head.label:
        end = before.spans[-1].end
        tail = source.text[max(before.spans[-1].start, end - _INDENT) : end]
        if _goes_on(tail.rsplit("\n", 1)[-1], source.text[turn.spans[0].start]):
            turns[-1] = replace(before, spans=before.spans + turn.spans, notes=before.notes + turn.notes)
            return
    turns.append(turn)


def _goes_on(line: str, first: str) -> bool:
    """Whether a sentence that the printed line breaks off goes on with that character: 計画的に / 進めて."""
    end = line[-1:]
    if end in _SENTENCE_ENDS or end in _SPOKEN_ENDS or not any(map(_is_hiragana, line)):
        return False
    return end == "、" or _is_hiragana(end) or _is_hiragana(first)


def _is_hiragana(sign: str) -> bool:
    return "ぁ" <= sign <= "ゖ"
