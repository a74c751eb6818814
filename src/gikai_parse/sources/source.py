"""What every opener hands on: the readable text, and whatever the file says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt

    from gikai_parse.text.passages import Passage

Format = Literal["text", "html", "json", "xml", "markdown", "pdf"]


@dataclass(frozen=True, slots=True)
class Record:
    """A stretch of the text that the file itself keeps apart: a vendor's record, a Diet speech, a balloon.

    `label` is a head that stands outside the text (a balloon's `data-speaker`); `name`, `position`, `group` are
    what the file's own metadata say of the speaker, `side` whether he asks or answers. `kind` is `front` for a roster
    record, `aside` for what is no part of the sitting (an author's comment), `speech` else.
    """

    passage: Passage
    kind: Literal["speech", "front", "aside"] = "speech"
    label: str | None = None
    name: str | None = None
    position: str | None = None
    group: str | None = None
    side: Literal["question", "answer"] | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """What the file's own metadata say of the sitting (a Diet record's house and date, a vendor's council name).

    `schedule` is the vendor's name of the day, without its year: 06月16日－05号. `posted` is the day of the page, not
    of the sitting: `date:` at the head of a Markdown file.
    """

    assembly: str | None = None
    title: str | None = None
    committee: str | None = None
    session_number: int | None = None
    sitting_number: int | None = None
    date: dt.date | None = None
    posted: dt.date | None = None
    schedule: str | None = None


@dataclass(frozen=True, slots=True)
class OpenedSource:
    """One sitting's readable text. From here on the text is never changed again; `folded` has its very offsets.

    `furniture` are stretches that the file format knows to be no part of the record (navigation, page headers).
    `doubts` are (code of a notice, the words to fill in); `headings` are (level 1-6, passage) of marked-up files,
    `notes` what such a file sets apart in order: quotations, tables, boxes; `strong` its lines that are wholly bold.
    """

    text: str
    folded: str
    format: Format
    encoding: str | None
    sha256: str
    name: str | None = None
    url: str | None = None
    stated: Stated = field(default_factory=Stated)
    records: tuple[Record, ...] = ()
    furniture: tuple[Passage, ...] = ()
    doubts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    headings: tuple[tuple[int, Passage], ...] = ()
    notes: tuple[Passage, ...] = ()
    strong: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Readable:
    """What one opener makes of a file: `OpenedSource` without what is the same for every format.

    `folded` is None where the opener had no need of it.
    """

    text: str
    folded: str | None = None
    stated: Stated = field(default_factory=Stated)
    records: tuple[Record, ...] = ()
    furniture: tuple[Passage, ...] = ()
    doubts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    headings: tuple[tuple[int, Passage], ...] = ()
    notes: tuple[Passage, ...] = ()
    strong: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Material:
    """What an opener is handed: the bytes where there are any, the decoded text where the format is one of text."""

    text: str
    raw: bytes = b""
    name: str | None = None
