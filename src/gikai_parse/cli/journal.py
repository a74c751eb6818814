"""What `batch` has done so far, a line of JSON for each file, so that an interrupted run goes on where it stopped."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Entry = dict[str, Any]


class Journal:
    """An append-only file beside the output. A torn last line, the trace of a crash, counts as not written.

    Its first line says what the entries are made for; a journal made for something else is begun anew.
    """

    def __init__(self, path: Path, heading: Entry) -> None:
        self.path = path
        self._heading = heading
        self._places: dict[str, int] = {}
        self._failed: set[str] = set()
        self._stamps: dict[str, list[int]] = {}
        self._file = self._open()

    def _open(self) -> IO[bytes]:
        if self.path.exists():
            file = self.path.open("r+b")
            if self._read_back(file):
                return file
            file.close()
        file = self.path.open("w+b")
        file.write(_line(self._heading))
        file.flush()
        return file

    def _read_back(self, file: IO[bytes]) -> bool:
        place = 0
        for line in iter(file.readline, b""):
            entry = _read(line)
            if entry is None:
                break
            if place == 0:
                if entry != self._heading:
                    return False
            else:
                self._note(entry, place)
            place = file.tell()
        file.truncate(place)
        file.seek(place)
        return place > 0

    def _note(self, entry: Entry, place: int) -> None:
        name = entry["path"]
        self._places[name] = place
        self._stamps[name] = entry["stamp"]
        (self._failed.add if entry.get("error") else self._failed.discard)(name)

    def has(self, name: str, stamp: list[int]) -> bool:
        """Whether this very state of the file (its size and time) is done; a failed one is tried again."""
        return name not in self._failed and self._stamps.get(name) == stamp

    def add(self, entry: Entry) -> None:
        """Note a finished file; from now on a crash does not lose it."""
        self._note(entry, self._file.tell())
        self._file.write(_line(entry))
        self._file.flush()

    def read(self, names: list[str]) -> Iterator[Entry]:
        """The entries of these files, in this order; one that is not there is left out."""
        end = self._file.tell()
        for name in names:
            if name in self._places:
                self._file.seek(self._places[name])
                entry: Entry = json.loads(self._file.readline())
                yield entry
        self._file.seek(end)

    def close(self, *, finished: bool) -> None:
        """Close the file, and remove it when the output is written."""
        self._file.close()
        if finished:
            self.path.unlink(missing_ok=True)


def _line(entry: Entry) -> bytes:
    return (json.dumps(entry, ensure_ascii=False, default=str) + "\n").encode("utf-8", "surrogatepass")


def _read(line: bytes) -> Entry | None:
    if not line.endswith(b"\n"):
        return None
    try:
        entry: Entry = json.loads(line)
    except ValueError:
        return None
    return entry
