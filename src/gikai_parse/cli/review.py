"""`gikai-parse review FILE`: every doubt with its line, its column, the line itself and ^^^^ under the place."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from gikai_parse.cli import exits
from gikai_parse.cli.intake import read_sessions
from gikai_parse.cli.options import FileArgument, LayoutOption  # noqa: TC001  (typer reads them)
from gikai_parse.cli.output import say
from gikai_parse.cli.telling import refuse
from gikai_parse.cli.wording import in_japanese, word
from gikai_parse.errors import GikaiParseError
from gikai_parse.review import review
from gikai_parse.tables.notices import NOTICE_ROWS
from gikai_parse.text.places import LineIndex
from gikai_parse.text.width import cell_count

if TYPE_CHECKING:
    from gikai_parse.model import Notice, Session, Span

_ENGLISH: Final = {row.code: row.english for row in NOTICE_ROWS}
_BEFORE: Final = 20  # characters shown before the place in a long line
_LONGEST: Final = 60  # characters shown of a line


def review_command(
    file: FileArgument,
    *,
    layout: LayoutOption = None,
    check: Annotated[
        bool,
        typer.Option(
            "--check", help=word("注意があれば終了コード 4 で終わる", "exit with code 4 when there are notices")
        ),
    ] = False,
) -> None:
    """Nothing is printed for a transcript without a doubt."""
    try:
        sessions = read_sessions(file, layout=layout)
    except GikaiParseError as error:
        refuse(error)
    found = 0
    for session in sessions:
        places = None if session.source.text is None else LineIndex(session.source.text)
        for notice in review(session):
            found += 1
            say(describe_notice(Path(file).name, session, places, notice) + "\n")
    sys.stderr.write(word(f"注意 {found} 件\n", f"{found} notices\n"))
    raise typer.Exit(exits.NOTICES if check and found else exits.WELL)


def describe_notice(name: str, session: Session, places: LineIndex | None, notice: Notice) -> str:
    """`name:line:column: code message`, and, where the notice has a place, the words with a mark under them."""
    message = notice.message if in_japanese() else _ENGLISH.get(notice.code, notice.message)
    if places is None or session.source.text is None or not notice.spans:
        return f"{name}: {notice.code}: {message}"
    span = notice.spans[0]
    place = places.place(span.start)
    shown, marks = _mark_place(session.source.text[place.start : place.end], place.start, span)
    number = f"{place.line:>6}"
    return "\n".join(
        [
            f"{name}:{place.line}:{place.column}: {notice.code}: {message}",
            f"{number} | {shown}",
            f"{'':>6} | {marks}",
        ]
    )


def _mark_place(line: str, line_start: int, span: Span) -> tuple[str, str]:
    """A stretch of the line that holds the place, and ^^^^ as wide as a terminal shows the words."""
    line = line.replace("\t", " ")
    begin = span.start - line_start
    end = max(min(span.end - line_start, len(line)), begin)
    first = 0 if len(line) <= _LONGEST else max(begin - _BEFORE, 0)
    last = min(first + _LONGEST, len(line))
    lead = "…" if first else ""
    tail = "…" if last < len(line) else ""
    blank = " " * cell_count(lead + line[first:begin])
    return lead + line[first:last] + tail, blank + "^" * max(cell_count(line[begin : min(end, last)]), 1)
