"""A refusal in, words on standard error and an exit code out."""

from __future__ import annotations

import sys
from typing import NoReturn

import typer

from gikai_parse.cli import exits
from gikai_parse.errors import GikaiParseError, MissingExtra


def tell(message: object) -> None:
    """A line on standard error, so that standard output holds results only."""
    sys.stderr.write(f"gikai-parse: {message}\n")


def code_of(error: GikaiParseError) -> int:
    """The exit code of a refusal."""
    return exits.NO_EXTRA if isinstance(error, MissingExtra) else exits.UNPARSED


def refuse(error: GikaiParseError) -> NoReturn:
    """End the command with the refusal's words and code."""
    tell(error)
    raise typer.Exit(code_of(error))


def misuse(message: str) -> NoReturn:
    """End the command because its arguments do not fit together."""
    tell(message)
    raise typer.Exit(exits.USAGE)
