"""The options that several commands share, with their help in the user's language."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

from gikai_parse.cli.wording import word

FileArgument: TypeAlias = Annotated[
    str,
    typer.Argument(
        metavar="FILE",
        show_default=False,
        help=word("会議録のファイル（- は標準入力）", "a transcript (- for standard input)"),
    ),
]

LayoutOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--layout",
        metavar="NAME",
        help=word("印刷様式を指定（一覧は gikai-parse layouts）", "name the printing style (see gikai-parse layouts)"),
    ),
]

UrlOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--url", metavar="URL", help=word("公開先の URL を記録", "where the document was published")),
]

OutOption: TypeAlias = Annotated[
    str | None,
    typer.Option("-o", "--output", metavar="OUT", help=word("書き出し先", "write here, not to stdout")),
]
