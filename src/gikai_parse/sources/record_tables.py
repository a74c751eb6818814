"""The text of an exported table in (TSV, CSV), a record for each row that says who said what out; the text stays.

One row is the heading; it tells which column holds the words and which the speaker, in whatever terms. Where the whole
text is a table without one, the cells tell it themselves: sentences in one column, offices in another.
"""

from __future__ import annotations

import re
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.sources.source import Record
from gikai_parse.tables import record_keys as keys
from gikai_parse.tables.positions import POSITION_ENDINGS
from gikai_parse.text.folding import fold
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_SIGNS: Final = ("\t", ",", "|", ";")
_QUOTED: Final = r'"((?>[^"]*(?:""[^"]*)*))"'
_CELLS: Final = {
    sign: re.compile(rf"[ 　]*+(?:{_QUOTED}|([^{re.escape(sign)}\r\n]*+))({re.escape(sign)}|\r?\n|\r|\Z)")
    for sign in _SIGNS
}
_LINE: Final = re.compile(r"[^\n]*+\n?")
_DEEPEST_HEADING: Final = 40  # lines
_LONGEST_HEADING: Final = 400
_LONGEST_TERM: Final = 16
_JOINED: Final = re.compile(r"[\s_\-\"'()/・]+")
_SENTENCE: Final = re.compile(r"[。?？]|(?:です|ます|ました|ません|か)\s*\Z")
_DIGITS: Final = re.compile(r"\s*[0-9]{1,3}\s*\Z")
# 総務課長, 5番, 大山三郎議長, 議長（大山三郎君）
_ENDINGS: Final = "|".join(row.ending for row in POSITION_ENDINGS)
_OFFICE: Final = re.compile(rf"[^\s。、]{{0,40}}(?:番|{_ENDINGS})(?:[（(][^（）()]{{0,20}}[）)])?")
_NAME: Final = re.compile(r"[々ヶ一-鿿ぁ-ゖァ-ヺー 　]{2,12}君?")
_FEWEST: Final = 3
_SAMPLE: Final = 40  # rows that tell the columns of a table without a heading
_MOST_COLUMNS: Final = 12


class _Columns(NamedTuple):
    """Where each part stands in a row; None where no column holds it."""

    text: int
    speaker: int | None
    position: int | None
    seat: int | None
    group: int | None


def read_record_table(text: str) -> tuple[Record, ...]:
    """The records of the rows below the heading; none, where the text is no table of speeches."""
    at = 0
    for _ in range(_DEEPEST_HEADING):
        line = _LINE.match(text, at)
        if line is None or line.end() == at:
            break
        if len(line[0]) < _LONGEST_HEADING:
            for sign in _SIGNS:
                columns = _columns(line[0].split(sign)) if sign in line[0] else None
                records = tuple(_records(text, _rows(text, line.end(), sign), columns)) if columns else ()
                if _is_debate(text, records):
                    return records
        at = line.end()
    return _read_unheaded(text)


def _read_unheaded(text: str) -> tuple[Record, ...]:
    """The records where every line of the text is a row of as many cells, and these tell their columns."""
    first = _LINE.match(text)
    for sign in _SIGNS:
        width = first[0].count(sign) + 1 if first else 0
        if not _FEWEST <= width < _MOST_COLUMNS:  # two columns are a layout's: 議長｜これより
            continue
        more = _as_wide(_rows(text, 0, sign), width)
        rows = list(islice(more, _SAMPLE))
        columns = _told(text, rows)
        if columns is None:
            continue
        rows += more
        records = () if text[rows[-1][-1].end :].strip(' "\r\n') else tuple(_records(text, rows, columns))
        if _is_debate(text, records):
            return records
    return ()


def _told(text: str, rows: Sequence[Sequence[Passage]]) -> _Columns | None:
    """The columns of sentences and of offices, or of 議長（大山三郎君）, and the one of names beside the offices."""
    columns = [[text[slice(*cell)].strip(" \t　") for cell in column] for column in zip(*rows, strict=True)]
    said = next((place for place, cells in enumerate(columns) if _mostly(_SENTENCE.search, cells)), None)
    offices = next((place for place, cells in enumerate(columns) if _mostly(_OFFICE.fullmatch, cells)), None)
    if said is None or offices in (None, said):
        return None
    beside = [place for place in (offices + 1, offices - 1) if 0 <= place < len(columns) and place != said]
    names = next((place for place in beside if all(map(_NAME.fullmatch, columns[place]))), None)
    return _Columns(said, offices if names is None else names, None if names is None else offices, None, None)


