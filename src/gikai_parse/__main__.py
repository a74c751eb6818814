"""`gikai-parse` and `python -m gikai_parse`: the arguments in, an exit code out; a command's name beats a file's."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING

from gikai_parse.cli import exits
from gikai_parse.cli.commands import COMMAND_NAMES
from gikai_parse.cli.output import drop_output
from gikai_parse.cli.plain import run_plain
from gikai_parse.cli.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the result is the exit code (see `gikai_parse.cli.exits`)."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _keep_letters()
    try:
        code = _run_command(given) if given and given[0] in COMMAND_NAMES else run_plain(given)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return exits.INTERRUPTED
    except BrokenPipeError:
        drop_output()
        return exits.CLOSED_PIPE
    return code


def _keep_letters() -> None:
    """A pipe or file gets UTF-8 everywhere; a terminal that lacks a letter shows ? in place of an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def _run_command(arguments: Sequence[str]) -> int:
    try:
        from gikai_parse.cli.app import run_app  # noqa: PLC0415  (typer is an extra)
    except ModuleNotFoundError as error:
        if error.name not in {"typer", "rich", "click", "shellingham"}:
            raise
        message = word(
            f"コマンド {arguments[0]} には追加パッケージが必要です: pip install 'gikai-parse[cli]'",
            f"the command {arguments[0]} needs an extra: pip install 'gikai-parse[cli]'",
        )
        sys.stderr.write(f"gikai-parse: {message}\n")
        return exits.NO_EXTRA
    return run_app(arguments)


if __name__ == "__main__":
    sys.exit(main())
