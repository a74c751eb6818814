"""A FILE argument in, its sittings out: `-` is standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from gikai_parse.cli.wording import word
from gikai_parse.errors import UnreadableSource
from gikai_parse.pipeline import parse_all

if TYPE_CHECKING:
    from gikai_parse.model import Session

STANDARD_INPUT = "-"


def read_bytes(file: str) -> bytes:
    """The bytes of a file, or of standard input for `-`.

    Raises:
        UnreadableSource: there is no such file, it is a folder, or it may not be read.
    """
    if file == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or str(error)
        message = word(f"{file}: ファイルを開けません（{reason}）。", f"{file}: cannot open the file ({reason}).")
        raise UnreadableSource(message) from error


def read_sessions(file: str, *, layout: str | None = None, url: str | None = None) -> tuple[Session, ...]:
    """Every sitting that the file holds.

    Raises:
        GikaiParseError: the file cannot be opened or parsed.
    """
    name = None if file == STANDARD_INPUT else Path(file).name
    return tuple(parse_all(read_bytes(file), layout=layout, url=url, name=name))
