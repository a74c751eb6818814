"""Sessions in, JSON Lines out: one Session a line, every field but the source text held (see `exporters.json`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gikai_parse.model import Session


def write_jsonl(sessions: Iterable[Session]) -> str:
    r"""One line of JSON for each Session.

    >>> from gikai_parse import parse
    >>> write_jsonl([parse("○議長（山田太郎君）　開会します。")]).count("\n")
    1
    """
    return "".join([session.model_dump_json() + "\n" for session in sessions])
