"""`parse`: the rungs in order, nothing else. Read it and you know the house."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from gikai_parse.errors import UnreadableSource
from gikai_parse.layouts.reading import read_lines
from gikai_parse.sources.opening import open_source, open_sources
from gikai_parse.stages.assembly import assemble
from gikai_parse.stages.blocks import group_blocks
from gikai_parse.stages.front_matter import read_front_matter
from gikai_parse.stages.linking import link_answers
from gikai_parse.stages.speakers import name_speakers
from gikai_parse.stages.telling import told_front_matter
from gikai_parse.stages.turns import gather_turns
from gikai_parse.stages.units import split_units

if TYPE_CHECKING:
    import datetime as dt
    import os
    from collections.abc import Iterable, Iterator

    from gikai_parse.model import Person, Session
    from gikai_parse.sources.source import OpenedSource


def parse(
    raw: str | bytes,
    *,
    layout: str | None = None,
    url: str | None = None,
    date: dt.date | None = None,
    people: Iterable[Person] | None = None,
) -> Session:
    """One sitting's transcript as a `Session`.

    Args:
        raw: the text, or the bytes of a file in any format and any Japanese encoding.
        layout: the name of a printing style, where the one found by itself is wrong.
        url: where the document was published; kept in `session.source`.
        date: the day of the sitting, where the document does not state it; told, it overrides.
        people: who was there, where the document does not list them; told people come before printed ones.

    Raises:
        UnreadableSource: the bytes are no text, or a broken file.
        UnknownLayout: there is no layout of that name.
        NoLayoutFits: the layout that was asked for finds no speaker at all.
        SeveralSessions: the source holds several sittings; `parse_all` reads them.
        MissingExtra: the file format needs an optional dependency.

    >>> session = parse("○議長（山田太郎君）　これより本日の会議を開きます。")
    >>> session.people[0].name, session.speeches[0].text
    ('山田太郎', 'これより本日の会議を開きます。')
    """
    return _climb(open_source(raw, url=url), layout=layout, date=date, people=people)


def parse_file(
    path: str | os.PathLike[str],
    *,
    layout: str | None = None,
    url: str | None = None,
    date: dt.date | None = None,
    people: Iterable[Person] | None = None,
) -> Session:
    """`parse` for a file: .txt .html .json .xml .md .pdf; the name's ending is a hint, the bytes decide.

    Raises:
        UnreadableSource: there is no such file, or it may not be read; and what `parse` raises.
    """
    file = Path(path)
    try:
        raw = file.read_bytes()
    except OSError as error:
        message = (
            f"{file}: ファイルを開けません（{error.strerror}）。パスと権限を確かめてください。 / cannot open the file"
        )
        raise UnreadableSource(message) from error
    return _climb(open_source(raw, name=file.name, url=url), layout=layout, date=date, people=people)


def parse_all(
    raw: str | bytes,
    *,
    layout: str | None = None,
    url: str | None = None,
    name: str | None = None,
) -> Iterator[Session]:
    """Every sitting of a source that can hold several, such as a response of the National Diet's API.

    Raises:
        GikaiParseError: as `parse`, but for `SeveralSessions`.

    >>> [len(session.speeches) for session in parse_all("○議長（山田太郎君）　開会します。")]
    [1]
    """
    for source in open_sources(raw, name=name, url=url):
        yield _climb(source, layout=layout, date=None, people=None)


def _climb(
    source: OpenedSource, *, layout: str | None, date: dt.date | None, people: Iterable[Person] | None
) -> Session:
    reading = read_lines(source, layout)
    gathered = gather_turns(source, reading)
    front = told_front_matter(read_front_matter(source, reading, gathered), date, people or ())
    cast = name_speakers(source, gathered, front)
    blocks = group_blocks(source, cast, front)
    units = split_units(source, cast, blocks, front)
    linked = link_answers(source, cast, blocks, units)
    return assemble(source, reading, front, cast, blocks, units, linked)
