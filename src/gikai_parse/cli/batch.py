"""`gikai-parse batch DIR -o OUT`: a folder of transcripts in, one table (or a folder of documents) out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from gikai_parse import __version__
from gikai_parse.batch import parse_files
from gikai_parse.cli import exits
from gikai_parse.cli.collecting import Collector, choose_collector
from gikai_parse.cli.journal import Journal
from gikai_parse.cli.parse import choose_exporter
from gikai_parse.cli.telling import misuse, refuse, tell
from gikai_parse.cli.wording import word
from gikai_parse.errors import GikaiParseError

if TYPE_CHECKING:
    from collections.abc import Sequence

_SUFFIXES: Final = frozenset((".txt", ".text", ".html", ".htm", ".xhtml", ".json", ".xml", ".md", ".markdown", ".pdf"))


def batch_command(
    folder: Annotated[
        str, typer.Argument(metavar="DIR", show_default=False, help=word("会議録のフォルダ", "a folder of transcripts"))
    ],
    out: Annotated[
        str,
        typer.Option(
            "-o",
            "--output",
            metavar="OUT",
            show_default=False,
            help=word(
                "書き出し先（.parquet .csv .jsonl のファイル。それ以外の形式ではフォルダ）",
                "write here: a .parquet, .csv or .jsonl file; for other formats a folder",
            ),
        ),
    ],
    format_name: Annotated[
        str | None, typer.Option("--format", "-f", metavar="NAME", help=word("形式を指定", "name the format"))
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", "-j", metavar="N", min=1, help=word("並列数", "processes (all cores)")),
    ] = None,
) -> None:
    """A file that fails is listed at the end and stops nothing; run again, an interrupted batch goes on."""
    exporter = choose_exporter(format_name, out)
    root, target = Path(folder), Path(out)
    if not root.is_dir():
        misuse(word(f"{folder}: フォルダがありません。", f"{folder}: no such folder."))
    if not target.parent.is_dir():
        misuse(word(f"{target.parent}: フォルダがありません。", f"{target.parent}: no such folder."))
    try:
        collector = choose_collector(exporter, target)
    except GikaiParseError as error:
        refuse(error)
    journal_path = target.with_name(f"{target.name}.journal")
    own = {target.resolve(), journal_path.resolve()}
    names = [name for name in list_files(root) if (root / name).resolve() not in own]
    heading = {"gikai_parse": __version__, "format": exporter.name, "folder": str(root.resolve())}
    journal = Journal(journal_path, heading)
    finished = False
    try:
        _parse_rest(root, names, journal, collector, jobs)
        failures = [entry for entry in journal.read(names) if entry.get("error")]
        collector.finish(entry for entry in journal.read(names) if not entry.get("error"))
        finished = True
    except KeyboardInterrupt:
        tell(word("中断しました。同じコマンドで再開できます。", "interrupted; the same command goes on from here."))
        raise typer.Exit(exits.INTERRUPTED) from None
    except GikaiParseError as error:
        refuse(error)
    finally:
        journal.close(finished=finished)
    _tell_result(len(names), failures, out)
    raise typer.Exit(exits.UNPARSED if failures else exits.WELL)


def list_files(root: Path) -> list[str]:
    """Every transcript under the folder, relative to it, in an order that does not depend on the file system."""
    found = []
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            str((Path(folder) / name).relative_to(root))
            for name in files
            if Path(name).suffix.lower() in _SUFFIXES and not name.startswith(".")
        ]
    return sorted(found)


def _parse_rest(root: Path, names: Sequence[str], journal: Journal, collector: Collector, jobs: int | None) -> None:
    stamps = {name: _stamp(root / name) for name in names}
    waiting = {root / name: name for name in names if not journal.has(name, stamps[name])}
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(word("解析中", "parsing"), total=len(names), completed=len(names) - len(waiting))
        workers = min(jobs, max(len(waiting), 1)) if jobs else None if len(waiting) > 1 else 1
        for parsed in parse_files(list(waiting), workers=workers):
            name = waiting[parsed.path]
            error = None if parsed.error is None else [type(parsed.error).__name__, str(parsed.error)]
            pieces = [] if error else collector.collect(name, parsed.sessions)
            journal.add({"path": name, "stamp": stamps[name], "error": error, "pieces": pieces})
            progress.advance(task)


def _stamp(path: Path) -> list[int]:
    try:
        status = path.stat()
    except OSError:
        return []
    return [status.st_size, status.st_mtime_ns]


def _tell_result(count: int, failures: Sequence[dict[str, object]], out: str) -> None:
    console = Console(stderr=True, highlight=False)
    if failures:
        table = Table(title=word("解析できなかったファイル", "files that could not be parsed"), title_justify="left")
        table.add_column(word("ファイル", "file"), overflow="fold")
        table.add_column(word("種類", "kind"))
        table.add_column(word("理由", "reason"), overflow="fold")
        for failure in failures:
            kind, reason = failure["error"] if isinstance(failure["error"], list) else ("", "")
            table.add_row(*[_literal(cell) for cell in (str(failure["path"]), kind, reason)])
        console.print(table)
    well = count - len(failures)
    console.print(
        _literal(
            word(
                f"{count} ファイル中 {well} 件を解析し、{out} に書き出しました。",
                f"{well} of {count} files parsed and written to {out}.",
            )
        )
    )


def _literal(text: str) -> str:
    """Words that rich must not read as its own marks: [bold]."""
    return text.replace("[", "\\[")
