"""JSON or XML of no known vendor in, a `Readable` for each sitting out: lists of records that say who said what.

Where no list of the tree does, the words of the tree are the text, one line each, and nobody is said to speak.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

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


class _Found(NamedTuple):
    """A list of records, and what the objects above it say."""

    records: Sequence[Mapping[str, object]]
    above: Mapping[str, object]


def read_record_lists(tree: object) -> Iterator[Readable]:
    """The sittings in the order of their first record; a tree without any gives one `Readable` of all its words."""
    found = [one for one in _lists(tree) if _tells_speakers(one.records)]
    if not found:
        yield join_parts(_words(tree), _stated(tree if isinstance(tree, dict) else {}))
        return
    sittings: dict[tuple[int, tuple[str, ...]], list[Mapping[str, object]]] = {}
    for index, (records, _) in enumerate(found):
        for record in records:
            sittings.setdefault((index, _sitting(record)), []).append(record)
    for (index, _), records in sittings.items():
        yield join_parts(map(_part, records), _stated({**found[index].above, **_plain(records[0])}))


def _lists(tree: object) -> Iterator[_Found]:
    """Every list of objects, outer before inner; no recursion, so a deep tree is only long."""
    todo: list[tuple[object, Mapping[str, object]]] = [(tree, {})]
    while todo:
        node, above = todo.pop()
        if isinstance(node, dict):
            said = {**above, **_plain(node)} if len(above) < 50 else above
            todo.extend((child, said) for child in reversed(node.values()) if isinstance(child, dict | list))
        elif isinstance(node, list):
            records = [one for one in node if isinstance(one, dict)]
            if records:
                yield _Found(records, above)
            todo.extend((child, above) for child in reversed(node) if isinstance(child, dict | list))


def _plain(record: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in record.items() if isinstance(value, str | int) and len(str(value)) < 200}


def _tells_speakers(records: Sequence[Mapping[str, object]]) -> bool:
    """Most records have a text and a speaker, and they are no search hits."""
    telling = sum(
        1
        for record in records
        if _value(record, keys.TEXT_KEYS) and _value(record, keys.SPEAKER_KEYS) and not _has(record, keys.HIT_KEYS)
    )
    return telling * 2 > len(records)


def _part(record: Mapping[str, object]) -> Part:
    text = without_tags(_value(record, keys.TEXT_KEYS))
    speaker = _value(record, keys.SPEAKER_KEYS)
    front = speaker in keys.FRONT_NAMES
    return Part(
        text=text,
        kind="front" if front else "speech",
        label=None if front or not speaker or _PRINTED_HEAD.match(text) else speaker,
        name=None if front else speaker or None,
        position=_value(record, keys.POSITION_KEYS) or None,
        group=_value(record, keys.GROUP_KEYS) or None,
    )


def _sitting(record: Mapping[str, object]) -> tuple[str, ...]:
    named = {_fold_key(key): value for key, value in record.items() if isinstance(value, str | int)}
    return tuple(str(named.get(key, "")) for key in keys.MEETING_KEYS)


def _stated(said: Mapping[str, object]) -> Stated:
    title = _value(said, keys.TITLE_KEYS)
    return Stated(
        assembly=_value(said, keys.ASSEMBLY_KEYS) or None,
        title=title if "会" in title else None,
        committee=_value(said, keys.COMMITTEE_KEYS) or None,
        session_number=None,
        sitting_number=first_number(_value(said, ("issue",))) if _has(said, ("issue",)) else None,
        date=first_day(_value(said, keys.DATE_KEYS)),
    )


def _words(tree: object) -> Iterator[Part]:
    """Every string with Japanese in it, in the order of the file; those of search hits stand aside."""
    todo: list[tuple[object, bool]] = [(tree, False)]
    while todo:
        node, hit = todo.pop()
        if isinstance(node, str):
            words = without_tags(node)
            if _JAPANESE.search(words) and not _ADDRESS.match(words):
                yield Part(words, kind="aside" if hit else "speech")
        elif isinstance(node, dict):
            inside = hit or _has(node, keys.HIT_KEYS)
            todo.extend((child, inside) for child in reversed(node.values()))
        elif isinstance(node, list):
            todo.extend((child, hit) for child in reversed(node))


def _value(record: Mapping[str, object], names: Sequence[str]) -> str:
    """The first of `names` that the record has words for."""
    named = {_fold_key(key): value for key, value in record.items()}
    for name in names:
        value = named.get(name)
        if isinstance(value, str) and value.strip():
            return value if names is keys.TEXT_KEYS else value.strip()
    return ""


def _has(record: Mapping[str, object], names: Sequence[str]) -> bool:
    return not {_fold_key(key) for key in record}.isdisjoint(names)


def _fold_key(key: str) -> str:
    return key.replace("_", "").replace("-", "").lower()
