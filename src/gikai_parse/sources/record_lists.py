"""JSON or XML of no known vendor in, a `Readable` for each sitting out: lists of records that say who said what.

Where no list of the tree does, the words of the tree are the text, one line each, and nobody is said to speak.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final, TypeAlias

from gikai_parse.sources.diet import first_day, first_number
from gikai_parse.sources.joining import Part, join_parts, without_tags
from gikai_parse.sources.source import Readable, Stated
from gikai_parse.tables import record_keys as keys

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_JAPANESE: Final = re.compile("[ぁ-んァ-ヶ一-龥々〇○◯◆◎]")
_ADDRESS: Final = re.compile(r"\s{0,9}(?:https?:|/|\.{1,2}/|#|mailto:)")
# ○議長（山田太郎君）: the text repeats the head, so the speaker's name is no head of its own.
_PRINTED_HEAD: Final = re.compile(r"\s{0,99}[○◯〇◆◎△●]")
_LONGEST_OFFICE: Final = 24
_MOST_SAID: Final = 60  # facts about a list, from the objects above it
_LONGEST_SAID: Final = 200  # characters of such a fact

_Row: TypeAlias = dict[str, str]


def read_record_lists(tree: object) -> Iterator[Readable]:
    """The sittings in the order of their first record; a tree without any gives one `Readable` of all its words."""
    found = [(rows, above) for records, above in _lists(tree) if (rows := _rows(records))]
    if not found:
        yield _words(tree)
        return
    sittings: dict[tuple[int, tuple[str, ...]], list[_Row]] = {}
    for index, (rows, _) in enumerate(found):
        for row in rows:
            sittings.setdefault((index, _sitting(row)), []).append(row)
    for (index, _), rows in sittings.items():
        yield join_parts(map(_part, rows), _stated(found[index][1], rows[0]))


def _lists(tree: object) -> Iterator[tuple[list[Mapping[str, object]], _Row]]:
    """Every list of objects, outer before inner, and what the objects above it say.

    No recursion, so a deep tree is only long.
    """
    todo: list[tuple[object, _Row]] = [(tree, {})]
    while todo:
        node, above = todo.pop()
        if isinstance(node, dict):
            inner = [child for child in node.values() if isinstance(child, dict | list)]
            if inner and len(above) < _MOST_SAID:
                above = {**above, **{key: value for key, value in _row(node).items() if len(value) < _LONGEST_SAID}}
            rows: list[Mapping[str, object]] = [child for child in inner if isinstance(child, dict)]
            if len(rows) > 1 and len(rows) == len(node):  # {"1": {"speaker": …}, "2": {"speaker": …}}
                yield rows, above
            todo.extend((child, above) for child in reversed(inner))
        elif isinstance(node, list):
            records: list[Mapping[str, object]] = [one for one in node if isinstance(one, dict)]
            if records:
                yield records, above
            todo.extend((child, above) for child in reversed(node) if isinstance(child, dict | list))


def _row(record: Mapping[str, object]) -> _Row:
    """What a record says in words and numbers, under the folded names of its keys.

    A speaker may be an object of his own: `"speaker": {"name": "山田太郎", "position": "議長"}`.
    """
    row = _plain_row(record)
    for key, value in record.items():
        if isinstance(value, dict) and key.lower() in keys.SPEAKER_KEYS:
            inner = _plain_row(value)
            row |= {
                name: said
                for name, said in (
                    (key.lower(), _first(inner, keys.SPEAKER_KEYS)),
                    ("position", _first(inner, keys.POSITION_KEYS)),
                    ("group", _first(inner, keys.GROUP_KEYS)),
                )
                if said
            }
        elif isinstance(value, dict) and key.lower() in keys.TEXT_KEYS:
            row[key.lower()] = _first(_plain_row(value), keys.TEXT_KEYS)
    return row


def _plain_row(record: Mapping[str, object]) -> _Row:
    return {
        key.replace("_", "").replace("-", "").lower(): _spelled(value)
        for key, value in record.items()
        if isinstance(value, str | int) or _is_lines(value)
    }


def _is_lines(value: object) -> bool:
    """`"paragraphs": ["お答えします。", "以上です。"]`."""
    return isinstance(value, list) and bool(value) and all(isinstance(line, str) for line in value)


def _spelled(value: object) -> str:
    return "\n".join([str(line) for line in value]) if isinstance(value, list) else str(value)


def _rows(records: Sequence[Mapping[str, object]]) -> list[_Row]:
    """The records, where most of them have a text and a speaker and are no search hits; else nothing."""
    rows = [_row(record) for record in records]
    telling = [row for row in rows if _says(row) and keys.HIT_KEYS.isdisjoint(row)]
    return rows if len(telling) * 2 > len(rows) else []


def _says(row: _Row) -> bool:
    """Whether the row has a text and a speaker; where only an office is known (`"role": "市長"`), a whole sentence."""
    text = _first(row, keys.TEXT_KEYS)
    return bool(text) and bool(_first(row, keys.SPEAKER_KEYS) or ("。" in text and _office(row)))


def _part(row: _Row) -> Part:
    text = without_tags(_first(row, keys.TEXT_KEYS))
    speaker = _first(row, keys.SPEAKER_KEYS).strip() or _office(row)
    front = speaker in keys.FRONT_NAMES
    return Part(
        text=text,
        kind="front" if front else "speech",
        label=None if front or not speaker or _PRINTED_HEAD.match(text) else speaker,
        name=None if front else speaker or None,
        position=_first(row, keys.POSITION_KEYS).strip() or None,
        group=_first(row, keys.GROUP_KEYS).strip() or None,
    )


def _office(row: _Row) -> str:
    """`"role": "市長"` where no key names the speaker; a bill's title is none, nor is the `user` of a chat."""
    office = _first(row, keys.OFFICE_KEYS).strip()
    return office if _JAPANESE.match(office) and len(office) < _LONGEST_OFFICE else ""


