"""A marked-up file (## 防災について, <h3>) in, the headings that stand over its exchanges out: what each is about."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.plain_labels import looks_like_name
from gikai_parse.layouts.side_words import read_side
from gikai_parse.layouts.title_lines import title_at
from gikai_parse.stages.headings import has_labelled_records
from gikai_parse.stages.markers import split_number
from gikai_parse.stages.printed_items import PrintedItem
from gikai_parse.stages.sides import side_of
from gikai_parse.tables.topic_cues import NO_HEADINGS
from gikai_parse.text.passages import Passage, trim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.sides import Side
    from gikai_parse.stages.speakers import Cast
    from gikai_parse.stages.turns import Turn

Heading = tuple[int, Passage]  # its level, and where its words stand

# ## 自転車の安全利用について  in a file that is not read as Markdown
_HASHED: Final = re.compile(r"^(#{1,6}) {1,3}([^\n]{1,100}?) {0,3}#{0,6}$", re.MULTILINE)
_SIGN: Final = re.compile(r"[■□●◆◇▼▽★☆▶►・] {0,3}(?=[^\s])")  # ### ■図書館の改修
_LINES: Final = re.compile(r"[^\S\n]*\n\s*")  # ### 公園をよくするために<br>（1）遊具の点検を
_LONGEST: Final = 80
_LONGEST_THEME: Final = 20
_DEEPEST: Final = 3
_ABOUT: Final = ("について", "に関して", "に関すること")
_BILL: Final = re.compile(r"(?:議案|請願|陳情|報告|認定|諮問|承認|発議|意見書案|同意)第 ?[0-9]")
_LABEL: Final = re.compile(
    r"(?:質問)?(?:テーマ|事項|項目|件名|議題)(?:[:・] ?|(?=[0-9①-⑳]))|(?:Q|問)[0-9]{0,2}[ :.]{1,3}(?=[^ :.])"
)  # ## テーマ：若者の住まい
_ASKED: Final = re.compile(r"(?:Q|問)[0-9]{0,2}[ :.]")  # ### Q 通学路の安全は
_ANSWERED: Final = re.compile(r"(?:A|答)[0-9]{0,2}[ :.]")  # ### A 秋に合同で点検
# ## 三浦 ゆうき 議員（市民の会）   ## 3番 三浦ゆうき議員の一般質問
_MEMBER: Final = re.compile(
    r"(?:[0-9]{1,2} ?[番.、]? ?)?(?:[^\n()]{0,14}[ :】\])])?(?P<name>[^\s()0-9:]{1,6}(?: [^\s()0-9:]{1,6})?) ?"
    r"(?:議員|委員|君|さん)(?: ?[(\[〔【][^()\n]{1,20}[)\]〕】])?(?:の?(?:一般|代表|個人|総括|緊急)?(?:質問|質疑))?"
)
_NO_MATTER: Final = re.compile(
    rf"(?:[^\n]{{0,12}}の)?(?:{'|'.join(sorted(map(re.escape, NO_HEADINGS), key=len, reverse=True))})[ 0-9①-⑳()]{{0,4}}"
    r"|[@◎●■]? ?(?:[0-9]{1,2}月[0-9]{1,2}日 ?)?(?:本会議|[^\n]{2,12}委員会)(?:にて)?"  # ＠ 6月2日 本会議
    r"|(?!\([0-9]{1,2}\))[〔(<\[!|>*\-○◯◎●〇].*|午[前後].*|[0-9 ]{1,8}"
)


def find_marked(source: OpenedSource, cast: Cast) -> Iterator[PrintedItem]:
    """The headings that divide the exchanges, each under those it stands under; none where none divides them."""
    taken = _matters(source, cast)
    above: list[tuple[int, bool]] = []  # the level of each heading over this one, and whether it is a matter
    for one in _headings(source) if taken else ():
        above = [(level, is_matter) for level, is_matter in above if level < one[0]]
        above.append((one[0], one in taken))
        if one in taken:
            depth = min(_DEEPEST, sum([is_matter for _level, is_matter in above]))
            yield _item(source, one[1], depth)


def _item(source: OpenedSource, printed: Passage, depth: int) -> PrintedItem:
    heading = _theme_above(source, printed) or printed
    label = _LABEL.match(source.folded, *heading)
    words = Passage(label.end(), heading.end) if label else heading
    if sign := _SIGN.match(source.folded, *words):
        words = words._replace(start=sign.end())
    number, (start, stop) = split_number(source.text, source.folded, words)
    return PrintedItem(number, _LINES.sub("　", source.text[start:stop]), Passage(start, stop), depth)


def _theme_above(source: OpenedSource, heading: Passage) -> Passage | None:
    """The few words right above a headline of two lines: 通学路の安全 / <h3>歩道の整備を<br>順次進めていく</h3>."""
    if source.folded.find("\n", *heading) < 0:
        return None
    end = trim(source.folded, max(0, heading.start - _LONGEST), heading.start).end
    above = trim(source.folded, source.folded.rfind("\n", 0, end) + 1, end)
    if not 0 < above.end - above.start <= _LONGEST_THEME or not _names_matter(source, above):
        return None
    title = title_at(source.folded, *above, plain=True)
    return title.place if title else None


def _matters(source: OpenedSource, cast: Cast) -> set[Heading]:
    """The headings between the speeches, or above a part of what a member says, and those that the first stands under.

    ## 主な質疑 closes what stands above it, and is no matter itself.
    """
    spoken = sorted((span, side_of(speech)) for speech in cast.speeches for span in speech.turn.spans)
    if not spoken:
        return set()
    first, last = spoken[0][0], spoken[-1][0]
    end = last.end if spoken[-1][1] == "asker" else last.start
    labels = {
        _begin(speech.turn) for speech in cast.speeches
    }  # ### 答弁（市長） is a head, ### 備蓄は何日分ですか。 words
    headings = [
        one
        for one in _headings(source)
        if one[1].start not in labels and _is_open(one[1], spoken) and _names_matter(source, one[1])
    ]
    between = [one for one in headings if first.start < one[1].start < end]
    if not between and not has_labelled_records(source):
        return set()
    highest = min([level for level, _passage in between], default=_DEEPEST)
    over = [one for one in _headings(source) if one[0] <= highest and one[1].start <= first.start]
    begun = over[-1][1].start if over else first.start
    before = [one for one in headings if begun <= one[1].start < first.start and one[0] >= highest]
    return {*between, *before, *[one for one in over[:1] if _is_whole(source, one, over)]}


def _begin(turn: Turn) -> int:
    return turn.label.start if turn.label else turn.spans[0].start if turn.spans else -1


def _is_whole(source: OpenedSource, one: Heading, over: Sequence[Heading]) -> bool:
    """Whether the first heading, the only one of its level, says what all is about: # 公園について, # 請願第5号."""
    if [level for level, _passage in over].count(one[0]) > 1:
        return False
    return source.folded.endswith(_ABOUT, *one[1]) or _BILL.match(source.folded, *one[1]) is not None


