"""Bytes in, a file or standard output written: a file appears whole under its name, or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from gikai_parse.cli import exits
from gikai_parse.cli.wording import word
from gikai_parse.errors import GikaiParseError

if TYPE_CHECKING:
    from collections.abc import Iterator


class UnwritableOutput(GikaiParseError):  # noqa: N818  (named as the other refusals are)
    """The place that `-o` names cannot be written to."""


def write_output(content: bytes, out: str | None) -> None:
    """Write to the file `out`, or to standard output where it is None or `-`.

    Raises:
        UnwritableOutput: the folder does not exist, or may not be written to.
    """
    if out is None or out == "-":
        with _leaving_with_the_reader():
            sys.stdout.flush()
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
        return
    with open_atomically(Path(out)) as file:
        file.write(content)


def say(text: str) -> None:
    """Write words to standard output."""
    with _leaving_with_the_reader():
        sys.stdout.write(text)


def drop_output() -> None:
    """Let go of what is still buffered: it would raise again when the interpreter closes standard output."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _leaving_with_the_reader() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        drop_output()
        sys.exit(exits.CLOSED_PIPE)


@contextmanager
def open_atomically(path: Path) -> Iterator[IO[bytes]]:
    """A file beside `path` that takes its name when all is written; after an error nothing is left of it.

    Raises:
        UnwritableOutput: the folder does not exist, or may not be written to.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        _take_usual_rights(name)
        Path(name).replace(path)
    except BaseException as error:
        Path(name).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _unwritable(path, error) from error
        raise


def _take_usual_rights(name: str) -> None:
    """A temporary file is for its owner alone; the finished one gets what any new file gets."""
    mask = os.umask(0)
    os.umask(mask)
    Path(name).chmod(0o666 & ~mask)


def _unwritable(path: Path, error: OSError) -> UnwritableOutput:
    reason = error.strerror or str(error)
    return UnwritableOutput(word(f"{path}: 書き込めません（{reason}）。", f"{path}: cannot be written ({reason})."))
