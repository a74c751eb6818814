"""What SECURITY.md promises: no network, no other file, no way from input to code."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

import gikai_parse

HOUSE: Final = Path(gikai_parse.__file__).parent
FORBIDDEN: Final = {"eval", "exec", "compile", "__import__"}
# What a module would need to break a promise, and the only rooms that may hold it.
GUARDED: Final = {
    "pickle": set(),
    "marshal": set(),
    "subprocess": set(),
    "socket": set(),
    "ssl": set(),
    "http": set(),
    "ctypes": set(),
    "importlib": {"exporters", "cli", "sources", "__init__"},  # extras, loaded by names that stand in the code
    "urllib": {"sources", "exporters"},  # urllib.parse only
    "multiprocessing": {"batch"},
    "concurrent": {"batch"},
    "tempfile": {"cli"},
}
SCRIPT: Final = """
import sys
import gikai_parse as gp
from gikai_parse import dates
raw = open(sys.argv[1], "rb").read()
list(gp.parse_all(raw))  # whatever is imported late, is imported now
seen = []
sys.addaudithook(lambda event, arguments: seen.append((event, str(arguments))) if event.split(".")[0] in
    {"open", "socket", "subprocess", "os", "urllib", "pickle", "ctypes", "exec", "import"} else None)
for session in gp.parse_all(raw):
    gp.review(session)
    session.model_dump_json()
dates.find(session.source.text)
noise = {"os.putenv", "os.unsetenv", "os.listdir", "os.scandir"}
print([event for event in seen if event[0] not in noise])
"""
PAGE: Final = """<html><head><meta charset="utf-8"><link rel="stylesheet" href="http://host.invalid/a.css"></head><body>
<script src="http://host.invalid/a.js"></script><iframe src="file:///etc/passwd"></iframe><img src="http://host.invalid/">
<p>○議長（山田太郎君）　開会します。</p><p>○市長（田中一郎君）　お答えします。</p></body></html>"""


@pytest.mark.parametrize("path", sorted(HOUSE.rglob("*.py")), ids=lambda path: str(path.relative_to(HOUSE)))
def test_no_way_from_input_to_code(path: Path) -> None:
    room = path.relative_to(HOUSE).with_suffix("").parts[0]
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in FORBIDDEN
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
            for name in names:
                assert room in GUARDED.get(name.split(".")[0], {room}), name
                assert name != "urllib.request"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("page.html", PAGE),
        ("a.txt", "○議長（山田太郎君）　開会します。\n○市長（田中一郎君）　詳細は http://host.invalid/ と file:///etc/passwd。"),
        ("a.xml", '<?xml version="1.0"?><data><record><speaker>a</speaker><speech>http://host.invalid</speech></record></data>'),
        ("a.json", '[{"speaker": "議長", "speech": "http://host.invalid/"}]'),
        ("a.md", "# 会議録\n![図](http://host.invalid/a.png)\n○議長（山田太郎君）　開会します。\n"),
    ],
)  # fmt: skip
def test_parsing_opens_nothing(name: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    seen = subprocess.run(  # noqa: S603  (this interpreter, this script)
        [sys.executable, "-c", SCRIPT, str(path)], capture_output=True, check=True, text=True, encoding="utf-8"
    )
    assert seen.stdout == "[]\n"
