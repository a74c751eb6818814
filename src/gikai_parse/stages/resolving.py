"""A head in, all whom it may mean out: ordered rules, of which the first that knows anyone decides; ties stay ties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.roles import bare_office
from gikai_parse.layouts.sides import side_of
from gikai_parse.stages.company import MEMBER_SIDE, full_name
from gikai_parse.stages.printed_names import match_key
from gikai_parse.tables.shared_offices import GENERIC_OFFICES, SHARED_OFFICES
from gikai_parse.tables.surnames import SURNAMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from gikai_parse.layouts.line import Head
    from gikai_parse.stages.company import Company, Someone

    Rule = Callable[[Company, Head], list[Someone]]

_KANA: Final = frozenset(map(chr, range(ord("ぁ"), ord("ヺ") + 1)))


def resolve(company: Company, head: Head) -> tuple[str, list[Someone]]:
    """The rule that knew someone and whom it knew; an empty list where nobody fits."""
    for name, rule in RULES:
        found = rule(company, head)
        if found:
            return name, found
    return "", []


def is_shared(office: str) -> bool:
    """Whether many hold the office at once, so that it names nobody.

    >>> is_shared("委員"), is_shared("総務部長")
    (True, False)
    """
    return bare_office(office) in SHARED_OFFICES


def by_whole_name(company: Company, head: Head) -> list[Someone]:
    """議長（山田太郎君）: the very name; of several the one that agrees; a surname must agree in office."""
    name = full_name(head)
    if name is None:
        return []
    found = company.named(name)
    if len(found) > 1 and head.seat is not None:
        found = [one for one in found if one.seat == head.seat] or found
    if len(name) < 3 or match_key(name) in SURNAMES:  # 市村委員 and 市村教育次長 are two
        found = [one for one in found if one.listed or agrees(company, one, head)]
    if len(found) > 1:
        found = [one for one in found if agrees(company, one, head)] or found
    return found


def by_seat(company: Company, head: Head) -> list[Someone]:
    """◯４番（…）, １２番: the holder of the seat, where the names do not speak against it."""
    if head.seat is None:
        return []
    return [one for one in company.seated(head.seat) if one.name and is_same_written_otherwise(head.name, one)]


def by_surname(company: Company, head: Head) -> list[Someone]:
    """山田総務部長, 原（侑）委員: those whose name begins so and whose office agrees."""
    if head.name is None:
        return []
    found = [one for one in company.beginning(head.name) if _is_surname_of(company, match_key(head.name), one)]
    if head.given:
        given = match_key(head.given)
        found = [one for one in found if one.key[len(head.name) :].startswith(given)]
    return [one for one in found if agrees(company, one, head)]


def by_office(company: Company, head: Head) -> list[Someone]:
    """◯デジタル戦略推進部長: the holder of the very office; never of one that many hold."""
    if head.name is not None or head.position is None or is_shared(head.position):
        return []
    holders = company.holding(head.position)
    named = [one for one in holders if one.name]
    listed = [one for one in named if one.listed]
    return listed or named or holders


def by_page(company: Company, head: Head) -> list[Someone]:
    """【質問】 or 議員「…」 with nobody's name, on a councillor's own page."""
    if company.asker is None or head.name or head.seat is not None or head.position not in (None, "議員"):
        return []
    if side_of(head) != "question":
        return []
    return [company.asker]


RULES: Final[tuple[tuple[str, Rule], ...]] = (
    ("whole-name", by_whole_name),
    ("seat", by_seat),
    ("surname", by_surname),
    ("office", by_office),
    ("page", by_page),
)


def agrees(company: Company, one: Someone, head: Head) -> bool:
    """Whether the head's office may be this person's: the same, its short form (部長), or both of the assembly."""
    if head.position is None and head.side == "answer":
        return not one.is_member
    if head.position is None:
        return one.role in ("unknown", "member") or head.seat is not None or one.is_member or not one.offices
    role = company.role_of(head.position)
    if role in MEMBER_SIDE:
        return one.is_member or one.role == "unknown"
    if one.is_member:
        return False
    office = bare_office(head.position)
    held = [bare_office(other) for other in one.offices]
    generic = GENERIC_OFFICES.get(office)
    if generic is not None and any(other.endswith(generic) for other in held):
        return True
    return not held or any(other.endswith(office) or office.endswith(other) for other in held)


def is_same_written_otherwise(name: str | None, one: Someone) -> bool:
    """Whether two printed names of one seat can be one person's: むらやま勝行 and 村山勝行, 山田 and 山田太郎."""
    if name is None:
        return True
    key = match_key(name)
    if one.key.startswith(key) or key.startswith(one.key) or (len(key) > 2 and one.key[-2:] == key[-2:]):
        return True
    return one.key[:2] == key[:2] and bool(_KANA & (set(one.key) ^ set(key)))


def _is_surname_of(company: Company, key: str, one: Someone) -> bool:
    """Whether 原 is the surname of 原田太郎: not where the print shows 原田, nor where another head prints 原田."""
    if one.surname is not None:
        return one.surname == key
    rest = one.key[len(key) :]
    if not one.listed and (len(one.key) < 4 and one.key in SURNAMES):  # a longer surname: 久保, 大久保
        return False
    longer = any(one.key[:size] in company.surnames for size in range(len(key) + 1, min(len(one.key), 6)))
    return not longer and len(rest) <= 5
