"""One document in, its sittings or the reason why there are none out: an error is a value here, never an exception."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gikai_parse.errors import GikaiParseError, UnreadableSource
from gikai_parse.pipeline import parse_all

if TYPE_CHECKING:
    from pathlib import Path

    from gikai_parse.model import Session


class FileLost(GikaiParseError):  # noqa: N818  (named as the other refusals are)
    """A document without a result, and not by its own fault: its worker was killed twice, or a bug was met."""


def parse_document(raw: str | bytes, name: str | None) -> tuple[tuple[Session, ...], GikaiParseError | None]:
    """Every sitting of a document, and the error if it has any; a document fails as a whole or not at all."""
    try:
        return tuple(parse_all(raw, name=name)), None
    except GikaiParseError as error:
        return (), error
    except Exception as error:  # noqa: BLE001  (a bug in one document must not cost the other 999,999)
        return (), FileLost(f"{name}: {type(error).__name__}: {error}。不具合です。 / this is a bug, please report it")


def parse_path(path: Path) -> tuple[tuple[Session, ...], GikaiParseError | None]:
    """`parse_document` for a file; one that cannot be opened is an error like any other."""
    try:
        raw = path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or str(error)
        return (), UnreadableSource(f"{path}: ファイルを開けません（{reason}）。 / cannot open the file")
    return parse_document(raw, path.name)
