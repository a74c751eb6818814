"""All figures of docs/performance.md in one run: `python benchmarks/speed.py [FILES...]`, medians and ratios.

Without files it reads invented sittings. Figures of one run can be compared with each other; those of two machines not.
"""

from __future__ import annotations

import argparse
import importlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from invented_sittings import STYLES, make_sitting

import gikai_parse as gp
from gikai_parse import dates
from gikai_parse.batch import parse_files

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# What a quick script does: a mark, an office, a name in brackets.
BARE_HEAD: Final = re.compile(r"(?m)^[○◯〇◆◎](?:[^（\n]{1,20})（([^）\n]{1,20})）")
SIZES: Final = {"50 kB": 50_000, "500 kB": 500_000, "5 MB": 5_000_000}
PEAK: Final = """
import sys
import gikai_parse as gp

def peak():
    try:
        return int(open("/proc/self/status").read().split("VmHWM:")[1].split()[0]) * 1024
    except OSError:
        import resource
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)

raw = open(sys.argv[1], "rb").read()
gp.parse(open(sys.argv[2], "rb").read())  # a short sitting: the patterns are built, once for all texts
before = peak()
session = gp.parse(raw)
print(peak() - before)
"""


def main() -> None:
    """Print every part, or the one that is asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", choices=list(PARTS), help="one part alone")
    parser.add_argument("--repeat", type=int, default=5, help="how often each figure is taken; the median counts")
    parser.add_argument("files", nargs="*", type=Path, help="your own documents for the first part")
    options = parser.parse_args()
    print(f"Python {sys.version.split()[0]}, gikai_parse {gp.__version__}")
    for name, part in PARTS.items():
        if options.only in {None, name}:
            print(f"\n{name}")
            part(options.files, options.repeat)


def measure_documents(files: Sequence[Path], repeat: int) -> None:
    """Characters per second, beside a bare search for heads in the same text."""
    texts = {path.name: path.read_bytes() for path in files} or {
        f"invented {style}": make_sitting(5, 100_000, style).encode() for style in STYLES
    }
    whole = 0.0
    letters = 0
    for name, raw in texts.items():
        length = len(gp.parse(raw).source.text or "")
        taken = _median(partial(gp.parse, raw), repeat)
        text = raw.decode("utf-8", "replace")
        bare = _median(partial(BARE_HEAD.findall, text), repeat)
        whole, letters = whole + taken, letters + length
        print(
            f"  {name:32} {length:9,} chars {taken * 1e3:8.1f} ms {length / taken / 1e6:6.2f} M chars/s"
            f"  per 100,000: {taken / length * 1e8:5.1f} ms  bare heads x{taken / bare:5.0f}"
        )
    print(f"  {'all':32} {letters:9,} chars {whole * 1e3:8.1f} ms {letters / whole / 1e6:6.2f} M chars/s")


def measure_sizes(_: Sequence[Path], repeat: int) -> None:
    """Time for a character and peak memory for a byte, as the text grows."""
    first = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for name, size in SIZES.items():
            raw = make_sitting(9, size // 3).encode()
            taken = _median(partial(gp.parse, raw), repeat if size < 1e6 else 3)
            each = taken / len(raw.decode())
            first = first or each
            path = Path(folder) / "text"
            path.write_bytes(raw)
            short = Path(folder) / "short"
            short.write_bytes(make_sitting(9, 1500).encode())
            grown = [int(_run(PEAK, str(path), str(short))) for _ in range(3)]
            memory = statistics.median(grown) / len(raw)
            print(
                f"  {name:8} {len(raw):9,} bytes {taken * 1e3:9.1f} ms  {each * 1e9:6.0f} ns a char"
                f"  x{each / first:4.2f} of 50 kB  peak {memory:4.1f} bytes a byte"
            )


def measure_import(_: Sequence[Path], repeat: int) -> None:
    """A fresh interpreter, with and without the import."""
    bare = _median(partial(_run, "pass"), repeat, time.perf_counter)
    for name in ("gikai_parse", "gikai_parse.dates", "gikai_parse.batch", "pydantic"):
        taken = _median(partial(_run, f"import {name}"), repeat, time.perf_counter)
        print(f"  import {name:20} {(taken - bare) * 1e3:6.0f} ms (beside {bare * 1e3:.0f} ms for the interpreter)")


def measure_workers(_: Sequence[Path], repeat: int) -> None:
    """200 documents on one process and on two, in turns."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number in range(200):
            paths.append(Path(folder) / f"{number}.txt")
            paths[-1].write_text(make_sitting(number, 60_000), "utf-8")
        taken: dict[int, list[float]] = {1: [], 2: []}
        for _turn in range(min(repeat, 3)):
            for workers, times in taken.items():
                times.append(_median(partial(_count, paths, workers), 1, time.perf_counter))
        one, two = (statistics.median(times) for times in taken.values())
        print(f"  200 documents of 60,000 chars: one {one:.2f} s, two {two:.2f} s, x{one / two:.2f}")
        alone, both = (statistics.median([_spin(count) for _ in range(3)]) for count in (1, 2))
        print(f"  two bare loops at once, for comparison: x{2 * alone / both:.2f} (2.00 on two idle cores)")


def measure_dates(files: Sequence[Path], repeat: int) -> None:
    """`dates.find` on running text, beside a peer where one is installed."""
    text = "".join([path.read_bytes().decode("utf-8", "replace") for path in files]) or make_sitting(5, 300_000)
    ours = _median(partial(dates.find, text), repeat)
    print(f"  dates.find                 {len(text) / ours / 1e6:6.2f} M chars/s")
    try:
        peer = importlib.import_module("ja_timex").TimexParser()
    except ImportError:
        print("  ja-timex is not installed (benchmarks/dates.py compares with all peers)")
        return
    short = text[:20_000]
    theirs = _median(partial(peer.parse, short), 1)
    print(f"  ja-timex x{theirs / len(short) / (ours / len(text)):.0f} of our time")


PARTS: Final[dict[str, Callable[[Sequence[Path], int], None]]] = {
    "documents": measure_documents,
    "sizes": measure_sizes,
    "import": measure_import,
    "workers": measure_workers,
    "dates": measure_dates,
}


def _median(work: Callable[[], Any], repeat: int, clock: Callable[[], float] = time.process_time) -> float:
    """Seconds of this process, so that a busy machine counts little; one run before it does not count."""
    if repeat > 1:
        work()
    times = []
    for _ in range(repeat):
        start = clock()
        work()
        times.append(clock() - start)
    return statistics.median(times)


def _spin(count: int) -> float:
    """Seconds until so many processes have each counted to twenty million: what the machine can give at best."""
    start = time.perf_counter()
    loops = [subprocess.Popen([sys.executable, "-c", "for _ in range(20_000_000): pass"]) for _ in range(count)]
    for loop in loops:
        loop.wait()
    return time.perf_counter() - start


def _count(paths: Sequence[Path], workers: int) -> int:
    found = 0
    for file in parse_files(paths, workers=workers):
        if file.error:
            raise file.error
        found += sum(len(session.speeches) for session in file.sessions)
    return found


def _run(script: str, *arguments: str) -> str:
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603


if __name__ == "__main__":
    main()
