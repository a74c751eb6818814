"""A response of the National Diet's minutes API (as nested dicts) in, one `Readable` for each sitting out.

New (JSON and XML): `meetingRecord` with its `speechRecord`s, or `speechRecord`s that each name their sitting.
Old: `data.records.record[].recordData`, with every number as a string. Record 0 is `会議録情報`, the front matter.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from gikai_parse.sources.joining import Part, join_parts
from gikai_parse.sources.source import Readable, Stated
from gikai_parse.tables.record_keys import FRONT_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NUMBER: Final = re.compile(r"[0-9０-９]{1,4}")
_DAY: Final = re.compile(r"([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})")
_SITTING: Final = ("issueID", "session", "nameOfHouse", "nameOfMeeting", "issue", "date")


def holds_diet_records(tree: object) -> bool:
    """Whether the tree is a response of the API: it holds a meeting's or a speech's record near its root.

    >>> holds_diet_records({"numberOfRecords": 1, "meetingRecord": []})
    True
    """
    empty = isinstance(tree, dict) and ("meetingRecord" in tree or "speechRecord" in tree)
    return empty or any(True for _ in _records(tree))


def read_diet(tree: object) -> Iterator[Readable]:
    """The sittings in the order of their first record; `tree` is a response, or a list of what responses held."""
    sittings: dict[tuple[str, ...], list[Mapping[str, object]]] = {}
    heads: dict[tuple[str, ...], Mapping[str, object]] = {}
    for record in _records(tree):
        key = tuple(_word(record, name) for name in _SITTING)
        heads.setdefault(key, record)
        speeches = _listed(record.get("speechRecord"))
        sittings.setdefault(key, []).extend(speeches if "speechRecord" in record else [record])
    for key, speeches in sittings.items():
        yield join_parts(map(_part, speeches), _stated(heads[key]))


def _records(tree: object) -> Iterator[Mapping[str, object]]:
    """The meetings, or the speeches that stand without one, in their order; four levels are the deepest shape."""
    level = _listed(tree)
    for _ in range(5):
        below: list[Mapping[str, object]] = []
        for node in level:
            found = [*_listed(node.get("meetingRecord")), *_listed(node.get("speechRecord"))]
            if not found and "nameOfHouse" in node and "nameOfMeeting" in node:
                found = [node]
            yield from found
            if not found:
                below.extend(
                    child for key in ("data", "records", "record", "recordData") for child in _listed(node.get(key))
                )
        level = below


def _listed(value: object) -> list[Mapping[str, object]]:
    many = value if isinstance(value, list) else [value]
    return [one for one in many if isinstance(one, dict)]


def _part(record: Mapping[str, object]) -> Part:
    speaker = _word(record, "speaker")
    front = speaker in FRONT_NAMES
    return Part(
        text=_text(record),
        kind="front" if front else "speech",
        name=None if front else speaker or None,
        position=_word(record, "speakerPosition") or _word(record, "speakerRole") or None,
        group=_word(record, "speakerGroup") or None,
    )


def _text(record: Mapping[str, object]) -> str:
    speech = record.get("speech")
    return speech if isinstance(speech, str) else ""


def _word(record: Mapping[str, object], key: str) -> str:
    value = record.get(key)
    return str(value).strip() if isinstance(value, str | int) else ""


def _stated(record: Mapping[str, object]) -> Stated:
    meeting = _word(record, "nameOfMeeting")
    plenary = meeting in ("", "本会議")
    return Stated(
        assembly=_word(record, "nameOfHouse") or None,
        title=None if plenary else meeting,
        committee=None if plenary else meeting,
        session_number=first_number(_word(record, "session")),
        sitting_number=first_number(_word(record, "issue")),
        date=first_day(_word(record, "date")),
    )


def first_number(words: str) -> int | None:
    """The number in `第9号`, `28号`, `212`.

    >>> first_number("第９号")
    9
    """
    found = _NUMBER.search(words)
    return int(found[0]) if found else None


def first_day(words: str) -> dt.date | None:
    """The day in `2023-12-06`, `2023.12.6`; None where there is none, or no such day.

    >>> first_day("2023-12-06")
    datetime.date(2023, 12, 6)
    """
    found = _DAY.search(words)
    if found is None:
        return None
    try:
        return dt.date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
