"""`gikai-parse layouts`: every printing style by name, with a head as it is printed."""

from __future__ import annotations

import typer

from gikai_parse.cli.output import say
from gikai_parse.layouts.registry import LAYOUTS
from gikai_parse.text.width import cell_count, one_line, shorten


def layouts_command() -> None:
    """Name, title, example: what `--layout` takes."""
    names = max(len(layout.name) for layout in LAYOUTS)
    titles = max(cell_count(layout.title) for layout in LAYOUTS)
    for layout in LAYOUTS:
        title = layout.title + " " * (titles - cell_count(layout.title))
        example = shorten(one_line(layout.examples[0]), 50) if layout.examples else ""
        say(f"{layout.name:<{names}}  {title}  {example}".rstrip() + "\n")
    raise typer.Exit
