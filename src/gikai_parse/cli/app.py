"""The full command line (extra `[cli]`): the arguments in, the command run, its exit code out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from gikai_parse.cli import exits
from gikai_parse.cli.batch import batch_command
from gikai_parse.cli.commands import COMMAND_ROWS
from gikai_parse.cli.dates import dates_command
from gikai_parse.cli.layouts import layouts_command
from gikai_parse.cli.outline import outline_command
from gikai_parse.cli.parse import parse_command
from gikai_parse.cli.report import report_command
from gikai_parse.cli.review import review_command
from gikai_parse.cli.schema import schema_command
from gikai_parse.cli.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_FUNCTIONS: dict[str, Callable[..., None]] = {
    "parse": parse_command,
    "outline": outline_command,
    "review": review_command,
    "report": report_command,
    "batch": batch_command,
    "schema": schema_command,
    "layouts": layouts_command,
    "dates": dates_command,
}


def build_app() -> typer.Typer:
    """The commands of `cli.commands`, with help in the user's language."""
    app = typer.Typer(
        name="gikai-parse",
        help=word("日本の議会の会議録を読み取ります。", "Read Japanese assembly transcripts."),
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
    )
    for row in COMMAND_ROWS:
        app.command(row.name, help=word(row.japanese, row.english))(_FUNCTIONS[row.name])
    return app


def run_app(arguments: Sequence[str]) -> int:
    """Run the command that the arguments name; the result is the exit code."""
    try:
        build_app()(args=list(arguments), prog_name="gikai-parse")
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else exits.WELL
    return exits.WELL
