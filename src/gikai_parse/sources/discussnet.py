"""A vendor's minutes (DiscussNet SSP: `tenant_minutes`, or its metadata with `memberList`) in, a `Readable` out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gikai_parse.sources.diet import first_number
from gikai_parse.sources.joining import Part, join_parts, without_tags
from gikai_parse.sources.record_lists import stated_assembly
from gikai_parse.sources.source import Stated
from gikai_parse.tables.record_keys import FRONT_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gikai_parse.sources.source import Readable

_DEEPEST: Final = 4
_BODIES: Final = frozenset(("body", "text"))


def holds_minutes(tree: object) -> bool:
    """Whether the file holds a vendor's minutes, or the metadata of some.

    >>> holds_minutes({"tenant_minutes": [{"minute_id": 1, "body": "<pre>○議長</pre>"}]})
    True
    """
    return bool(_sittings(tree))


def read_minutes(tree: object) -> Iterator[Readable]:
    """Each sitting. The body of a record repeats the head that `title` states, so the text is the bodies alone."""
    for above, minutes in _sittings(tree):
        parts = [_part(record) for record in minutes]
        roster = above.get("memberList")
        if isinstance(roster, str) and not any(part.kind == "front" for part in parts):
            parts.insert(0, Part(without_tags(roster), kind="front"))
        yield join_parts(parts, _stated(above))


def _sittings(tree: object) -> list[tuple[Mapping[str, object], list[Mapping[str, object]]]]:
    """The lists of minutes, each with the object it stands in; a few levels deep, in the order of the file."""
    found: list[tuple[Mapping[str, object], list[Mapping[str, object]]]] = []
    level: list[tuple[Mapping[str, object], object]] = [({}, tree)]
    for _ in range(_DEEPEST):
        below: list[tuple[Mapping[str, object], object]] = []
        for above, node in level:
            minutes = _minutes(node)
            if minutes:
                found.append((above, minutes))
            elif isinstance(node, dict):
                if isinstance(node.get("memberList"), str) and not any(_minutes(child) for child in node.values()):
                    found.append((node, []))
                below.extend((node, child) for child in node.values() if isinstance(child, dict | list))
            elif isinstance(node, list):
                below.extend((above, child) for child in node if isinstance(child, dict | list))
        level = below
    return found


def _minutes(node: object) -> list[Mapping[str, object]]:
    """The records of a list of minutes: a body or a text, and fields that are called `minute_…`."""
    if not isinstance(node, list):
        return []
    records: list[Mapping[str, object]] = [one for one in node if isinstance(one, dict)]
    telling = [one for one in records if not _BODIES.isdisjoint(one) and any(key.startswith("minute") for key in one)]
    return records if len(telling) * 2 > len(records) else []


def _part(record: Mapping[str, object]) -> Part:
    body = record.get("body", record.get("text"))
    title = str(record.get("title") or "").strip()
    kind = str(record.get("minute_type") or "").strip()
    front = title in FRONT_NAMES or kind in FRONT_NAMES
    return Part(without_tags(body) if isinstance(body, str) else "", kind="front" if front else "speech")


def _stated(tree: Mapping[str, object]) -> Stated:
    council, schedule = _word(tree, "councilname", "council"), _word(tree, "schedulename", "schedule")
    assembly = stated_assembly(council, _word(tree, "municipality"))
    title = council if council and council != assembly else None
    return Stated(assembly=assembly, title=title, sitting_number=_sitting(schedule), schedule=schedule or None)


def _word(tree: Mapping[str, object], *keys: str) -> str:
    """What the file says under the first of the keys: councilName, council_name."""
    told = {key.replace("_", "").lower(): value for key, value in tree.items()}
    return next((word for key in keys if (word := str(told.get(key) or "").strip())), "")


def _sitting(schedule: str) -> int | None:
    """`02月22日－01号`: the number before 号."""
    before, sign, _ = schedule.partition("号")
    digits = before[len(before.rstrip("0123456789０１２３４５６７８９")) :]
    return first_number(digits) if sign else None
