"""The laws that hold for whatever goes in, as one function: for the hostile tests and the fuzz target alike."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import gikai_parse as gp
from gikai_parse import dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel


def check_all(raw: bytes) -> None:
    """Every public entry point on these bytes: results keep the laws, refusals are `GikaiParseError`s."""
    check(raw)
    try:
        text = raw.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return
    check(text)
    dates.find(text[:5000])
    with suppress(gp.DateError):  # an impossible day is refused
        dates.convert(text[:60])


def check(raw: str | bytes) -> list[gp.Session]:
    """The sittings of `raw` (none where it is refused), each held against the laws."""
    try:
        sessions = list(gp.parse_all(raw))
    except gp.GikaiParseError:
        return []
    for session in sessions:
        check_session(session)
    return sessions


def check_session(session: gp.Session) -> None:
    """Spans say the text, ids are there, JSON and back is the identity."""
    text = session.source.text
    assert text is not None
    for node in walk(session):
        spans = getattr(node, "spans", None) or ()
        assert all(0 <= span.start <= span.end <= len(text) for span in spans)
        if spans and hasattr(node, "text"):
            assert node.text == "".join([text[span.start : span.end] for span in spans])
    known = {node.id for node in walk(session) if hasattr(node, "id")}
    assert {speech.speaker_id for speech in session.speeches} <= known | {None}
    assert {end for link in session.links for end in (link.question_id, link.answer_id)} <= known
    assert session.speeches or any(notice.code == "no-speech" for notice in session.notices)
    assert gp.Session.model_validate_json(session.model_dump_json()) == session
    gp.review(session)


def walk(node: BaseModel) -> Iterator[BaseModel]:
    """The object and all that it holds."""
    waiting: list[object] = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, tuple):
            waiting.extend(one)
        elif hasattr(type(one), "model_fields"):
            yield one  # type: ignore[misc]  # it has fields, so it is a model
            waiting.extend([getattr(one, name) for name in type(one).model_fields])  # type: ignore[attr-defined]
