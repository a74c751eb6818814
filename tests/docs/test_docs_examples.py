"""Every example of the documentation, run in the order of its page: `>>>` as doctests, `$ ` as commands."""

from __future__ import annotations

import contextlib
import doctest
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from gikai_parse.__main__ import main

REPOSITORY = Path(__file__).parents[2]
PAGES = sorted(
    [*REPOSITORY.glob("README*.md"), *REPOSITORY.glob("docs/*.md"), *REPOSITORY.glob("docs/en/*.md")],
    key=lambda path: path.relative_to(REPOSITORY).as_posix(),
)
# what a page needs beyond the core; without it the page is skipped, loudly
NEEDS = {
    "cookbook.md": ("typer", "pyarrow", "duckdb", "polars"),
    "cli.md": ("typer", "rich", "pyarrow"),
    "formats.md": ("typer", "pyarrow"),
    "schema.md": ("typer", "jsonschema"),
    "quickstart.md": ("typer", "jinja2"),
}
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
NOT_RUN = ("pip ", "git ", "npx ")


class Example(NamedTuple):
    """One block: where it stands, and what is in it."""

    line: int
    language: str
    text: str


def _examples(page: Path) -> list[Example]:
    text = page.read_text(encoding="utf-8")
    found = [
        Example(text.count("\n", 0, match.start()) + 1, match.group(1), match.group(2))
        for match in FENCE.finditer(text)
    ]
    return [example for example in found if _runs(example)]


def _runs(example: Example) -> bool:
    return (example.language == "python" and ">>>" in example.text) or (
        example.language == "console" and example.text.startswith("$ ")
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(REPOSITORY).as_posix())
def test_examples_give_what_the_page_says(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    examples = _examples(page)
    if not examples:
        pytest.skip("no example on this page")
    for needed in NEEDS.get(page.name, ()):
        pytest.importorskip(needed)
    shutil.copytree(REPOSITORY / "docs" / "samples", tmp_path / "docs" / "samples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("PYTHONUTF8", "1")
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")
    names: dict[str, object] = {"__name__": "__main__"}
    for example in examples:
        if example.language == "python":
            _run_python(example, page, names)
        else:
            _run_commands(example, page)


def _run_python(example: Example, page: Path, names: dict[str, object]) -> None:
    test = doctest.DocTestParser().get_doctest(example.text, names, page.name, str(page), example.line)
    said = io.StringIO()
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    runner.run(test, out=said.write, clear_globs=False)
    names |= test.globs
    assert runner.summarize(verbose=False).failed == 0, said.getvalue()


def _run_commands(example: Example, page: Path) -> None:
    for step in re.split(r"^\$ ", example.text, flags=re.MULTILINE)[1:]:
        command, _, wanted = step.partition("\n")
        if command.startswith(NOT_RUN):
            continue
        got = _run_command(command)
        checker = doctest.OutputChecker()
        assert checker.check_output(wanted, got, FLAGS), f"{page.name}:{example.line}: $ {command}\n{got}"


def _run_command(command: str) -> str:
    arguments = shlex.split(command)
    if arguments[0] == "gikai-parse" and not set(command) & set("|>;"):
        said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(io.StringIO()):
            main(arguments[1:])
        said.seek(0)
        return said.read()
    bash = shutil.which("bash")
    if bash is None or shutil.which("gikai-parse") is None:
        pytest.skip("no bash or no gikai-parse on the path")
    done = subprocess.run([bash, "-c", command], capture_output=True, text=True, check=False)  # noqa: S603
    return done.stdout


def test_every_page_is_in_the_contents() -> None:
    contents = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    for page in REPOSITORY.glob("docs/**/*.md"):
        assert f": {page.relative_to(REPOSITORY / 'docs').as_posix()}\n" in contents
