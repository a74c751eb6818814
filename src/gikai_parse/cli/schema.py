"""`gikai-parse schema`: the JSON Schema of a Session on standard output."""

from __future__ import annotations

import json

import typer

from gikai_parse.cli.options import OutOption  # noqa: TC001  (typer reads it)
from gikai_parse.cli.output import write_output
from gikai_parse.cli.telling import refuse
from gikai_parse.errors import GikaiParseError
from gikai_parse.schema import json_schema


def schema_command(out: OutOption = None) -> None:
    """The same text as docs/schema/session-1.json."""
    try:
        write_output((json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n").encode(), out)
    except GikaiParseError as error:
        refuse(error)
    raise typer.Exit
