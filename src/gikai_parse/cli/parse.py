"""`gikai-parse parse FILE...`: transcripts in, one of the formats of `EXPORTERS` out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gikai_parse.cli import exits
from gikai_parse.cli.intake import STANDARD_INPUT, read_sessions
from gikai_parse.cli.options import LayoutOption, OutOption, UrlOption  # noqa: TC001  (typer reads them)
from gikai_parse.cli.output import write_output
from gikai_parse.cli.telling import code_of, misuse, refuse, tell
from gikai_parse.cli.wording import word
from gikai_parse.errors import GikaiParseError
from gikai_parse.exporters.exporter import EXPORTERS, Exporter, find_exporter
from gikai_parse.exporters.json import write_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.model import Session

FORMAT_NAMES = " | ".join([exporter.name for exporter in EXPORTERS])


def parse_command(  # noqa: PLR0913  (a command's options)
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE",
            show_default=False,
            help=word("会議録（- は標準入力）", "transcripts (- for standard input)"),
        ),
    ],
    *,
    out: OutOption = None,
    format_name: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="NAME",
            help=FORMAT_NAMES + word("（既定: -o の拡張子か json）", " (from -o, else json)"),
        ),
    ] = None,
    layout: LayoutOption = None,
    url: UrlOption = None,
    source_text: Annotated[
        bool,
        typer.Option("--source-text", help=word("json に原文の全文を含める", "json: include the whole source text")),
    ] = False,
) -> None:
    """Parse all files; what cannot be parsed is told and left out, and the exit code is 1."""
    exporter = choose_exporter(format_name, out)
    if exporter.name == "parquet" and out is None and sys.stdout.isatty():
        misuse(
            word("parquet は端末に表示できません。-o を付けてください。", "parquet is no text: name a file with -o.")
        )
    sessions: list[tuple[str, Session]] = []
    code = exits.WELL
    for file in files:
        try:
            sessions += [(file, session) for session in read_sessions(file, layout=layout, url=url)]
        except GikaiParseError as error:
            tell(error)
            code = max(code, code_of(error))
    if not sessions:
        raise typer.Exit(code)  # nothing could be parsed: an empty file would look like a result
    try:
        if exporter.name == "json" and source_text:
            write_output(write_json([session for _, session in sessions], source_text=True).encode(), out)
        else:
            _export(exporter, sessions, out)
    except GikaiParseError as error:
        refuse(error)
    raise typer.Exit(code)


def choose_exporter(name: str | None, out: str | None) -> Exporter:
    """The exporter that `--format` names, or the one whose files end as OUT does, or JSON."""
    if name is not None:
        exporter = find_exporter(name)
        if exporter is None:
            misuse(word(f"{name}: 知らない形式です（{FORMAT_NAMES}）", f"{name}: no such format ({FORMAT_NAMES})"))
        return exporter
    fitting = [exporter for exporter in EXPORTERS if out is not None and out.endswith(exporter.suffix)]
    if fitting:
        return max(fitting, key=lambda exporter: len(exporter.suffix))
    if out is not None and Path(out).suffix:
        misuse(
            word(
                f"{out}: 形式を --format で指定してください（{FORMAT_NAMES}）",
                f"{out}: name a --format ({FORMAT_NAMES})",
            )
        )
    return EXPORTERS[0]


def _export(exporter: Exporter, named: Sequence[tuple[str, Session]], out: str | None) -> None:
    sessions = [session for _, session in named]
    if out is not None and Path(out).is_dir():
        write_each(exporter, named, Path(out))
    elif exporter.holds_many or len(sessions) == 1:
        write_output(exporter.write(sessions), out)
    else:
        misuse(
            word(
                f"{exporter.name} は 1 ファイルに 1 会議です。-o に既存のフォルダを指定してください。",
                f"{exporter.name} holds one sitting a file: name an existing folder with -o.",
            )
        )


def write_each(exporter: Exporter, named: Sequence[tuple[str, Session]], folder: Path) -> None:
    """A file for each Session: `kaigiroku.tei.xml`, `kaigiroku-2.tei.xml` for the second sitting of the same file."""
    count: dict[str, int] = {}
    for file, session in named:
        stem = "stdin" if file == STANDARD_INPUT else Path(file).stem
        count[stem] = count.get(stem, 0) + 1
        number = f"-{count[stem]}" if count[stem] > 1 else ""
        write_output(exporter.write([session]), str(folder / f"{stem}{number}{exporter.suffix}"))