def _mostly(is_so: Callable[[str], object], cells: Sequence[str]) -> bool:
    return sum(map(bool, map(is_so, cells))) * 2 > len(cells)


def read_cells(text: str, rows: Sequence[Sequence[Passage]]) -> tuple[Record, ...]:
    """The records of the rows of a page's tables, each behind the heading that is above it."""
    found: list[Record] = []
    headings = 0
    for place, heading in enumerate(rows):
        columns = _columns([text[slice(*cell)] for cell in heading]) if 1 < len(heading) < _MOST_COLUMNS else None
        headings += columns is not None
        if columns and headings < _DEEPEST_HEADING:
            records = tuple(_records(text, _below(rows, place), columns))
            found += records if _is_debate(text, records) else ()
    return tuple(found)


def _below(rows: Sequence[Sequence[Passage]], place: int) -> Iterator[Sequence[Passage]]:
    """The rows under a heading that have as many cells."""
    return _as_wide(islice(rows, place + 1, None), len(rows[place]))


def _as_wide(rows: Iterable[Sequence[Passage]], width: int) -> Iterator[Sequence[Passage]]:
    return takewhile(lambda row: len(row) == width, rows)


def _columns(heading: Sequence[str]) -> _Columns | None:
    """What the heading's terms say: 発言番号, 種別, 職名・議席, 氏名, 内容."""
    terms = [_JOINED.sub("", fold(cell)).lower() for cell in heading]
    if any(len(term) > _LONGEST_TERM for term in terms):
        return None
    speaker = _place(terms, keys.SPEAKER_KEYS, keys.SPEAKER_ENDINGS)
    position = _place(terms, keys.POSITION_KEYS, keys.POSITION_ENDINGS, taken=speaker)
    seat = _place(terms, (), keys.SEAT_ENDINGS, taken=speaker)
    said = _place(terms, keys.TEXT_KEYS, keys.TEXT_ENDINGS)
    if said is None or (speaker is None and position is None) or said in (speaker, position):
        return None
    return _Columns(said, speaker, position, seat, _place(terms, keys.GROUP_KEYS, ()))


def _place(terms: list[str], names: tuple[str, ...], endings: tuple[str, ...], taken: int | None = None) -> int | None:
    """The column of that name, the surest first, or the last whose term ends so."""
    for name in names:
        if name in terms and terms.index(name) != taken:
            return terms.index(name)
    ending = [place for place, term in enumerate(terms) if endings and term.endswith(endings) and place != taken]
    return ending[-1] if ending else None


def _rows(text: str, at: int, sign: str) -> Iterator[list[Passage]]:
    """The cells of each row; a cell in quotation marks may hold line feeds."""
    row: list[Passage] = []
    pattern = _CELLS[sign]
    while at < len(text):
        found = pattern.match(text, at)
        if found is None:  # no such text
            return
        row.append(Passage(*found.span(1 if found[1] is not None else 2)))
        at = found.end()
        if found[3] != sign:
            yield row
            row = []
    if row:
        yield row


def _records(text: str, rows: Iterable[Sequence[Passage]], columns: _Columns) -> Iterator[Record]:
    for row in rows:
        if len(row) <= max(place for place in columns if place is not None):
            continue
        said = row[columns.text]
        name = _words(text, row, columns.speaker)
        position = _words(text, row, columns.position)
        seat = _words(text, row, columns.seat)
        position = f"{seat.strip()}番" if _DIGITS.match(seat) and not _is_office(position) else position or seat
        if (name or position) and text[slice(*said)].strip():
            group = _words(text, row, columns.group) or None
            yield Record(said, name=name or position, position=(position or None) if name else None, group=group)


def _is_office(position: str) -> bool:
    return bool(position) and position not in ("議員", "委員") and not _DIGITS.match(position)


def _words(text: str, row: Sequence[Passage], place: int | None) -> str:
    return "" if place is None else text[slice(*row[place])].strip(' \t　"')


def _is_debate(text: str, records: tuple[Record, ...]) -> bool:
    """Whether most of the rows hold sentences, of more people than one: no list of members or of questions."""
    sentences = sum(1 for record in records if _SENTENCE.search(text[slice(*record.passage)]))
    people = {(record.name, record.position) for record in records}
    return len(records) >= _FEWEST and len(people) > 1 and sentences * 2 > len(records)
