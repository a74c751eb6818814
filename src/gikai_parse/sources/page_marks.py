"""Where elements of a page open and close in, what they mark out: named balloons, asides, navigation, headings."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.sources.page_regions import Stretch, mark_page
from gikai_parse.sources.page_text import PRINTED_LESS
from gikai_parse.tables import web_pages as table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gikai_parse.sources.source import Readable

_PARTS: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[^\x00-\x7f]+")
_PRINTED_HEAD: Final = re.compile(r"(?:[0-9０-９]{1,5}\s?[:：.)]?\s?)?([○◯〇◆◎△●])")  # 12: ◯議長（…）
_WHOLE_PAGE: Final = frozenset({"html", "body", "main", "article", "table", "tbody", "form", "center"})
# Elements that mark something without any attribute; a bare <p> or <br>, the most frequent of all, does not.
MARKED_BY_TAG: Final = frozenset(
    {"title", "figcaption", "blockquote"}.union(
        table.HEADINGS, table.NAVIGATION_ELEMENTS, table.ASIDE_ELEMENTS, table.PRINTED_ELEMENTS
    )
)
_LONGEST_NAME: Final = 40
_LONGEST_DESCRIPTION: Final = 400
_DEEPEST: Final = 60  # regions one inside the other; a page of a person's hand has a handful


class _Region(NamedTuple):
    """An element that marks something: of which kind, from where, at which depth it was opened."""

    kind: str
    start: int
    depth: int
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
        self._title = ""
        self._description = ""
        self._regions: list[_Region] = []
        self._stretches: list[Stretch] = []
        self._turns: list[Stretch] = []  # of the balloon that is open: each name, and where it stood
        self._in_balloon = False
        self._printed: list[tuple[int, str]] = []  # printed heads (12: ◯議長) in the place of a balloon's name

    @property
    def deepest(self) -> int:
        """The depth of the innermost element that marks something; -1 where none is open."""
        return self._regions[-1].depth if self._regions else -1

    def opened(self, tag: str, attributes: Mapping[str, str], start: int, depth: int) -> None:
        """An element opened at `start`."""
        if len(self._regions) > _DEEPEST:
            return
        for kind, word in self._kinds(tag, attributes):
            self._regions.append(_Region(kind, start, depth, word))
            if kind == "balloon":
                self._in_balloon = True
            elif kind in ("name", "title"):
                self.naming = True

    def name(self, words: str) -> None:
        """Words of a name or of the page's title."""
        self._name.append(words)

    def describe(self, words: str) -> None:
        """What the page says that it is about."""
        self._description = words[:_LONGEST_DESCRIPTION]

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
                self._stretches.append(Stretch(region.kind, region.start, end, region.word))
        return back

    def readable(self, body: str) -> Readable:
        """The page: its title, unless the body repeats it, then the body; with what the elements marked in it."""
        front = [" ".join(words.split()).replace(PRINTED_LESS, "<") for words in (self._title, self._description)]
        ends = [start for start, _ in self._printed[1:]] + [len(body)]
        printed = zip(self._printed, ends, strict=False)
        repeated = [Stretch("repeated", start, end, head) for (start, head), end in printed]
        return mark_page(front, body, self._stretches + repeated)

    def _kinds(self, tag: str, attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        if tag == "title":
            yield "title", ""
            return
        if tag in table.HEADINGS:
            yield "heading", str(table.HEADINGS[tag])
        elif tag == "a" and "href" in attributes:
            yield "link", ""
        elif tag in table.PRINTED_ELEMENTS:
            yield table.PRINTED_ELEMENTS[tag], ""
        classes = attributes.get("class", "")
        words = class_words(classes, attributes.get("id"))
        block = tag in table.BLOCKS and tag not in _WHOLE_PAGE
        speaker = _speaker(attributes, block and not words.isdisjoint(table.BALLOON_WORDS))
        if speaker:
            yield "speech", speaker
            yield "family", (classes.split(maxsplit=1) or [""])[0]
        elif self._in_balloon and not self.naming and (tag == "figcaption" or not words.isdisjoint(table.NAME_WORDS)):
            yield "name", ""
        elif block:
            yield from self._block_kinds(tag, words, attributes)
        elif tag in table.NAVIGATION_ELEMENTS:
            yield "navigation", ""
        elif words and not words.isdisjoint(table.ASKING_WORDS):
            yield "asking", ""

    def _block_kinds(self, tag: str, words: frozenset[str], attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        if tag == "blockquote":
            yield "quote", ""
        navigation = tag in table.NAVIGATION_ELEMENTS or attributes.get("role") in table.NAVIGATION_ROLES
        if navigation or not words.isdisjoint(table.NAVIGATION_WORDS):
            yield "navigation", ""
        if tag in table.ASIDE_ELEMENTS:
            yield "aside", ""
        elif not words.isdisjoint(table.ASIDE_WORDS):
            yield "note", ""
        if not words:
            return
        if not self._in_balloon and not words.isdisjoint(table.BALLOON_WORDS) and words.isdisjoint(table.NAME_WORDS):
            yield "balloon", ""
        if not words.isdisjoint(table.ASKING_WORDS):
            yield "asking", ""
        family = attributes.get("class", "").split(maxsplit=1)
        if family:
            yield "box", family[0]

    def _close_name(self, region: _Region, end: int) -> str:
        words = "".join(self._name)
        self._name.clear()
        self.naming = False
        if region.kind == "title":
            self._title = self._title or words
            return ""
        name = " ".join(words.split()).replace(PRINTED_LESS, "<")
        printed = _PRINTED_HEAD.match(name)
        if printed:
            self._printed.append((region.start, words[words.index(printed[1]) :].strip()))
        if not name or len(name) > _LONGEST_NAME or printed:
            return words
        self._turns.append(Stretch("speech", end, end, name))
        return ""

    def _close_balloon(self, region: _Region, end: int) -> None:
        """One name: the balloon is one speech. Several: each goes from its name to the next. None: it may be inside."""
        turns, self._turns, self._in_balloon = self._turns, [], False
        if not turns:
            self._stretches.append(Stretch("nameless", region.start, end))
        if len(turns) == 1:
            turns = [turns[0]._replace(start=region.start)]
        ends = [turn.start for turn in turns[1:]] + [end] * bool(turns)
        self._stretches.extend(
            Stretch("speech", turn.start, until, turn.word) for turn, until in zip(turns, ends, strict=True)
        )


def _speaker(attributes: Mapping[str, str], balloon: bool) -> str:  # noqa: FBT001  (one question, asked once)
    """The speaker that an attribute names; the weaker names count on a balloon only."""
    names = table.SPEAKER_ATTRIBUTES + table.BALLOON_NAME_ATTRIBUTES if balloon else table.SPEAKER_ATTRIBUTES
    for name in names:
        if name in attributes and attributes[name].strip():
            return attributes[name].strip().replace(PRINTED_LESS, "<")
    return ""
