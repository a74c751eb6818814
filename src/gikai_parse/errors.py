"""The ways in which `parse` can refuse: any other exception that leaves gikai_parse is a bug."""

from __future__ import annotations


class GikaiParseError(Exception):
    """The base of every refusal; its message says what is wrong, where, and what to do.

    >>> issubclass(UnknownLayout, GikaiParseError)
    True
    """


class UnreadableSource(GikaiParseError):  # noqa: N818  (the names of the public contract)
    """The bytes are no text, or not the file format that they were said to be."""


class UnknownLayout(GikaiParseError):  # noqa: N818
    """`layout=` names a printing style that does not exist; the message lists those that do."""


class NoLayoutFits(GikaiParseError):  # noqa: N818
    """The layout asked for explains nothing of the text; the message lists the scores."""


class SeveralSessions(GikaiParseError):  # noqa: N818
    """`parse` was handed a source with several sittings: `parse_all` reads them one by one."""


class MissingExtra(GikaiParseError):  # noqa: N818
    """The file format needs an optional dependency; the message names the extra to install."""


class DateError(ValueError):
    """A text that looks like a date and can be none, with a `code` that says why.

    Codes: `unread-text`, `impossible-date`, `not-yet-era`, `lunar-calendar`, `era-overrun`,
    `weekday-mismatch`, `dual-mismatch` (the last three with `strict=True` only).

    >>> DateError("impossible-date", "令和2年2月30日: there is no such day").code
    'impossible-date'
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
