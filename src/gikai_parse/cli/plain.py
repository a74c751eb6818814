"""`gikai-parse FILE` without any extra: the questions of a transcript with their answers, or the Session as JSON."""

from __future__ import annotations

import argparse
import shutil
import sys
from typing import TYPE_CHECKING

from gikai_parse import __version__
from gikai_parse.cli import exits
from gikai_parse.cli.commands import COMMAND_ROWS
from gikai_parse.cli.intake import read_sessions
from gikai_parse.cli.painting import paint_page
from gikai_parse.cli.wording import word
from gikai_parse.errors import GikaiParseError, MissingExtra
from gikai_parse.exporters.digest import write_digest
from gikai_parse.exporters.json import write_json

if TYPE_CHECKING:
    from collections.abc import Sequence


def run_plain(arguments: Sequence[str]) -> int:
    """Print what the arguments ask for; the result is the exit code."""
    options = _build_parser().parse_args(arguments)
    failed = exits.WELL
    for file in options.files:
        try:
            sessions = read_sessions(file, layout=options.layout)
        except GikaiParseError as error:
            sys.stderr.write(f"gikai-parse: {error}\n")
            failed = exits.NO_EXTRA if isinstance(error, MissingExtra) else exits.UNPARSED
            continue
        if options.json:
            sys.stdout.write(write_json(sessions, source_text=options.source_text))
        else:
            width = shutil.get_terminal_size((100, 24)).columns
            sys.stdout.write(paint_page("\n".join([write_digest(session, width) for session in sessions])))
    return failed


def _build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gikai-parse",
        description=word(
            "議会の会議録から、項目ごとの質問と答弁を取り出して表示します。",
            "Show the questions of a Japanese assembly transcript with their answers, topic by topic.",
        ),
        epilog=_list_commands(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help=word("会議録のファイル（- は標準入力）", "a transcript, any format and encoding (- for standard input)"),
    )
    parser.add_argument("--json", action="store_true", help=word("Session を JSON で出力", "print the Session as JSON"))
    parser.add_argument(
        "--source-text",
        action="store_true",
        help=word("--json に原文の全文を含める", "with --json: include the whole source text"),
    )
    parser.add_argument("--layout", metavar="NAME", help=word("印刷様式を指定", "name the printing style"))
    parser.add_argument("--version", action="version", version=f"gikai-parse {__version__}")
    return parser


def _list_commands() -> str:
    lead = word(
        "コマンド（pip install 'gikai-parse[cli]' が必要。詳しくは gikai-parse コマンド --help）:",
        "commands (need pip install 'gikai-parse[cli]'; see gikai-parse COMMAND --help):",
    )
    rows = [f"  {row.name:<9}{word(row.japanese, row.english)}" for row in COMMAND_ROWS]
    codes = word(
        "終了コード: 0 正常 / 1 解析できない入力があった / 2 引数の誤り / 3 追加パッケージ不足 / 4 注意あり",
        "exit codes: 0 well, 1 some input not parsed, 2 usage, 3 an extra is missing, 4 notices (review --check)",
    )
    return "\n".join([lead, *rows, "", codes])
