"""The commands by name, known without loading any of them: literals only."""

from __future__ import annotations

from typing import Final, NamedTuple


class CommandRow(NamedTuple):
    """One command: its name, and what it does in either language."""

    name: str
    japanese: str
    english: str


COMMAND_ROWS: Final[tuple[CommandRow, ...]] = (
    CommandRow("parse", "会議録を解析し、JSON・CSV・Parquet などに書き出す", "write JSON, CSV, Parquet, XML, ..."),
    CommandRow("outline", "各行がどう読まれたかを表示する", "show each line with the kind it was read as"),
    CommandRow("review", "判断できなかった点を位置とともに表示する", "show every doubt with its place in the text"),
    CommandRow("report", "質問と答弁を並べた HTML ページを作る", "write one HTML page: questions beside answers"),
    CommandRow("batch", "フォルダ内の会議録をまとめて解析する", "parse a whole folder into one file"),
    CommandRow("schema", "Session の JSON Schema を出力する", "print the JSON Schema of a Session"),
    CommandRow("layouts", "対応している印刷様式の一覧", "list the known printing styles"),
    CommandRow("dates", "文中の和暦・西暦の日付を読む", "read the dates in a text"),
)

COMMAND_NAMES: Final = tuple([row.name for row in COMMAND_ROWS])
