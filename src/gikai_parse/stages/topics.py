"""The questioner's words in, the matters of the sitting out, and under which of them each unit stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from gikai_parse.stages.announced import Announced
from gikai_parse.stages.headings import has_labelled_records
from gikai_parse.stages.labels import ITEM_RANK, Title, count_alone, end_of_label, ends_line, read_label, tells_page
from gikai_parse.stages.matters import Matter, matters_of_day, parents_of, print_matters
from gikai_parse.stages.member_lists import list_of
from gikai_parse.stages.printed_matters import PrintedMatters
from gikai_parse.stages.remembered import Remembered, comes_back, find_spoken
from gikai_parse.stages.spoken import Spoken
from gikai_parse.stages.standing import Standing
from gikai_parse.stages.taken_up import taken_together
from gikai_parse.stages.titles import TURNING, may_turn, name_outset, without_clause
from gikai_parse.stages.wrapped_titles import name_over_lines
from gikai_parse.tables import cues, topic_cues
from gikai_parse.text.lines import unwrap
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.headings import TakenUp
    from gikai_parse.stages.printed_items import PrintedItem
    from gikai_parse.stages.wording import Said

_QUESTIONING: Final = re.compile("質問|質疑")
_MORE: Final = tuple([words for words in topic_cues.FURTHER if "もう" in words])
_COUNTING: Final = frozenset({"first", "turn", "number", "so"})


class Naming:
    """The matters of the sitting while its units are walked, and which of them is being spoken of."""

    def __init__(
        self,
        source: OpenedSource,
        items: Sequence[PrintedItem],
        headings: TakenUp,
        *,
        may_name: Literal["any", "printed", "none"],
        takes_up_all: bool,
    ) -> None:
        """`may_name`: which matters the members' words may turn to; with "none" the headings alone tell.

        `takes_up_all`: also those that nothing is asked under (a committee's items of the day).
        """
        self._folded = source.folded
        self._text = source.text
        self._may_name = may_name
        self._by_record = bool(headings.items) and has_labelled_records(source)
        self.matters = print_matters(items)
        self._printed = PrintedMatters(source.folded, self.matters) if self.matters else None
        self._askers, self._keeps_to_list = [item.asker for item in items], self._printed is not None
        self._headings = () if self._printed else headings.items
        self._starts = [start for start, _place in headings.places]
        self._heads = [place for _start, place in headings.places]  # index of the heading that stands at each start
        self._parents = parents_of([item.level for item in self._headings])
        self._remembered = Remembered(source.folded, self.matters)
        self._taken_up: dict[int, int] = {}  # place among the headings -> index of its matter
        self._current: int | None = None
        self._base: int | None = None
        self._item: int | None = None  # the heading that the block stands under
        self._together: list[int] = []  # the matters taken up in one breath, which members name as they come to them
        self._heading = -1
        self._standing = Standing()
        self._spoken, self._announced = Spoken(source.folded), Announced(source.folded)
        if takes_up_all:
            for place in matters_of_day([item.title for item in self._headings], self._parents):
                self._take_up(place)

    @property
    def is_printed(self) -> bool:
        """Whether there is a printed list of questions."""
        return self._printed is not None

    def parts(self, start: int, end: int) -> bool:
        """Whether a heading stands between the two places."""
        return bisect_right(self._starts, end) > bisect_right(self._starts, start)

    def open_block(self, start: int, names: Sequence[str] = (), seat: int | None = None) -> None:
        """A member's time begins at `start`: the item of the day that was taken up last is what it is about.

        Where the lists stand under the members' names, only the own one is; who has none is heard.
        """
        self._stand_under(self._heading_before(start))
        self._spoken, self._announced = Spoken(self._folded), Announced(self._folded)
        if self._printed:
            self._keeps_to_list = self._printed.open_block(list_of(self._askers, names, seat))

    def _heading_before(self, place: int) -> int:
        """Index of the heading that was taken up last before the place, -1 for none."""
        before = bisect_right(self._starts, place) - 1
        return self._heads[before] if before >= 0 and self._headings else -1

    def _stand_under(self, before: int) -> None:
        """The heading at the place `before` was taken up last; one that only says 一般質問 is no matter."""
        self._base = self._current = None
        is_item = before >= 0 and not self._by_record and not _QUESTIONING.search(self._headings[before].title)
        together = taken_together(self._folded, self._headings, before) if is_item else ()
        self._together = [self._take_up(place) for place in together]
        self._heading, self._item = before, before if is_item and not together else None
        self._standing = Standing()

    def open_stream(self, replies: Sequence[Passage] = ()) -> None:
        """The member speaks again, behind what others replied or what is printed."""
        self._spoken.open_stream(replies)

    def _take_up(self, place: int) -> int:
        if place not in self._taken_up:
            item = self._headings[place]
            parent = self._parents[place]
            above = None if parent is None else self._take_up(parent)
            self._taken_up[place] = len(self.matters)
            self.matters.append(Matter(len(self.matters), item.number, item.level, item.title, (item.passage,), above))
        return self._taken_up[place]

    def place_unit(
        self, said: Sequence[Said], led: Sequence[Said], *, block: int, who: int | None, is_question: bool
    ) -> int | None:
        """The matter of a unit whose sentences are `said`; `led` are those before it that stand in no unit."""
        if self._printed and self._keeps_to_list:
            before, is_fresh = self._current, self._spoken.is_open_again
            self._current = self._printed.choose(said, led, is_fresh=is_fresh)
            if self._spoken.may_return and self._current == before:
                self._current = self._spoken.choose(Passage(said[0].start, said[-1].end), before)
                self._printed.go_to(self._current)
        elif self._by_record:
            before = self._heading_before(said[-1].start)
            self._current = self._take_up(before) if before >= 0 else None
        else:
            before = self._heading_before(said[0].start)
            if before != self._heading:
                self._stand_under(before)
            if self._item is not None and self._base is None:
                self._base = self._current = self._take_up(self._item)
                self._standing = Standing(self._base, self.matters[self._base].level)
            if self._base is None or self._may_name != "none":
                self._hear_unit(said, led, block, who)
        self._spoken.keep(self._current, Passage(said[0].start, said[-1].end), is_question=is_question)
        self._raise(self._current, block, who)
        return self._current

    def _hear_unit(self, said: Sequence[Said], led: Sequence[Said], block: int, who: int | None) -> None:
        """Every sentence of a unit that may turn to a matter; where none does, the units of the round before tell."""
        before, has_turned = self._current, False
        counted: Title | None = None
        for place, heard in enumerate((*led, *said)):
            one = without_clause(self._folded, heard)
            if self._current is None and self._announced.listen(one, leads=place < len(led)):
                continue
            if (called := self._announced.call(one)) is not None:
                label = counted or read_label(self._folded, one.start, end_of_label(self._folded, one))
                has_turned, counted = self._come_to(label._replace(place=called), block, who), None
                continue
            within = one.deed != "heading" or (  # 予算書の85ページ、備蓄品について。
                tells_page(self._folded, one) and not self._remembered.is_of_bill(self._current)
            )
            if has_turned and one.opening == "" and within:
                continue  # ○○事業について。委託料の積算根拠について伺います。 asks within what was just named
            if counted or may_turn(self._folded, one, is_first=heard is said[0], is_last=heard is said[-1]):
                has_turned = self._hear(one, block, who, counted, is_ask=heard is said[-1]) or has_turned
            counted = count_alone(self._folded, one) if one.opening in _COUNTING else None
        if self._current is None and not has_turned and (outset := name_outset(self._folded, (*led, *said))):
            self._name(outset, block, who)
        elif not has_turned and self._current == before and self._spoken.may_return:
            self._current = self._spoken.choose(Passage(said[0].start, said[-1].end), self._current)

    def _come_to(self, called: Title, block: int, who: int | None) -> bool:
        """One of the matters that were announced together is come to, or come back to."""
        if (known := self._announced.known.get(called.place)) is None:
            self._name(called, block, who)
        else:
            self._current = known
            self._standing.turn_back(known)
        return True

    def _hear(self, one: Said, block: int, who: int | None, counted: Title | None, *, is_ask: bool) -> bool:
        """Take a sentence that turns to a matter at its word; whether it does."""
        begin = end_of_label(self._folded, one)
        title = name_over_lines(self._folded, one, counted, begin)
        if title is None and self._folded.startswith(cues.LEAVINGS, one.start):
            self._current = self._base
            return True
        if title and title.is_paged and title.rank is None and self._remembered.is_of_bill(self._current):
            title = title._replace(rank=ITEM_RANK)  # of a bill 18ページの子育て支援金 is a part
        known = self._known(one, title, block)
        if known is not None:
            self._current = known
            self._standing.turn_back(known)
            if known in self._together:
                self._standing = Standing(known, self.matters[known].level)
        elif title is None or not self._is_new(title, one, is_ask=is_ask):
            above = self._standing.count(read_label(self._folded, one.start, begin))
            if above is not None:
                self._current = above
            return above is not None
        else:
            self._name(title, block, who)
            if not title.is_loose:
                self._standing.named = "apart" if ends_line(self._folded, one) else self._standing.named or "within"
        return True

    def _is_new(self, title: Title, one: Said, *, is_ask: bool) -> bool:
        """Whether the words open a matter; １点目、医師の確保について伺います。 asks within one, (1)…について does.

        Where matters are named with について in lines of their own, 次に、部活動です。 before more words is a point.
        """
        leads_back = one.opening not in TURNING and (title.leads or self._spoken.was_several)
        goes_on = self._current is not None and self._folded.startswith(_MORE, one.start)
        if (self._may_name == "printed" and self._base is not None) or (title.rank is None and (leads_back or goes_on)):
            return False  # 図書館のほうですが、 only leads back; もう一点、運転手の不足について伺います。 asks on
        if not self._remembered.fits_bill(title, one, self._current):
            return False
        if title.is_bare and title.rank is None and not title.is_paged:
            named = self._standing.named
            if (title.leads and named) or (named == "apart" and not ends_line(self._folded, one)):
                return False
        words = unwrap(self._folded[slice(*title.place)])
        asks_of_above = is_ask and self._standing.asks_of_above(title, words)
        if asks_of_above or self._standing.skips(title) or (title.leads and self._spoken.holds(words)):
            return False
        is_item = title.rank is not None and title.rank >= ITEM_RANK
        if is_ask or is_item:
            return is_item or self._standing.asks_on(title)
        return title.rank is None or not (title.is_loose and self._standing.is_within(title))

    def _name(self, title: Title, block: int, who: int | None) -> None:
        """A matter that the questioner names for the first time."""
        above, level = self._standing.take(title, index := len(self.matters))
        place = self._remembered.print_of(title.place)
        words = unwrap(self._text[place.start : place.end])
        number = None if title.number is None else self._text[slice(*title.number)]
        self.matters.append(Matter(index, number, level, words, (place,), above, who, block))
        self._current = index
        self._announced.keep(title.place, index)

    def _known(self, one: Said, title: Title | None, block: int) -> int | None:
        """A matter of this block, its item, or a bill of the sitting, that the sentence comes back to."""
        if title is None and one.opening not in TURNING:
            return None
        words = unwrap(self._folded[slice(*title.place)] if title else self._folded[one.start : one.end])
        whose = None if self._folded.startswith(topic_cues.RELATED, one.start) else block
        known = self._remembered.find(words, whose, self._base, is_title=title is not None)
        if known is not None or title is None or not self._spoken.is_later:
            return known
        may_return = title.leads or one.opening not in TURNING or comes_back(self._folded, one)
        return find_spoken(self._spoken, words) if may_return else None

    def _raise(self, index: int | None, block: int, who: int | None) -> None:
        while index is not None and self.matters[index].block is None:
            self.matters[index] = replace(self.matters[index], block=block, raised_by=who)
            index = self.matters[index].parent
