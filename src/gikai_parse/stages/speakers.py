"""Turns and the roster in, speeches out: each with one person, with several candidates, or with none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gikai_parse.layouts.line import Doubt, Head
from gikai_parse.layouts.roles import role_of
from gikai_parse.stages.calls import called_before, calls_the_next, introduction
from gikai_parse.stages.company import Company, full_name
from gikai_parse.stages.places import places_of
from gikai_parse.stages.presiding import seat_presiding
from gikai_parse.stages.resolving import is_shared, resolve
from gikai_parse.tables.surnames import SURNAMES
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.model import Place, Role
    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.company import Someone
    from gikai_parse.stages.front_matter import FrontMatter
    from gikai_parse.stages.turns import Gathered, Turn
    from gikai_parse.tables.roles import RoleName


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of the sitting; `index` is their place in the list of people."""

    index: int
    name: str | None
    position: str | None
    role: Role
    seat: int | None = None
    group: str | None = None
    present: bool | None = None


@dataclass(frozen=True, slots=True)
class NamedSpeech:
    """A turn whose speaker was looked for.

    `person` is an index into the people, None when it is not certain; then `candidates` holds those that fit.
    `presides` is what the speech itself shows of somebody whose office presides, None where the office tells enough;
    `own_words` is where such a member asks or wishes for himself (私から１点お聞きします。).
    """

    index: int
    turn: Turn
    person: int | None
    candidates: tuple[int, ...]
    position: str | None
    role: Role
    seat: int | None
    place: Place | None
    presides: bool | None = None
    own_words: Passage | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    """Who was there, and who said what."""

    people: tuple[KnownPerson, ...]
    speeches: tuple[NamedSpeech, ...]
    doubts: tuple[Doubt, ...] = ()


def name_speakers(source: OpenedSource, gathered: Gathered, front: FrontMatter) -> Cast:
    """Every turn with the one person that its head means, or with all whom it may mean; never a guess."""
    casting = _Casting(source, gathered, front)
    casting.meet_everyone()
    return casting.cast()