def _headings(source: OpenedSource) -> Sequence[Heading]:
    """What the opener found, else the lines that are spelt as headings are."""
    headings: Sequence[Heading] = source.headings
    if not headings and "\n#" in source.folded:
        headings = [(len(match[1]), Passage(*match.span(2))) for match in _HASHED.finditer(source.folded)]
    answers = {
        answer
        for (_, above), (_, answer) in pairwise(headings)
        if _ANSWERED.match(source.folded, *answer) and _ASKED.match(source.folded, *above)
    }
    return [one for one in headings if one[1] not in answers] if answers else headings


def _is_open(passage: Passage, spoken: Sequence[tuple[Passage, Side]]) -> bool:
    """Whether the heading stands in nobody's words, or in a member's: no answer is divided by what is asked."""
    before = bisect_right(spoken, passage.start, key=_start_of) - 1
    return before < 0 or spoken[before][0].end <= passage.start or spoken[before][1] == "asker"


def _start_of(spoken: tuple[Passage, Side]) -> int:
    return spoken[0].start


def _names_matter(source: OpenedSource, passage: Passage) -> bool:
    """Whether it can be a matter: 再質問, まとめ and whose questions stand below are none."""
    start, end = passage
    side = read_side(source.folded[start:end])
    if side is not None and side.shape == "side":  # ## 答弁要旨
        return False
    if (member := _MEMBER.fullmatch(source.folded, start, end)) and looks_like_name(member["name"]):
        return False
    return 1 < end - start <= _LONGEST and _NO_MATTER.fullmatch(source.folded, start, end) is None
