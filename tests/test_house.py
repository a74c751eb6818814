"""The house keeps its own rules: layers, sizes, names, tables of literals, faces without gaps."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import gikai_parse

HOUSE = Path(gikai_parse.__file__).parent
FILES = sorted(HOUSE.rglob("*.py"))

# What may be imported from inside the house, room by room. A room may always import from itself.
MAY_IMPORT = {
    "tables": set(),
    "text": {"tables", "errors"},
    "sources": {"text", "tables", "errors"},
    "layouts": {"sources", "text", "tables", "errors"},
    "model": {"text", "tables", "errors"},
    "schema": {"model"},
    "dates": {"model", "text", "errors"},
    "stages": {"model", "layouts", "sources", "text", "tables", "errors"},
    "review": {"model"},
    "exporters": {"model", "errors", "schema", "text"},
    "pipeline": {"stages", "layouts", "sources", "model", "errors", "review"},
    "batch": {"pipeline", "model", "errors"},
    "errors": set(),
}
UNCHECKED = {"__init__", "__main__", "cli"}  # the face and the only rooms with a terminal


def _room(path: Path) -> str:
    return path.relative_to(HOUSE).with_suffix("").parts[0]


def _imports(tree: ast.AST) -> set[str]:
    """The rooms of the house that a module imports, whether it does so at run time or for its types."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module] if node.module != "gikai_parse" else [f"gikai_parse.{n.name}" for n in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        found |= {name.split(".")[1] for name in names if name.startswith("gikai_parse.")}
    return found


def _runtime_only(tree: ast.Module) -> ast.Module:
    """The module without its `if TYPE_CHECKING:` blocks."""
    body = [
        node
        for node in tree.body
        if not (isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING")
    ]
    return ast.Module(body=body, type_ignores=[])


# Python before 3.11.5 misreads a possessive group in which something may be given back: (?>(?:…)*) says the same.
_POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{\{?[0-9,]+\}?\})\+")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_no_group_is_possessive(path: Path) -> None:
    assert not _POSSESSIVE_GROUP.findall(path.read_text("utf-8"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
class TestEveryFile:
    def test_opens_with_a_sentence(self, path: Path) -> None:
        doc = ast.get_docstring(ast.parse(path.read_text("utf-8")))
        assert doc is not None
        assert len(doc) > 20

    def test_is_read_in_one_sitting(self, path: Path) -> None:
        limit = 400 if _room(path) in {"tables", "model"} else 260
        assert len(path.read_text("utf-8").splitlines()) <= limit

    def test_has_a_name_of_its_domain(self, path: Path) -> None:
        assert not {"utils", "helpers", "common", "base", "manager"} & set(path.with_suffix("").parts)

    def test_imports_only_what_lies_below(self, path: Path) -> None:
        room = _room(path)
        if room in UNCHECKED:
            return
        tree = ast.parse(path.read_text("utf-8"))
        allowed = MAY_IMPORT[room] | {room}
        # The words for formats and roles are the model's; the rooms below may use them for their types.
        for_types = {"model"} if room in {"layouts", "sources"} else set()
        assert _imports(_runtime_only(tree)) <= allowed
        assert _imports(tree) <= allowed | for_types


@pytest.mark.parametrize("path", sorted((HOUSE / "tables").glob("*.py")), ids=lambda path: path.stem)
def test_tables_hold_literals_only(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    forbidden = (ast.FunctionDef, ast.If, ast.For, ast.While, ast.comprehension, ast.Lambda, ast.Try)
    assert not [node for node in ast.walk(tree) if isinstance(node, forbidden)]


def test_pydantic_stands_in_the_model_alone() -> None:
    users = {_room(path) for path in FILES if "pydantic" in path.read_text("utf-8").split('"""', 2)[-1]}
    assert users <= {"model"}


def test_the_face_is_complete() -> None:
    assert sorted(gikai_parse.__all__) == sorted(set(gikai_parse.__all__))
    assert [name for name in gikai_parse.__all__ if not hasattr(gikai_parse, name)] == []


def test_no_private_name_of_another_room_is_used() -> None:
    for path in FILES:
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("gikai_parse"):
                assert [
                    alias.name for alias in node.names if alias.name.startswith("_") and alias.name != "__version__"
                ] == [], path
