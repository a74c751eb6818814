"""The samples in, the documentation's pictures out: the page (needs a chromium and playwright), the terminal.

`python docs/_make/pictures.py` writes docs/img/page.png and docs/img/terminal.svg.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from importlib import import_module
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

from gikai_parse import parse_file
from gikai_parse.exporters.digest import write_digest
from gikai_parse.exporters.report import write_report

DOCS = Path(__file__).parents[1]
SAMPLE = DOCS / "samples" / "ippan-shitsumon.txt"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]

# rich's own template would load a font from elsewhere
SVG = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: "Noto Sans Mono CJK JP", "BIZ UDGothic", "MS Gothic", Menlo, Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font-size: 18px; font-family: sans-serif; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}<g class="{unique_id}-matrix">{matrix}</g></g>
</svg>
"""


def draw_terminal() -> str:
    """The first command of the README as a picture."""
    console = Console(record=True, width=92, file=StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text("$ gikai-parse ippan-shitsumon.txt", style="bold green"))
    for line in write_digest(parse_file(SAMPLE), width=90).splitlines()[:18]:
        style = "bold" if line[:1].isdigit() or line.startswith("令和") else ""
        words = Text(line, style=style)
        words.highlight_regex(r"(?<=  )問 ", "bold cyan")
        words.highlight_regex(r"(?<=  )答 [^：]*：", "yellow")
        words.highlight_regex(r"(?<=  )望 ", "bold magenta")
        words.highlight_regex(r" L\d+$", "dim")
        console.print(words)
    return console.export_svg(title="gikai-parse", code_format=SVG, unique_id="gikai")


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
