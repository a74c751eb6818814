"""Where elements of a page open and close in, what they mark out: balloons with a name, asides, navigation, headings."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.sources.source import Readable, Record
from gikai_parse.tables import web_pages as table
from gikai_parse.text.passages import Passage, trim

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_PARTS: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[^\x00-\x7f]+")
_LINK_LINE: Final = re.compile(table.NAVIGATION_LINES, re.IGNORECASE)
_PRINTED_HEAD: Final = re.compile(r"[○◯〇◆◎△●]")
_WHOLE_PAGE: Final = frozenset({"html", "body", "main", "article", "table", "tbody", "form", "center"})
_LONGEST_NAME: Final = 40


class _Region(NamedTuple):
    """An element that marks something: of which kind, from where, at which depth it was opened."""

    kind: str
    start: int
    depth: int
    word: str = ""


class _Stretch(NamedTuple):
    """A region that has closed, or one turn of a balloon."""

    kind: str
    start: int
    end: int
    word: str = ""


@lru_cache(maxsize=2048)
def class_words(classes: str | None, name: str | None) -> frozenset[str]:
    """The parts of a class and an id.

    >>> sorted(class_words("c-balloon__iconName", "siteFooter"))
    ['balloon', 'c', 'footer', 'icon', 'name', 'site']
    """
    return frozenset(part.lower() for part in _PARTS.findall(f"{classes or ''} {name or ''}"[:400]))


class Marks:
    """What the elements mark. `naming` is whether the words that come are a speaker's name beside a balloon."""

    def __init__(self) -> None:
        self.naming = False
        self._name: list[str] = []
        self._title: list[str] = []
        self._regions: list[_Region] = []
        self._stretches: list[_Stretch] = []
        self._turns: list[_Stretch] = []  # of the balloon that is open: each name, and where it stood
        self._in_balloon = False

    def opened(self, tag: str, words: frozenset[str], attributes: Mapping[str, str], start: int, depth: int) -> None:
        """An element opened at `start`."""
        for kind, word in self._kinds(tag, words, attributes):
            self._regions.append(_Region(kind, start, depth, word))
            if kind == "balloon":
                self._in_balloon = True
            elif kind in ("name", "title"):
                self.naming = True

    def name(self, words: str) -> None:
        """Words of a name or of the page's title."""
        self._name.append(words)

    def closed(self, depth: int, end: int) -> str:
        """The element opened at `depth` closed at `end`; words of a name that is none come back, to be read."""
        back = ""
        while self._regions and self._regions[-1].depth >= depth:
            region = self._regions.pop()
            if region.kind == "balloon":
                self._close_balloon(region, end)
            elif region.kind in ("name", "title"):
                back = self._close_name(region, end)
            else:
                self._stretches.append(_Stretch(region.kind, region.start, end, region.word))
        return back

    def readable(self, body: str) -> Readable:
        """The page: its title as the first line unless the body repeats it, then the body."""
        title = " ".join("".join(self._title).split())
        before = f"{title}\n" if title and title not in body else ""
        text = before + body
        if before and not body:
            text = title
        shift = len(before)
        found = [
            (one.kind, trim(text, one.start + shift, one.end + shift), one.word)
            for one in sorted(self._stretches, key=lambda one: (one.start, -one.end))
        ]
        found = [one for one in found if one[1].start < one[1].end]
        speeches = _apart(Record(at, label=word) for kind, at, word in found if kind == "speech")
        families = frozenset(word for kind, _, word in found if kind == "family" and word)
        half = len(text) // 2
        asides = [
            Record(at, "aside")
            for kind, at, word in found
            if (kind == "aside" or (kind == "note" and speeches) or (kind == "box" and word in families))
            and at.end - at.start <= half
        ]
        asides = _clear_of(asides, speeches)
        front = [Record(Passage(0, len(title)), "front")] if before else []
        records = tuple(sorted([*front, *speeches, *asides], key=lambda record: record.passage))
        navigation = [
            at
            for kind, at, _ in found
            if (kind == "navigation" and at.end - at.start <= half)
            or (kind == "link" and at.end - at.start < 40 and _LINK_LINE.fullmatch(text, *at) and _whole_line(text, at))
        ]
        furniture = _clear_of([Record(at) for at in navigation], speeches)
        headings = tuple((int(word), at) for kind, at, word in found if kind == "heading")
        return Readable(
            text=text, records=records, furniture=tuple(record.passage for record in furniture), headings=headings
        )

    def _kinds(self, tag: str, words: frozenset[str], attributes: Mapping[str, str]) -> Iterable[tuple[str, str]]:
        if tag == "title":
            yield "title", ""
            return
        if tag in table.HEADINGS:
            yield "heading", str(table.HEADINGS[tag])
        if tag == "a" and "href" in attributes:
            yield "link", ""
        speaker = _attribute(attributes, table.SPEAKER_ATTRIBUTES)
        block = tag in table.BLOCKS and tag not in _WHOLE_PAGE
        if not speaker and block and not words.isdisjoint(table.BALLOON_WORDS):
            speaker = _attribute(attributes, table.BALLOON_NAME_ATTRIBUTES)
        family = attributes.get("class", "").split(maxsplit=1)[:1]
        if speaker:
            yield "speech", speaker
            yield "family", family[0] if family else ""
            return
        if self._in_balloon and not self.naming and (tag == "figcaption" or not words.isdisjoint(table.NAME_WORDS)):
            yield "name", ""
            return
        if block:
            yield from self._block_kinds(tag, words, attributes, family)
        elif tag in table.NAVIGATION_ELEMENTS:
            yield "navigation", ""

    def _block_kinds(
        self, tag: str, words: frozenset[str], attributes: Mapping[str, str], family: list[str]
    ) -> Iterable[tuple[str, str]]:
        if not self._in_balloon and not words.isdisjoint(table.BALLOON_WORDS) and words.isdisjoint(table.NAME_WORDS):
            yield "balloon", ""
        if (
            tag in table.NAVIGATION_ELEMENTS
            or attributes.get("role") in table.NAVIGATION_ROLES
            or not words.isdisjoint(table.NAVIGATION_WORDS)
        ):
            yield "navigation", ""
        if tag in table.ASIDE_ELEMENTS:
            yield "aside", ""
        elif not words.isdisjoint(table.ASIDE_WORDS):
            yield "note", ""
        if family:
            yield "box", family[0]

    def _close_name(self, region: _Region, end: int) -> str:
        words = "".join(self._name)
        self._name.clear()
        self.naming = False
        if region.kind == "title":
            if not self._title:
                self._title.append(words)
            return ""
        name = " ".join(words.split())
        if not name or len(name) > _LONGEST_NAME or _PRINTED_HEAD.match(name):
            return words
        self._turns.append(_Stretch("speech", end, end, name))
        return ""

    def _close_balloon(self, region: _Region, end: int) -> None:
        """One name: the balloon is one speech. Several: each goes from its name to the next."""
        turns, self._turns, self._in_balloon = self._turns, [], False
        if len(turns) == 1:
            turns = [turns[0]._replace(start=region.start)]
        ends = [turn.start for turn in turns[1:]] + [end] * bool(turns)
        self._stretches.extend(
            _Stretch("speech", turn.start, until, turn.word) for turn, until in zip(turns, ends, strict=True)
        )


def _attribute(attributes: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((attributes[name].strip() for name in names if attributes.get(name, "").strip()), "")


def _apart(records: Iterable[Record]) -> list[Record]:
    """Of records one inside the other the outer ones."""
    apart: list[Record] = []
    for record in records:
        if not apart or record.passage.start >= apart[-1].passage.end:
            apart.append(record)
    return apart


def _clear_of(records: list[Record], speeches: list[Record]) -> list[Record]:
    """The outer `records`, without those that lie in a speech or hold one."""
    clear: list[Record] = []
    index = 0
    for record in records:
        while index < len(speeches) and speeches[index].passage.end <= record.passage.start:
            index += 1
        if index < len(speeches) and speeches[index].passage.start < record.passage.end:
            continue
        if not clear or record.passage.start >= clear[-1].passage.end:
            clear.append(record)
    return clear


def _whole_line(text: str, at: Passage) -> bool:
    return (at.start == 0 or text[at.start - 1] == "\n") and (at.end == len(text) or text[at.end] == "\n")
