"""The same bytes, the same JSON: on every Python at hand, under any hash seed; the digests, and 1 where two differ.

`python benchmarks/determinism.py` makes a fresh environment for each interpreter in a temporary folder.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).resolve().parents[1]
VERSIONS: Final = ("3.11", "3.12", "3.13", "3.14")
SEEDS: Final = ("0", "1", "4242")
_SUFFIXES: Final = {".txt", ".html", ".json", ".xml", ".md"}


def digest() -> str:
    """The SHA-256 of the JSON of all samples, fixtures and some invented sittings, under this interpreter."""
    from invented_sittings import STYLES, make_sitting  # noqa: PLC0415  (a sibling script)

    import gikai_parse as gp  # noqa: PLC0415  (the one of the environment that runs this)

    found = hashlib.sha256()
    for raw in [*_documents(), *[make_sitting(7, 40_000, style).encode() for style in STYLES]]:
        try:
            dumped = [session.model_dump_json(context={"source_text": True}) for session in gp.parse_all(raw)]
        except gp.GikaiParseError as error:
            dumped = [type(error).__name__]
        found.update("\n".join(dumped).encode())
    return found.hexdigest()


def _documents() -> Iterator[bytes]:
    for folder in (ROOT / "docs" / "samples", ROOT / "tests" / "fixtures"):
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".txt", ".html", ".json", ".xml", ".md"} and path.name not in {
                "ABOUT.md",
                "outline.txt",
            }:
                yield path.read_bytes()


def find_interpreters() -> dict[str, str]:
    """Version to path: those on the PATH and those that pyenv keeps."""
    found = {}
    for version in VERSIONS:
        kept = sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python"))
        path = str(kept[-1]) if kept else shutil.which(f"python{version}")
        if path and subprocess.run([path, "-c", ""], check=False, capture_output=True).returncode == 0:  # noqa: S603
            found[version] = path
    return found


def digests_of(python: str, environment: Path) -> set[str]:
    """The digests of one interpreter under several hash seeds, in an environment of its own."""
    subprocess.run([python, "-m", "venv", str(environment)], check=True)  # noqa: S603  (an interpreter of this machine)
    inside = str(environment / ("Scripts" if os.name == "nt" else "bin") / "python")
    subprocess.run([inside, "-m", "pip", "install", "-q", f"{ROOT}[html]"], check=True, capture_output=True)  # noqa: S603
    return {digest_under(inside, seed) for seed in SEEDS}


def digest_under(python: str, seed: str) -> str:
    """The digest that this interpreter prints under this hash seed."""
    command = [python, str(Path(__file__).resolve()), "--digest"]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout.strip()  # noqa: S603


def main() -> int:
    """Print a digest for each interpreter."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--digest", action="store_true", help="only that of the interpreter that runs this")
    if parser.parse_args().digest:
        print(digest())
        return 0
    seen = set()
    with tempfile.TemporaryDirectory() as folder:
        for version, python in find_interpreters().items():
            digests = digests_of(python, Path(folder) / version)
            print(version, f"{len(SEEDS)} hash seeds", *sorted(digests))
            seen |= digests
    print("all the same" if len(seen) == 1 else "THEY DIFFER")
    return int(len(seen) != 1)


if __name__ == "__main__":
    sys.exit(main())
