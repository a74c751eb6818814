"""The table of roles in, the tables of docs/roles.md out: between the page's two marks, all else is written by hand.

`python docs/_make/roles.py` writes them; with `--check` it exits with 1 where the page is not current.
"""

from __future__ import annotations

import sys
from pathlib import Path

from gikai_parse.tables.roles import BODY_ROWS, DIET_ROLE_ROWS, ROLE_ROWS, RoleRow

PAGE = Path(__file__).parents[1] / "roles.md"
BEGIN = "<!-- docs/_make/roles.py がコードから作ります / made from the code -->\n"
END = "<!-- ここまで / to here -->"
HEADER = "| 職名の終わり / ending | role | 例 / example | 出典 / source |\n|---|---|---|---|\n"


def write_tables() -> str:
    """The three tables as Markdown."""
    bodies = "".join(f"| {body.stem} | `{body.role}` | {body.example} |\n" for body in BODY_ROWS)
    return (
        "\n### 職名 / offices\n\n"
        + HEADER
        + _rows(ROLE_ROWS)
        + "\n### 国会だけの読み方 / in the Diet\n\n"
        + HEADER
        + _rows(DIET_ROLE_ROWS)
        + "\n### 機関 / bodies\n\n| 含まれる語 / words | role | 例 / example |\n|---|---|---|\n"
        + bodies
        + "\n"
    )


def _rows(rows: tuple[RoleRow, ...]) -> str:
    return "".join(
        f"| {row.ending}{'（これだけ / alone）' if row.whole else ''} | `{row.role}` | {row.example} | {row.source} |\n"
        for row in rows
    )


def current_page() -> str:
    """The page with its tables as the code has them."""
    page = PAGE.read_text(encoding="utf-8")
    start, end = page.index(BEGIN) + len(BEGIN), page.index(END)
    return page[:start] + write_tables() + page[end:]


def main() -> int:
    """Write the page, or only compare."""
    wanted = current_page()
    if "--check" in sys.argv:
        return int(PAGE.read_text(encoding="utf-8") != wanted)
    PAGE.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
