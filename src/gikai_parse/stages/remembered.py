"""The matters that were named so far in, the one that words come back to out: by title, or as a bill by number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.bills import bills_in
from gikai_parse.stages.matters import folded_title, lines_before, stem_subject, stem_title
from gikai_parse.stages.titles import TURNING
from gikai_parse.tables.topic_cues import RETURNS, WEAK_TURNS
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.labels import Title
    from gikai_parse.stages.matters import Matter
    from gikai_parse.stages.spoken import Spoken
    from gikai_parse.stages.wording import Said

# 総合支援事業の導入について ⏎ 次に、新たに始まる「総合支援事業」について伺います。
_QUOTED: Final = re.compile("「([^「」]{4,30})」")
_REMEMBERED: Final = 60  # matters that can be said again
_LEAST: Final = 3  # characters of a title that can be said again within more words
_PARTS: Final = re.compile("[のとや・]")  # of a subject: 防犯カメラ|の補助
_SHORT_PART: Final = 3


class Remembered:
    """The matters of the sitting, as they may be said again."""

    def __init__(self, folded: str, matters: Sequence[Matter]) -> None:
        """`matters` grows while the units are walked."""
        self._folded = folded
        self._matters = matters
        self._stems: dict[int, str] = {}  # index of a matter -> its title, as it is looked for in what is said
        self._bills: dict[int, frozenset[str]] = {}  # index of a matter -> the bills in its title
        self._seen = 0
        self._prints: dict[str, int] | None = None  # line before the first speech -> its place

    def find(self, words: str, block: int | None, base: int | None, *, is_title: bool) -> int | None:
        """The matter of the block, or the item it stands under, that the words name; a bill is the whole sitting's.

        Without a block it may be anybody's.
        """
        bills = bills_in(words) if is_title else frozenset()
        if len(bills) == 1:
            return next((index for index, named in self._named_bills().items() if bills <= named), None)
        heard = stem_title(words)
        about = stem_subject(heard)
        if quoted := _QUOTED.search(words):
            about = quoted[1]
        above = [] if base is None else [self._matters[base]]
        for matter in reversed([*above, *self._matters[-_REMEMBERED:]]):
            if block is None or matter.block == block or matter.index == base:
                told = self._stems.get(matter.index)
                if told is None:
                    told = self._stems[matter.index] = stem_title(folded_title(self._folded, matter))
                if told == heard or (  # 1 防災について ⏎ 初めに、防災について伺います。
                    len(told) >= _LEAST and (told in heard or (is_title and (heard in told or about in told)))
                ):
                    return matter.index
        return None

    def is_of_bill(self, index: int | None) -> bool:
        """Whether the matter is a bill, or a part of one."""
        bills = self._named_bills()
        while index is not None and index not in bills:
            index = self._matters[index].parent
        return index is not None

    def fits_bill(self, title: Title, one: Said, current: int | None) -> bool:
        """Whether the words name no mere point of a bill (２点目に、送迎の問題でございます。), no bill in passing."""
        of_bill = self.is_of_bill(current)
        if title.is_bill or not of_bill:
            return of_bill or current is None or not title.is_bill
        if title.is_paged:
            return not title.leads  # 6目企画費でございますが、 leads to a question of it
        return not (title.is_bare or (title.rank is None and one.opening not in TURNING))

    def _named_bills(self) -> dict[int, frozenset[str]]:
        for matter in self._matters[self._seen :]:
            if bills := bills_in(folded_title(self._folded, matter)):
                self._bills[matter.index] = bills
        self._seen = len(self._matters)
        return self._bills

    def print_of(self, title: Passage) -> Passage:
        """The line before the first speech that prints the same title; else the words of the speech themselves."""
        if self._prints is None:
            self._prints = lines_before(self._folded)
        words = self._folded[slice(*title)]
        for form in (words, words.removesuffix("について")):
            place = self._prints.get(form)
            if place is not None:
                return Passage(place, place + len(form))
        return title


def comes_back(folded: str, one: Said) -> bool:
    """Whether it says that it asks again (学童保育について再質問いたします。), or may do so (それから、…の件です。)."""
    if folded.startswith(WEAK_TURNS, one.start):
        return True
    return any(folded.find(word, one.start, one.end) >= 0 for word in RETURNS)


def find_spoken(spoken: Spoken, words: str) -> int | None:
    """The matter under which a subject was said; of a loose one (防犯カメラの補助の件) the longest part is enough."""
    subject = stem_subject(stem_title(words))
    found = spoken.find(subject)
    if found is not None or words.endswith(("について", "に関して")):
        return found
    longest = max(_PARTS.split(subject), key=len)
    return spoken.find(longest) if len(longest) > _SHORT_PART else None
