"""A folder of Parquet parts with documents in, the same parts with their sittings out, on a Dask cluster.

`python benchmarks/dask_cluster.py --kill` makes invented documents, starts two worker processes on this machine and
kills one of them during the run. On a real cluster `Client` is handed the scheduler's address; nothing else changes.
"""

from __future__ import annotations

import argparse
import os
import signal
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
from distributed import Client, LocalCluster, as_completed
from invented_sittings import make_sitting

from gikai_parse.batch import parse_batch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROWS = 10  # documents in a part; with real ones some hundred, a minute of work at most


def parse_part(source: Path, target: Path) -> int:
    """One part: `name` and `raw` in, sittings out; the number of rows. Done again it gives the same file again."""
    table = parse_batch(pq.read_table(source, columns=["name", "raw"]))
    unfinished = target.with_suffix(f".{os.getpid()}")
    pq.write_table(table, unfinished)
    unfinished.replace(target)  # whole or not at all, however often a worker dies
    return int(table.num_rows)


def parse_parts(client: Client, parts: Sequence[Path], target: Path) -> Iterator[int]:
    """The rows of each part, as they come; the parts of a worker that dies go to another one."""
    targets = [target / part.name for part in parts]
    for future in as_completed(client.map(parse_part, parts, targets)):
        yield future.result()


def make_parts(folder: Path, documents: int, length: int) -> list[Path]:
    """Invented documents as Parquet parts; yours are written by whatever collects them."""
    parts = []
    for start in range(0, documents, ROWS):
        numbers = range(start, min(start + ROWS, documents))
        names = [f"sitting-{number:06}.txt" for number in numbers]
        raws = [make_sitting(number, length).encode() for number in numbers]
        parts.append(folder / f"part-{start:06}.parquet")
        pq.write_table(pa.table({"name": names, "raw": raws}), parts[-1])
    return parts


def run(documents: int, length: int, *, kill: bool) -> pa.Table:
    """All rows of all documents, with one of two workers killed after the first part if `kill` says so."""
    with (
        tempfile.TemporaryDirectory() as folder,
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        target = Path(folder) / "parsed"
        target.mkdir()
        parts = make_parts(Path(folder), documents, length)
        victims = client.run(os.getpid)
        for done, _ in enumerate(parse_parts(client, parts, target)):
            if kill and done == 0:
                os.kill(min(victims.values()), signal.SIGKILL)
        if kill and client.run(os.getpid) == victims:
            message = "the worker was to be killed and lives"
            raise RuntimeError(message)
        return pa.concat_tables([pq.read_table(path) for path in sorted(target.glob("*.parquet"))])


def main() -> None:
    """Run it and say whether every document came out once."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--length", type=int, default=30_000, help="code points of each")
    parser.add_argument("--kill", action="store_true", help="kill one of the two workers during the run")
    options = parser.parse_args()
    start = time.perf_counter()
    table = run(options.documents, options.length, kill=options.kill)
    names = table.column("name").to_pylist()
    errors = table.num_rows - table.column("error").null_count
    print(f"{options.documents} documents: {len(set(names))} names in {len(names)} rows, {errors} errors")
    print(f"{time.perf_counter() - start:.1f} s with the start of the cluster")


if __name__ == "__main__":
    main()
