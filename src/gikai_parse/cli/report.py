"""`gikai-parse report FILE -o page.html`: one transcript in, one self-contained HTML page out (extra `[report]`)."""

from __future__ import annotations

import typer

from gikai_parse.cli import exits
from gikai_parse.cli.intake import read_sessions
from gikai_parse.cli.options import FileArgument, LayoutOption, OutOption, UrlOption  # noqa: TC001  (typer reads them)
from gikai_parse.cli.output import write_output
from gikai_parse.cli.telling import misuse, refuse
from gikai_parse.cli.wording import word
from gikai_parse.errors import GikaiParseError
from gikai_parse.exporters.report import write_report


def report_command(
    file: FileArgument, *, out: OutOption = None, layout: LayoutOption = None, url: UrlOption = None
) -> None:
    """A source with several sittings is refused: a page shows one."""
    try:
        sessions = read_sessions(file, layout=layout, url=url)
        if len(sessions) != 1:
            misuse(
                word(
                    f"{file}: {len(sessions)} 会議あります。gikai-parse parse -f html -o フォルダ を使ってください。",
                    f"{file}: holds {len(sessions)} sittings; use gikai-parse parse --format html -o FOLDER.",
                )
            )
        write_output(write_report(sessions[0]).encode("utf-8", "replace"), out)
    except GikaiParseError as error:
        refuse(error)
    raise typer.Exit(exits.WELL)