def _sitting(row: _Row) -> tuple[str, ...]:
    return tuple([row.get(key, "") for key in keys.MEETING_KEYS])


def _stated(above: _Row, row: _Row) -> Stated:
    said = {**above, **row}
    title = _first(said, keys.TITLE_KEYS).strip()
    return Stated(
        assembly=stated_assembly(_first(said, keys.ASSEMBLY_KEYS), _first(said, keys.TOWN_KEYS)),
        title=title if "会" in title and len(title) < _LONGEST_SAID else None,
        committee=_first(said, keys.COMMITTEE_KEYS).strip() or None,
        sitting_number=first_number(said.get("issue", "")),
        date=first_day(_first(said, keys.DATE_KEYS)),
    )


def stated_assembly(assembly: str, town: str) -> str | None:
    """The assembly that a file names, or whose town it names; 第2回定例会 under `council` is none.

    >>> stated_assembly("見本市議会", ""), stated_assembly("第2回定例会", "見本市"), stated_assembly("", "見本")
    ('見本市議会', '見本市議会', None)
    """
    name, town = assembly.strip(), town.strip()
    if name.endswith(("議会", "院")):
        return name
    return f"{town}議会" if town.endswith(keys.TOWN_ENDINGS) else None


def _words(tree: object) -> Readable:
    """Every string with Japanese in it, in the order of the file, on lines of its own; those of search hits aside."""
    parts: list[Part] = []
    todo: list[tuple[object, bool]] = [(tree, False)]
    while todo:
        node, hit = todo.pop()
        if isinstance(node, str):
            words = without_tags(node)
            if _JAPANESE.search(words) and not _ADDRESS.match(words):
                parts.append(Part(words, "aside" if hit else "speech"))
        elif isinstance(node, dict):
            inside = hit or not keys.HIT_KEYS.isdisjoint(_row(node))
            todo.extend((child, inside) for child in reversed(node.values()))
        elif isinstance(node, list):
            todo.extend((child, hit) for child in reversed(node))
    runs = groupby(parts, key=lambda part: part.kind)
    joined = join_parts(Part("\n".join([part.text for part in run]), kind) for kind, run in runs)
    return replace(joined, records=tuple(record for record in joined.records if record.kind == "aside"))


def _first(row: _Row, names: Sequence[str]) -> str:
    """The first of `names` that the record has words for."""
    for name in names:
        value = row.get(name)
        if value and not value.isspace():
            return value
    return ""
