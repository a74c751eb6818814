"""Every folder under fixtures/<layout>/<case>: drawn as an outline, compared with the one that a person has read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gikai_parse.layouts.outline import head_of, outline_lines
from gikai_parse.layouts.reading import read_lines
from gikai_parse.sources.opening import open_source
from gikai_parse.stages.turns import Turn, gather_turns

if TYPE_CHECKING:
    from gikai_parse.sources.source import OpenedSource

FIXTURES = Path(__file__).parent.parent / "fixtures"
CASES = sorted(path.parent for path in FIXTURES.glob("*/*/source.*"))
SHOWN = 60


def _opened(case: Path) -> OpenedSource:
    (file,) = case.glob("source.*")
    return open_source(file.read_bytes(), name=file.name)


def _turn_row(text: str, number: int, turn: Turn) -> str:
    words = " / ".join("".join(text[start:end].split()) for start, end in turn.spans)
    shown = words if len(words) <= SHOWN else f"{words[: SHOWN // 2]} … {words[-SHOWN // 2 :]}"
    notes = "".join(f" {{{note.kind}}}" for note in turn.notes)
    place = f" @{turn.place}" if turn.place else ""
    return f"{number:3} {turn.head.name or '-'}|{turn.head.position or '-'}{place}{notes} {shown}"


def draw(case: Path) -> str:
    source = _opened(case)
    reading = read_lines(source)
    heads = iter([line for line in reading.lines if line.kind == "head"])
    rows = [f"layout: {reading.layout}", *(f"doubt: {doubt.code}" for doubt in reading.doubts)]
    for number, kind, words in outline_lines(source, reading):
        taken_apart = f"  [{head_of(next(heads))}]" if kind == "head" else ""
        rows.append(f"{number:3} {kind:9} {words[:SHOWN]}{taken_apart}")
    rows.append("speeches:")
    turns = gather_turns(source, reading).turns
    rows.extend(_turn_row(source.text, number, turn) for number, turn in enumerate(turns, 1))
    return "\n".join(rows) + "\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_outline_is_the_one_that_was_read(case: Path) -> None:
    drawn = draw(case)
    outline = case / "outline.txt"
    if not outline.exists():
        outline.write_text(drawn, encoding="utf-8")
        pytest.fail(f"{outline} was written: read it and run again")
    assert drawn == outline.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_every_case_says_what_it_shows(case: Path) -> None:
    assert (case / "ABOUT.md").read_text(encoding="utf-8").strip()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_each_layout_wins_on_its_own_fixtures(case: Path) -> None:
    reading = read_lines(_opened(case))
    assert reading.layout == (None if case.parent.name == "no-speech" else case.parent.name)
