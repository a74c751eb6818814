"""The fuzz target: any bytes in, nothing out; it fails where a law of the library does."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "src")]


def main() -> None:
    """Run under atheris with libFuzzer's own arguments: `python fuzz/target.py CORPUS -max_total_time=60`."""
    import atheris  # noqa: PLC0415  (installed for fuzzing only)

    with atheris.instrument_imports(include=["gikai_parse"]):
        import gikai_parse  # noqa: F401, PLC0415  (its branches are counted from here on)
    from laws import check_all  # noqa: PLC0415  (after the instrumented import)

    atheris.Setup(sys.argv, check_all)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
