"""Paths in, a `ParsedFile` for each of them out, as they come: on one core or on several, in bounded memory.

A worker process hands back plain dicts, which are validated here: half the cost of JSON, two thirds of pickled models.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from gikai_parse.batch.outcome import FileLost, parse_path
from gikai_parse.batch.pool import run_jobs
from gikai_parse.errors import GikaiParseError
from gikai_parse.model import Session

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Packed: TypeAlias = tuple[tuple[dict[str, Any], ...], tuple[type[GikaiParseError], str] | None]

_WITH_TEXT: Final = {"source_text": True}


@dataclass(frozen=True)
class ParsedFile:
    """One file: its sittings, or the error because of which there are none.

    >>> ParsedFile(Path("2020-03.txt")).sessions
    ()
    """

    path: Path
    error: GikaiParseError | None = None
    _found: tuple[Session | dict[str, Any], ...] = field(default=(), repr=False)

    @cached_property
    def sessions(self) -> tuple[Session, ...]:
        """The sittings in the order of the file. What came from another process is made anew at the first look."""
        return tuple([one if isinstance(one, Session) else Session.model_validate(one) for one in self._found])


def parse_files(
    paths: Iterable[str | os.PathLike[str]], *, workers: int | None = None, ordered: bool = False
) -> Iterator[ParsedFile]:
    """Each file's sittings or its error, as they come; every path comes out exactly once.

    Args:
        paths: the files; they are taken one by one, a generator of a million will do.
        workers: the number of processes; None is one for each core, 1 works in this very process.
        ordered: yield in the order of `paths`, where one slow file holds up those behind it.

    At most four files a worker are under way, so the memory does not grow with the number of files. A file whose
    worker is killed is tried once more, alone, and comes out with a `FileLost` if that worker is killed as well.
    With several workers, call it under `if __name__ == "__main__":` (processes may be spawned).

    Raises:
        ValueError: `workers` is less than 1.
        WorkersFailed: no process can be started.

    >>> [(file.path.name, type(file.error).__name__) for file in parse_files(["/no/such.txt"], workers=1)]
    [('such.txt', 'UnreadableSource')]
    """
    count = _count_cores() if workers is None else workers
    if count < 1:
        message = f"workers: 1 以上を指定してください（{workers}）。 / at least 1"
        raise ValueError(message)
    files = map(Path, paths)
    if count == 1:
        return (_parse_here(path) for path in files)
    return (_unpack(path, packed) for path, packed in run_jobs(_parse_packed, files, workers=count, ordered=ordered))


def _count_cores() -> int:
    """The cores that this process may use, which can be fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _parse_here(path: Path) -> ParsedFile:
    sessions, error = parse_path(path)
    return ParsedFile(path, error, sessions)


def _parse_packed(path: Path) -> Packed:
    sessions, error = parse_path(path)
    packed = tuple([session.model_dump(context=_WITH_TEXT) for session in sessions])
    return packed, None if error is None else (type(error), str(error))


def _unpack(path: Path, packed: Packed | None) -> ParsedFile:
    if packed is None:
        return ParsedFile(path, FileLost(f"{path}: 処理中のプロセスが二度落ちました。 / killed its worker twice"))
    dumped, error = packed
    return ParsedFile(path, None if error is None else error[0](error[1]), dumped)
