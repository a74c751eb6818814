"""`gikai-parse dates TEXT`: the dates of a text in, a line for each out: as written, first and last day."""

from __future__ import annotations

import datetime as dt
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from gikai_parse import dates
from gikai_parse.cli.intake import STANDARD_INPUT
from gikai_parse.cli.output import say
from gikai_parse.cli.telling import misuse
from gikai_parse.cli.wording import word
from gikai_parse.text.width import cell_count, one_line

if TYPE_CHECKING:
    from gikai_parse.model import JapaneseDate


def dates_command(
    text: Annotated[
        str,
        typer.Argument(
            metavar="TEXT",
            show_default=False,
            help=word("文（- は標準入力）", "a text with dates (- for standard input)"),
        ),
    ],
    *,
    reference: Annotated[
        str | None,
        typer.Option(
            metavar="YYYY-MM-DD",
            help=word(
                "基準日。「昨年」や年のない「3月4日」に使う", "the day that 昨年 and a bare 3月4日 are counted from"
            ),
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=word("JSON Lines で出力", "print JSON Lines"))] = False,
) -> None:
    """A range covers all its days: 令和2年度 is 2020-04-01 to 2021-03-31."""
    words = sys.stdin.buffer.read().decode("utf-8", "replace") if text == STANDARD_INPUT else text
    found = dates.find(words, reference=_day(reference))
    width = max([cell_count(one_line(date.text)) for date in found], default=0)
    for date in found:
        say((date.model_dump_json() if as_json else _describe(date, width)) + "\n")
    raise typer.Exit


def _day(text: str | None) -> dt.date | None:
    try:
        return None if text is None else dt.date.fromisoformat(text)
    except ValueError:
        misuse(word(f"{text}: 2023-12-06 の形で書いてください。", f"{text}: write it as 2023-12-06."))


def _describe(date: JapaneseDate, width: int) -> str:
    written = one_line(date.text)
    if date.start is None or date.end is None:
        days = word("（年が不明）", "(no year known)")
    else:
        days = f"{date.start}" if date.start == date.end else f"{date.start} – {date.end}"
    times = " – ".join([time.strftime("%H:%M") for time in (date.time, date.time_end) if time])
    doubts = ", ".join([notice.code for notice in date.notices])
    parts = [written + " " * (width - cell_count(written)), f"{days:<23}", date.precision, times, doubts]
    return "  ".join([part for part in parts if part]).rstrip()
