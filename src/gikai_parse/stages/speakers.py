"""Turns and the roster in, speeches out: each with one person, with several candidates, or with none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gikai_parse.layouts.line import Doubt
    from gikai_parse.model import Place, Role
    from gikai_parse.stages.turns import Turn


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
    """

    index: int
    turn: Turn
    person: int | None
    candidates: tuple[int, ...]
    position: str | None
    role: Role
    seat: int | None
    place: Place | None


@dataclass(frozen=True, slots=True)
class Cast:
    """Who was there, and who said what."""

    people: tuple[KnownPerson, ...]
    speeches: tuple[NamedSpeech, ...]
    doubts: tuple[Doubt, ...] = ()
