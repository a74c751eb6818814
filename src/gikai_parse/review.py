"""A Session in, its Notices out: every doubt, with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gikai_parse.model import Notice, Session


def review(session: Session) -> tuple[Notice, ...]:
    """Every doubt about a Session: its own, and those of its date.

    There is no strict mode elsewhere: `if review(session): ...` is the caller's strictness.

    >>> from gikai_parse import parse
    >>> [notice.code for notice in review(parse("本日は晴天なり。"))]
    ['no-speech', 'no-date']
    """
    of_date = () if session.date is None else session.date.notices
    return (*session.notices, *of_date)
