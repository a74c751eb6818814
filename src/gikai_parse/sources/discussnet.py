"""A vendor's minutes (DiscussNet SSP: `tenant_minutes`, or its metadata with `memberList`) in, a `Readable` out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gikai_parse.sources.diet import first_number
from gikai_parse.sources.joining import Part, join_parts, without_tags
from gikai_parse.sources.source import Readable, Stated
from gikai_parse.tables.record_keys import FRONT_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def holds_minutes(tree: Mapping[str, object]) -> bool:
    """Whether the file holds a vendor's minutes, or the metadata of one.

    >>> holds_minutes({"tenant_minutes": [{"body": "<pre>○議長</pre>"}]})
    True
    """
    return _minutes(tree) is not None or isinstance(tree.get("memberList"), str)


def read_minutes(tree: Mapping[str, object]) -> Iterator[Readable]:
    """One sitting. The body of a record repeats the head that `title` states, so the text is the bodies alone."""
    minutes = _minutes(tree) or []
    parts = [_part(record) for record in minutes if isinstance(record, dict)]
    roster = tree.get("memberList")
    if isinstance(roster, str) and not any(part.kind == "front" for part in parts):
        parts.insert(0, Part(without_tags(roster), kind="front"))
    yield join_parts(parts, _stated(tree))


def _minutes(tree: Mapping[str, object]) -> list[object] | None:
    for value in (tree.get("tenant_minutes"), tree.get("minutes")):
        if isinstance(value, list) and any(isinstance(record, dict) and "body" in record for record in value):
            return value
    return None


def _part(record: Mapping[str, object]) -> Part:
    body = record.get("body")
    title = str(record.get("title") or "").strip()
    kind = str(record.get("minute_type") or "").strip()
    front = title in FRONT_NAMES or kind in FRONT_NAMES
    return Part(without_tags(body) if isinstance(body, str) else "", kind="front" if front else "speech")


def _stated(tree: Mapping[str, object]) -> Stated:
    council, schedule = (str(tree.get(key) or "").strip() for key in ("councilName", "scheduleName"))
    return Stated(title=council or None, sitting_number=_sitting(schedule))


def _sitting(schedule: str) -> int | None:
    """`02月22日－01号`: the number before 号."""
    before, sign, _ = schedule.partition("号")
    digits = before[len(before.rstrip("0123456789０１２３４５６７８９")) :]
    return first_number(digits) if sign else None