class _Casting:
    """One document's people and heads while they are brought together."""

    def __init__(self, source: OpenedSource, gathered: Gathered, front: FrontMatter) -> None:
        self._folded = source.folded
        self._turns = gathered.turns
        self._member_office = "委員" if front.committee is not None and "委員会" in front.committee else "議員"
        self._places = places_of(source.folded, gathered.turns)
        self._heads: dict[Head, list[int]] = {}
        for index, turn in enumerate(gathered.turns):
            self._heads.setdefault(_who(turn.head), []).append(index)
        names = [head.name for head in self._heads if head.name]
        self._company = Company(
            front.roster,
            names,
            diet=front.assembly is not None and not front.assembly.endswith(("議会", "市会")),
            subcommittee=front.committee is not None and "分科会" in front.committee,
        )
        self._found: dict[Head, list[Someone]] = {}
        roles = {role_of(head.position) for head in self._heads}
        self._has_chair = not roles.isdisjoint(("chair", "committee_chair"))
        self._is_plenary = front.meeting_type != "committee" and "chair" in roles

    def meet_everyone(self) -> None:
        """The longest names first: 宇野成一市長 before 宇野市長; those without any name last."""
        order = sorted(
            self._heads, key=lambda head: (head.name is None, -len(full_name(head) or ""), self._heads[head][0])
        )
        for head in order:
            _, found = resolve(self._company, head)
            if len(found) > 1:
                found = self._narrow(head, found)
            if not found:
                found = self._admit(head)
            if len(found) == 1:
                self._learn(found[0], head)
            self._found[head] = found
        self._learn_from_speeches()

    def _admit(self, head: Head) -> list[Someone]:
        if head.name is None and head.seat is None and (head.position is None or is_shared(head.position)):
            return []
        name = full_name(head)
        if name is None and head.seat is not None:
            name = self._called_name(head, self._heads[head][0])
        elif name is None:
            name = self._called_holder(head)
            known = [] if name is None or name in SURNAMES else self._company.named(name)
            known = [one for one in known if not one.is_member]  # a surname alone may be another's
            if known:
                return known
        return [self._company.admit(name)]

    def _called_name(self, head: Head, index: int) -> str | None:
        """◯４番 behind ４番山田太郎議員。: the chair has said the name of that very seat."""
        call = called_before(self._folded, self._turns, index)
        return call.name if call and call.seat == head.seat else None

    def _called_holder(self, head: Head) -> str | None:
        """○総務部長 behind 総務部長　大久保光男君。: the holder, where the chair says one name for the office."""
        calls = [called_before(self._folded, self._turns, index) for index in self._heads[head]]
        names = {call.name for call in calls if call and call.name and call.office == head.position}
        longest = max(names, key=lambda name: (len(name), name), default=None)
        return longest if all(longest and longest.startswith(name) for name in names) else None

    def _narrow(self, head: Head, found: list[Someone]) -> list[Someone]:
        """Two of one surname: the chair's call may have said which, each time the same."""
        meant: set[int] = set()
        for index in self._heads[head]:
            call = called_before(self._folded, self._turns, index)
            fitting = [one for one in found if call and call.means(one)]
            if len(fitting) != 1:
                return found
            meant.add(fitting[0].index)
        return [one for one in found if one.index in meant] if len(meant) == 1 else found

    def _learn(self, someone: Someone, head: Head) -> None:
        if head.position:
            self._company.give_office(someone, head.position)
        if head.seat is not None:
            self._company.give_seat(someone, head.seat)
        someone.group = someone.group or head.group
        if head.position is None and someone.role in ("unknown", "member"):
            presides = not (head.seat or head.side or self._has_chair) and self._calls_the_next(head)
            someone.role = "chair" if presides else self._role_without_office(someone, head)

    def _role_without_office(self, someone: Someone, head: Head) -> RoleName:
        if someone.role == "member" or head.seat is not None or head.side == "question":
            return "member"
        if head.side == "answer":
            return "executive"
        call = called_before(self._folded, self._turns, self._heads[head][0])
        if call and call.office and call.means(someone) and not self._reports(call.office):
            self._company.give_office(someone, call.office)
            return someone.role
        return "member"  # 佐野裕太, ○北山経夫君: who is somebody by office is printed with it

    def _calls_the_next(self, head: Head) -> bool:
        return calls_the_next(self._folded, self._turns, self._heads[head])

    def _reports(self, office: str) -> bool:
        """総務委員長石川花子君。 before ○石川花子君: a member reports to the house over which the 議長 presides."""
        return self._is_plenary and self._company.role_of(office) in ("committee_chair", "vice_committee_chair")

    def _learn_from_speeches(self) -> None:
        """自己紹介: 1番議員是々非々の佐野裕太です, 自民党の石田でございます."""
        for head, indices in self._heads.items():
            found = self._found[head]
            if len(found) == 1 and found[0].is_member and found[0].name:
                told = introduction(self._folded, self._turns[indices[0]], full_name(head) or found[0].name)
                found[0].group = found[0].group or told.group
                if found[0].seat is None and told.seat is not None:
                    self._company.give_seat(found[0], told.seat)

    def cast(self) -> Cast:
        """The people, those of the printed lists first, and the speeches."""
        first = {one.index: indices[0] for head, indices in reversed(self._heads.items()) for one in self._found[head]}
        people = sorted(
            self._company.people,
            key=lambda one: (not one.listed, -1 if one.listed else first.get(one.index, -1), one.index),
        )
        places = {one.index: place for place, one in enumerate(people)}
        return Cast(
            tuple([self._person(places[one.index], one) for one in people]),
            seat_presiding(self._folded, [self._speech(index, turn, places) for index, turn in enumerate(self._turns)]),
            tuple(self._doubts()),
        )

    def _person(self, index: int, one: Someone) -> KnownPerson:
        position = one.offices[0] if one.offices else self._member_office if one.role == "member" else None
        return KnownPerson(index, one.name, position, one.role, one.seat, one.group, one.present)

    def _speech(self, index: int, turn: Turn, places: dict[int, int]) -> NamedSpeech:
        head = turn.head
        found = self._found[_who(head)]
        someone = found[0] if len(found) == 1 else None
        position, role = self._office_in(head, someone)
        return NamedSpeech(
            index=index,
            turn=turn,
            person=None if someone is None else places[someone.index],
            candidates=tuple([places[one.index] for one in found]) if someone is None else (),
            position=position,
            role=role,
            seat=head.seat if head.seat is not None or someone is None else someone.seat,
            place=self._places[index],
        )

    def _office_in(self, head: Head, someone: Someone | None) -> tuple[str | None, RoleName]:
        """Position and role in this speech: the head's office, else a member's, else the list's."""
        if head.position is not None:
            role = self._company.role_of(head.position)
            told = role == "witness"  # ○証人（…君）, whatever office the list gives him
            if someone is not None and (role == "unknown" or (someone.listed and not someone.is_member and not told)):
                role = someone.role
            if self._reports(head.position):
                role = "member"  # ○総務常任委員長（…君）
            return head.position, role
        if head.seat is not None or (someone is not None and someone.role == "member"):
            return self._member_office, "member"
        if someone is not None and someone.offices:
            return someone.offices[0], someone.role
        sides: dict[str | None, RoleName] = {"question": "member", "answer": "executive"}
        return None, someone.role if someone is not None else sides.get(head.side, "unknown")

    def _doubts(self) -> Iterator[Doubt]:
        for head, indices in self._heads.items():
            found = self._found[head]
            turn = self._turns[indices[0]]
            label, printed = turn.label or Passage(0, 0), turn.head.label
            if len(found) > 1:
                names = "、".join([one.name or "" for one in found])
                yield Doubt("two-candidates", (printed, names), *label)
            elif not found or found[0].name is None:
                yield Doubt("unnamed-speaker", (printed,), *label)
            if head.position is not None and self._company.role_of(head.position) == "unknown":
                yield Doubt("unknown-role", (head.position,), *label)


def _who(head: Head) -> Head:
    """The head without what differs from speech to speech of one person."""
    return Head("", "", head.name, head.position, head.seat, head.given, head.group, None, None, head.side)
