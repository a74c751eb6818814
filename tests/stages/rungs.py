"""The rungs up to the cast, for tests: a text in, what was read of it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gikai_parse.layouts.reading import read_lines
from gikai_parse.sources.opening import open_source
from gikai_parse.stages.front_matter import FrontMatter, RosterEntry, read_front_matter
from gikai_parse.stages.speakers import Cast, KnownPerson, NamedSpeech, name_speakers
from gikai_parse.stages.turns import Gathered, Turn, gather_turns
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from gikai_parse.layouts.line import Head


def front_of(text: str) -> FrontMatter:
    source = open_source(text)
    reading = read_lines(source, None)
    return read_front_matter(source, reading, gather_turns(source, reading))


def cast_of(text: str) -> Cast:
    source = open_source(text)
    reading = read_lines(source, None)
    gathered = gather_turns(source, reading)
    return name_speakers(source, gathered, read_front_matter(source, reading, gathered))


def cast_from(heads: list[tuple[Head, str]], *roster: RosterEntry) -> Cast:
    """The cast of hand-made turns: each a head and its words."""
    text = ""
    turns = []
    for head, words in heads:
        label = Passage(len(text), len(text) + len(head.label))
        text += head.label + "\n"
        turns.append(Turn(head, label, (Passage(len(text), len(text) + len(words)),)))
        text += words + "\n"
    gathered = Gathered(Passage(0, 0), tuple(turns))
    return name_speakers(open_source(text or " "), gathered, FrontMatter(roster=roster))


def who(cast: Cast, speech: NamedSpeech) -> KnownPerson | None:
    return None if speech.person is None else cast.people[speech.person]


def names(cast: Cast) -> list[str | None]:
    return [None if (person := who(cast, speech)) is None else person.name for speech in cast.speeches]
