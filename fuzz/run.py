"""One command, so many seconds of fuzzing: `python fuzz/run.py --seconds 600`; the exit code says whether all held.

Coverage-guided with atheris where it is installed (`pip install --group fuzz`), else by damaging the seeds at random.
Seeds are the tests' own fixtures and invented sittings. What is found is kept in `fuzz/findings/`, and a file from
there given as argument is tried again: `python fuzz/run.py fuzz/findings/crash-...`.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import random
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT: Final = Path(__file__).resolve().parents[1]
FINDINGS: Final = ROOT / "fuzz" / "findings"
SECONDS_FOR_ONE: Final = 10
LARGEST: Final = 6_000  # bytes of a seed: small ones are tried more often

sys.path[:0] = [str(ROOT / folder) for folder in ("src", "tests", "benchmarks")]


def main(arguments: Sequence[str] | None = None) -> int:
    """Fuzz, or try findings again; 0 when nothing is left open."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=0, help="0: another one each day")
    parser.add_argument("--corpus", type=Path, help="keep the inputs that reach new code here, for the next run")
    parser.add_argument("again", nargs="*", type=Path, help="findings to try again")
    options = parser.parse_args(arguments)
    if options.again:
        return _try_again(options.again)
    FINDINGS.mkdir(exist_ok=True)
    seed = options.seed or int(time.time()) // 86_400
    if importlib.util.find_spec("atheris") is None:
        sys.stdout.write("atheris is not installed: damaging seeds at random, without looking at coverage\n")
        return _fuzz_blindly(options.seconds, seed)
    return _fuzz_guided(options.seconds, seed, options.corpus)


def _seeds() -> list[bytes]:
    from invented_sittings import STYLES, make_sitting  # noqa: PLC0415  (a sibling, found by the path above)

    from known_tokens import known_tokens  # noqa: PLC0415

    folders = (ROOT / "tests" / "fixtures", ROOT / "docs" / "samples")
    files = [path.read_bytes() for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    invented = [make_sitting(number, 2000, style).encode() for number in range(4) for style in STYLES]
    tokens = known_tokens()
    lists = ["\n".join(tokens[start : start + 60]).encode("utf-8", "replace") for start in range(0, len(tokens), 60)]
    return [raw[:LARGEST] for raw in (*files, *invented, *lists)]


def _fuzz_guided(seconds: int, seed: int, corpus: Path | None) -> int:
    with tempfile.TemporaryDirectory() as folder:
        seeds, words = Path(folder) / "seeds", Path(folder) / "words"
        seeds.mkdir()
        for number, raw in enumerate(_seeds()):
            (seeds / f"{number:04}").write_bytes(raw)
        words.write_text(_dictionary(), "ascii")
        kept = corpus or Path(folder) / "kept"
        kept.mkdir(parents=True, exist_ok=True)
        command = [
            *(sys.executable, str(ROOT / "fuzz" / "target.py"), str(kept), str(seeds)),
            *(f"-max_total_time={seconds}", f"-timeout={SECONDS_FOR_ONE}", "-rss_limit_mb=2048", f"-seed={seed}"),
            *(f"-max_len={LARGEST}", f"-dict={words}", f"-artifact_prefix={FINDINGS}/", "-print_final_stats=1"),
        ]
        return subprocess.run(command, check=False).returncode  # noqa: S603  (this interpreter, this repository)


def _dictionary() -> str:
    """LibFuzzer's own form: one quoted word a line, all bytes escaped."""
    from known_tokens import known_tokens  # noqa: PLC0415  (a sibling, found by the path above)

    words = [token.encode("utf-8", "replace") for token in known_tokens()]
    return "".join(['"' + "".join([f"\\x{byte:02x}" for byte in word]) + '"\n' for word in words if word])


def _fuzz_blindly(seconds: int, seed: int) -> int:
    from laws import check_all  # noqa: PLC0415  (a sibling, found by the path above)
    from mutations import mutate  # noqa: PLC0415

    chance = random.Random(seed)  # noqa: S311  (chance that can be repeated)
    seeds, tried, found, end = _seeds(), 0, 0, time.monotonic() + seconds
    while time.monotonic() < end:
        raw = chance.choice(seeds)
        for _ in range(chance.randint(1, 3)):
            raw = chance.choice([damaged for _, damaged in mutate(raw, chance.getrandbits(32))])[:LARGEST]
        tried += 1
        start = time.perf_counter()
        try:
            check_all(raw)
        except Exception:  # noqa: BLE001  (whatever leaves the library is a finding)
            traceback.print_exc()
        else:
            if time.perf_counter() - start < SECONDS_FOR_ONE:
                continue
        found += 1
        (FINDINGS / f"crash-{hashlib.sha256(raw).hexdigest()[:16]}").write_bytes(raw)
    sys.stdout.write(f"{tried} inputs, {found} findings\n")
    return 1 if found else 0


def _try_again(paths: Sequence[Path]) -> int:
    from laws import check_all  # noqa: PLC0415  (a sibling, found by the path above)

    for path in paths:
        start = time.perf_counter()
        check_all(path.read_bytes())
        sys.stdout.write(f"{path}: holds, {time.perf_counter() - start:.3f} s\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
