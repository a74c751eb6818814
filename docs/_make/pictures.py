"""The samples in, the documentation's pictures out: the page (needs a chromium and playwright), the terminal.

`python docs/_make/pictures.py` writes docs/img/page.png and docs/img/terminal.svg.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from gikai_parse import parse_file
from gikai_parse.cli.painting import split_styles
from gikai_parse.exporters.digest import write_digest
from gikai_parse.exporters.report import write_report
from gikai_parse.text.width import cell_count

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCS = Path(__file__).parents[1]
SAMPLE = DOCS / "samples" / "ippan-shitsumon.txt"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]

CELL, ROW, MARGIN = 9.6, 24, 18  # pixels: half an em, a line, the frame
FONTS = "'Noto Sans Mono CJK JP', 'BIZ UDGothic', 'MS Gothic', 'Osaka-Mono', Menlo, Consolas, monospace"
COLOURS = {
    "plain": "#d7dae0",
    "title": "#ffffff",
    "question": "#83c5f7",
    "answer": "#e5c07b",
    "request": "#d699c9",
    "place": "#7f8490",
}


def draw_terminal() -> str:
    """The first command of the README as a picture; every run of letters stands at its cell."""
    page = write_digest(parse_file(SAMPLE), width=92).splitlines()[:19]
    lines = ["$ gikai-parse ippan-shitsumon.txt", *page]
    width, height = round(92 * CELL + 2 * MARGIN), len(lines) * ROW + 2 * MARGIN + 18
    rows = [run for place, line in enumerate(lines) for run in _runs(line, MARGIN + 30 + place * ROW)]
    dots = [
        f'<circle cx="{MARGIN + 4 + 18 * place}" cy="17" r="5.5" fill="{colour}"/>'
        for place, colour in enumerate(("#ff5f57", "#febc2e", "#28c840"))
    ]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="gikai-parse">'
    )
    frame = f'<rect width="{width}" height="{height}" rx="10" fill="#22252b"/>'
    body = f'<g font-family="{FONTS}" font-size="{2 * CELL}" xml:space="preserve">'
    return "\n".join([head, frame, *dots, body, *rows, "</g>", "</svg>"]) + "\n"


def _runs(line: str, y: int) -> Iterator[str]:
    place = 0
    for words, style in split_styles(line):
        place += cell_count(words)
        shown = words.strip()
        if shown:
            length = cell_count(shown) * CELL
            x = MARGIN + (place - cell_count(words.lstrip())) * CELL
            weight = "bold" if style in {"title", "question", "request"} else "normal"
            fill = f'fill="{COLOURS[style]}" font-weight="{weight}"'
            yield f'<text x="{x:.1f}" y="{y}" textLength="{length:.1f}" {fill}>{escape(shown)}</text>'


def photograph_page(target: Path) -> None:
    """The upper part of the page on a screen of usual size."""
    playwright = import_module("playwright.sync_api")
    with tempfile.TemporaryDirectory() as folder, playwright.sync_playwright() as driver:
        page_file = Path(folder) / "page.html"
        page_file.write_text(write_report(parse_file(SAMPLE)), encoding="utf-8")
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 860})
        page.goto(page_file.as_uri())
        page.screenshot(path=str(target))
        browser.close()


def main() -> int:
    """Write both pictures."""
    (DOCS / "img" / "terminal.svg").write_text(draw_terminal(), encoding="utf-8")
    photograph_page(DOCS / "img" / "page.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
