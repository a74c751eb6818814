"""The settings of every printing style: each of its examples is read as the head that it shows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gikai_parse.layouts.belief import fits
from gikai_parse.layouts.candidates import find_broken, find_marked
from gikai_parse.layouts.margin_column import find_column
from gikai_parse.layouts.registry import LAYOUTS, layout_called, layout_names
from gikai_parse.layouts.unmarked import find_unmarked
from gikai_parse.text.folding import fold

if TYPE_CHECKING:
    from gikai_parse.layouts.layout import Layout

DOCS = Path(__file__).parent.parent.parent / "docs"
STYLES = Path(__file__).parent.parent.parent / "src/gikai_parse/layouts/styles"
IN_FILES = ("record", "balloon", "set apart", "manuscript")  # no head in the words
PRINTED = [layout for layout in LAYOUTS if layout.frames[0] not in IN_FILES]


@pytest.mark.parametrize(
    ("layout", "example"),
    [
        pytest.param(layout, example, id=f"{layout.name}:{example[:12]}")
        for layout in PRINTED
        for example in layout.examples
    ],
)
def test_the_example_is_a_head_of_its_layout(layout: Layout, example: str) -> None:
    folded = fold(example) + "\n"
    candidates = [*find_marked(folded), *find_broken(folded), *find_unmarked(folded), *find_column(folded)]
    assert any(candidate.start == 0 and fits(layout, candidate) for candidate in candidates)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_every_layout_is_a_file_a_row_and_a_paragraph(layout: Layout) -> None:
    assert (STYLES / f"{layout.name.replace('-', '_')}.py").exists()
    assert f"`{layout.name}`" in (DOCS / "layouts.md").read_text("utf-8")
    assert layout.examples
    assert layout.title


def test_every_file_of_settings_has_its_row() -> None:
    files = {path.stem.replace("_", "-") for path in STYLES.glob("*.py")} - {"--init--"}
    assert files == set(layout_names())


def test_names_are_looked_up() -> None:
    assert layout_called("bare-name") in LAYOUTS
    assert layout_called("nobody's") is None
