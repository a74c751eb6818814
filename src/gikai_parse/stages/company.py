"""The roster in, the people known so far out: looked up by name, by the beginning of a name, by seat and by office."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.roles import bare_office, role_of
from gikai_parse.stages.printed_names import match_key
from gikai_parse.tables.roles import SUBCOMMITTEE_CHAIRS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gikai_parse.layouts.line import Head
    from gikai_parse.stages.roster import RosterEntry
    from gikai_parse.tables.roles import RoleName

_OWN_STAFF: Final = ("事務局長", "事務局次長", "書記長", "書記")  # on the executive's list they are the executive's own
_MOST: Final = 100  # people looked up under one seat, office or first letter: among more nobody can be told apart
MEMBER_SIDE: Final = frozenset(("member", "chair", "vice_chair", "committee_chair", "vice_committee_chair"))


@dataclass(slots=True)
class Someone:
    """A person while the heads are being read; `listed` where a printed list names them."""

    index: int
    name: str | None
    key: str
    listed: bool = False
    surname: str | None = None
    offices: list[str] = field(default_factory=list)
    role: RoleName = "unknown"
    seat: int | None = None
    group: str | None = None
    present: bool | None = None

    @property
    def is_member(self) -> bool:
        """Whether they sit in the assembly, in the chair or not."""
        return self.role in MEMBER_SIDE


def full_name(head: Head) -> str | None:
    """The name that the head prints, with what tells namesakes apart: 原（侑）."""
    if head.name is None or head.given is None:
        return head.name
    return f"{head.name}（{head.given}）"


def _keep(people: list[Someone], someone: Someone) -> None:
    if len(people) < _MOST:
        people.append(someone)


class Company:
    """Everyone known so far; `surnames` are the names that heads print.

    `diet` is for the offices of the Diet, `subcommittee` for those who preside over a 分科会.
    """

    def __init__(
        self, roster: Iterable[RosterEntry], surnames: Iterable[str], *, diet: bool, subcommittee: bool = False
    ) -> None:
        self._diet = diet
        self._subcommittee = subcommittee
        self.people: list[Someone] = []
        self.asker: Someone | None = None  # of the questions under which no head says who asks
        self.surnames = frozenset(match_key(name) for name in surnames)
        self._named: dict[str, list[Someone]] = {}
        self._initial: dict[str, list[Someone]] = {}
        self._seated: dict[int, list[Someone]] = {}
        self._holding: dict[str, list[Someone]] = {}
        for entry in roster:
            self._enlist(entry)

    def role_of(self, office: str | None) -> RoleName:
        """The role that an office has in this house."""
        presides = self._subcommittee and office is not None and bare_office(office) in SUBCOMMITTEE_CHAIRS
        return role_of(office, diet=self._diet or presides)

    def named(self, name: str) -> list[Someone]:
        """All of this very name."""
        return self._named.get(match_key(name), [])

    def beginning(self, name: str) -> list[Someone]:
        """All whose name is longer and begins so."""
        key = match_key(name)
        return [one for one in self._initial.get(key[:1], ()) if len(one.key) > len(key) and one.key.startswith(key)]

    def seated(self, seat: int) -> list[Someone]:
        """All who were seen with this seat number."""
        return self._seated.get(seat, [])

    def holding(self, office: str) -> list[Someone]:
        """All who were seen with this very office."""
        return self._holding.get(bare_office(office), [])

    def admit(self, name: str | None) -> Someone:
        """A new person."""
        key = match_key(name) if name else ""
        someone = Someone(len(self.people), name, key)
        self.people.append(someone)
        if key:
            self._named.setdefault(key, []).append(someone)
            _keep(self._initial.setdefault(key[0], []), someone)
        return someone

    def give_office(self, someone: Someone, office: str) -> None:
        """`someone` is seen to hold `office`; the first office that says a role says it for good."""
        if office in someone.offices:
            return
        someone.offices.append(office)
        _keep(self._holding.setdefault(bare_office(office), []), someone)
        role = self.role_of(office)
        if someone.role == "unknown" or (someone.role == "member" and role in MEMBER_SIDE):
            someone.role = role

    def give_seat(self, someone: Someone, seat: int) -> None:
        """`someone` is seen with `seat`."""
        if someone.seat is None:
            someone.seat = seat
        if someone not in self.seated(seat):
            _keep(self._seated.setdefault(seat, []), someone)

    def _enlist(self, entry: RosterEntry) -> None:
        namesakes = self.named(entry.name)
        someone = next((one for one in namesakes if None in (one.seat, entry.seat) or one.seat == entry.seat), None)
        if someone is None:
            someone = self.admit(entry.name)
            someone.listed = True
            someone.surname = match_key(entry.surname) if entry.surname else None
        if entry.asks:
            self.asker = someone
        if entry.seat is not None:
            self.give_seat(someone, entry.seat)
        if entry.position:
            self.give_office(someone, entry.position)
        someone.group = someone.group or entry.group
        someone.present = entry.present if someone.present is None else someone.present
        if entry.party == "staff":
            someone.role = "secretariat"
        elif entry.party == "executive" and (someone.role == "unknown" or entry.position in _OWN_STAFF):
            someone.role = "executive"
        elif entry.party == "members" and someone.role == "unknown":
            someone.role = "member"
        elif entry.party == "witnesses" and not someone.is_member:  # 公述人　連絡会長　石川花子君
            someone.role = "witness"
