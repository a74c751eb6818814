"""`gikai-parse outline FILE`: each printed line with the kind it was read as, to see how a layout fits."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer
from rich.console import Console
from rich.text import Text

from gikai_parse.cli.intake import STANDARD_INPUT, read_bytes
from gikai_parse.cli.options import FileArgument, LayoutOption  # noqa: TC001  (typer reads them)
from gikai_parse.cli.telling import refuse, tell
from gikai_parse.cli.wording import word
from gikai_parse.errors import GikaiParseError
from gikai_parse.layouts.reading import read_lines
from gikai_parse.sources.opening import open_sources
from gikai_parse.text.places import LineIndex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.layouts.line import Line, Reading
    from gikai_parse.sources.source import OpenedSource

_STYLES: Final = {
    "head": "bold cyan",
    "direction": "magenta",
    "clock": "yellow",
    "heading": "bold green",
    "title": "bold green",
    "furniture": "dim",
    "aside": "dim italic",
    "rule": "dim",
    "blank": "dim",
}


def outline_command(file: FileArgument, layout: LayoutOption = None) -> None:
    """Line number, kind, words; a printed line that holds several kinds is shown in as many rows."""
    name = None if file == STANDARD_INPUT else Path(file).name
    console = Console(highlight=False, soft_wrap=True)
    try:
        for source in open_sources(read_bytes(file), name=name, url=None):
            reading = read_lines(source, layout)
            tell(_summary(reading))
            for row in _rows(source, reading):
                console.print(row)
    except GikaiParseError as error:
        refuse(error)
    raise typer.Exit


def _summary(reading: Reading) -> str:
    scores = sorted(reading.scores.items(), key=lambda score: (-score[1], score[0]))[:3]
    shown = ", ".join([f"{name} {score:.2f}" for name, score in scores])
    heads = sum(line.kind == "head" for line in reading.lines)
    layout = reading.layout or word("（該当なし）", "(none)")
    return word(
        f"様式 {layout}、見出し {heads} 件（得点: {shown}）", f"layout {layout}, {heads} heads (scores: {shown})"
    )


def _rows(source: OpenedSource, reading: Reading) -> Iterator[Text]:
    places = LineIndex(source.text)
    for line in reading.lines:
        for start, end in _printed_lines(source.text, line):
            words = source.text[start:end].strip("\r\n")
            if not words.strip():
                continue
            row = Text(f"{places.place(start).line:>6}  {line.kind:<10}", style="dim")
            row.append(words, style=_STYLES.get(line.kind, ""))
            yield row


def _printed_lines(text: str, line: Line) -> Iterator[tuple[int, int]]:
    """A `Line` may go over several printed ones."""
    start = line.start
    while start < line.end:
        end = text.find("\n", start, line.end) + 1 or line.end
        yield start, end
        start = end
