"""A megabyte of every token that the patterns know, alone and in company, in; the slowest out: `--random` mixes them.

`python benchmarks/hostile.py` tries every token (some minutes), `--random 200` so many mixtures of up to four tokens.
Seconds of processor time for a megabyte; 1 where one is above the limit that the tests hold to.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests"))

import gikai_parse as gp
from known_tokens import known_tokens

LIMIT: Final = 2.0
HEADS: Final = ("", "○議長（山田太郎君）　", "○１番（山田太郎君）　１点目は、道路について伺います。\n○市長（乙君）　")


def main() -> int:
    """Print the slowest texts."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--size", type=int, default=1_000_000, help="bytes of each text")
    parser.add_argument("--random", type=int, default=0, help="so many mixtures in place of the single tokens")
    parser.add_argument("--part", default="0/1", help="i/n: every n-th token, beginning with the i-th")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    first, step = map(int, options.part.split("/"))
    texts = _mixtures(options.random, options.seed) if options.random else _singles(first, step)
    _seconds("○議長（山田太郎君）　開会します。")  # the patterns are built
    slowest: list[tuple[float, str]] = []
    for head, unit in texts:
        raw = head + unit * (options.size // len(unit.encode("utf-8", "surrogatepass")) + 1)
        taken = _seconds(raw) * 1e6 / options.size
        slowest = sorted([*slowest, (taken, f"{head!r} + {unit!r} * n")], reverse=True)[:25]
        if taken > LIMIT:
            print(f"{taken:6.2f} s/MB  {head!r} + {unit!r} * n", flush=True)
    print("the slowest:")
    for taken, what in slowest:
        print(f"{taken:6.2f} s/MB  {what}")
    return int(slowest[0][0] > LIMIT)


def _singles(first: int, step: int) -> Iterator[tuple[str, str]]:
    for token in known_tokens()[first::step]:
        for head in HEADS:
            yield head, token


def _mixtures(count: int, seed: int) -> Iterator[tuple[str, str]]:
    chance = random.Random(seed)  # noqa: S311  (chance that can be repeated)
    tokens = known_tokens()
    for _ in range(count):
        yield chance.choice(HEADS), "".join(chance.choices(tokens, k=chance.randint(2, 5)))


def _seconds(raw: str) -> float:
    start = time.process_time()
    try:
        for _ in gp.parse_all(raw):
            pass
    except gp.GikaiParseError:
        pass
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
