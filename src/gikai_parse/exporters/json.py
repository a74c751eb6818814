"""Sessions in, JSON out: one Session as an object, several as an array; every field is held.

Only the source text is left out unless it is asked for; all spans index it, so a reader who wants to slice by span
needs it (or the original document). Reading back: `Session.model_validate_json`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.model import Session


def write_json(sessions: Sequence[Session], *, source_text: bool = False) -> str:
    r"""Indented JSON with the Japanese letters as they are, ending in a line break.

    >>> write_json(())
    '[]\n'
    """
    context = {"source_text": source_text}
    texts = [session.model_dump_json(indent=2, context=context) for session in sessions]
    if len(texts) == 1:
        return texts[0] + "\n"
    return "[" + ",\n".join(texts) + "]\n"
