"""The opening of a committee's record in, the list of its items out, and where its chair takes each of them up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.headings import TakenUp
from gikai_parse.stages.markers import level_of, marker_of
from gikai_parse.stages.matters import is_procedure, parents_of, stem_title
from gikai_parse.stages.printed_items import PrintedItem
from gikai_parse.stages.sides import side_of
from gikai_parse.tables.topic_cues import (
    ITEM_KINDS,
    LIST_DAYS,
    LIST_DEEDS,
    LIST_HEADINGS,
    LIST_NOUNS,
    LIST_TAILS,
    NO_ITEMS,
)
from gikai_parse.text.folding import fold
from gikai_parse.text.passages import Passage, trim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.speakers import Cast


def _one_of(literals: Sequence[str]) -> str:
    """Any of the words, also with their letters set apart."""
    return "|".join(" ?".join(map(re.escape, words)) for words in sorted(literals, key=len, reverse=True))


_BEFORE: Final = r"(?:[^\w(]|〇|[0-9]{1,2}[.、)]?|\([0-9]{1,2}\)){0,3}"
# 本日の会議に付した事件   協 議 事 項   審査した案件及び結果
_WORDS: Final = (
    rf"(?:{_one_of(LIST_HEADINGS)}"
    rf"|(?:(?:{_one_of(LIST_DAYS)}) ?)?(?:(?:{_one_of(LIST_DEEDS)}) ?)?(?:{_one_of(LIST_NOUNS)})"
    rf"(?: ?(?:{_one_of(LIST_TAILS)}))?)"
)
_HEADING: Final = re.compile(rf"{_BEFORE}{_WORDS}(?:は?次のとおり(?:である|です)?)?(?:\([^()]*\))?[\])】〕>:]?")
# 案 件 (1)定例会について  the first item on the line of the heading
_INLINE: Final = re.compile(rf"{_BEFORE} ?{_WORDS}[\])】〕:]?[ :]{{1,4}}(?=\(1\)|1[ .、)]|①)")
_PLAIN: Final = re.compile("に付[しすさ]|付議|付託")  # under it lines without a number are items as well
_SAME: Final = re.compile("議事日程(?:に同じ|のとおり|と同じ)|別紙|なし\\Z")
_END: Final = re.compile(
    rf"{_BEFORE}(?:[^、。]{{0,8}}(?:出席|欠席|説明員|説明のため|傍聴|職務|署名委員|開会|閉会|散会|日時|場所|資料|経過|概要|要旨)"
    "|午[前後]|[-=─━―~]{4})"
)
_SIGNED: Final = re.compile(r"[○◯◎●〇・■□◇][ ]?(?P<title>[^ \n][^\n]*)")
_GROUP: Final = re.compile(r"[【〔\[<](?P<title>[^【】〔〕\[\]<>\n]{2,20})[】〕\]>]")  # 【報告事項】 over (1), (2)
_NOTE: Final = re.compile(r"\((?:新規|継続|追加|資料[^()\n]{0,8}|別紙[^()\n]{0,8})\)")  # behind an item: (資料あり)
# 所管事務調査　|公園施設の長寿命化について
_KIND_BEFORE: Final = re.compile(rf"(?:{'|'.join(map(re.escape, ITEM_KINDS))})[ :、]{{1,3}}(?=[^ ])")
_KINDS: Final = "議案|請願|陳情|報告|認定|諮問|承認|発議|意見書案|同意"
_NUMBER: Final = "第 ?([0-9一二三四五六七八九十百]{1,5}(?:[-の][0-9]{1,3})?) ?号"  # 陳情第29-3号
# 議案第72号 …条例の一部を改正する条例   第3号陳情 …を求める陳情
_BILL: Final = re.compile(rf"[^\n]{{0,12}}?(?:(?P<kind>{_KINDS}){_NUMBER}|{_NUMBER}(?P<behind>{_KINDS}))")
_OFFICE: Final = re.compile(
    r"[ ]*\((?:[^()\n]{1,20}(?:課|部|局|室|係|所|センター|担当)|新規|継続|追加|資料[^()\n]{0,8})\)\Z"
)
# 次にその他、何かございますか。   その他で何かございますか。   not その他、質疑はございませんか。
_OTHER: Final = re.compile(
    r"(?<![^。、\n ])(?:[0-9()]{1,4}番?、?)?その他(?=で|、|として|に移|に入|の件|の項|について|です|何か)"
    "(?![^。]{0,16}(?:質疑|質問|意見))"
)
_NO_ITEM: Final = re.compile(rf"(?:{'|'.join(map(re.escape, NO_ITEMS))})(?:の?(?:挨拶|あいさつ))?")
# 報告事項（１）について理事者の報告を求める。   次に、日程２に入ります。
_NUMBER_ALONE: Final = re.compile(
    r"(?P<number>\([0-9]{1,2}\)|[①-⑳]|(?<=日程)[0-9]{1,2}|(?<=日程第)[0-9]{1,2}|(?<=議題)[0-9]{1,2}|(?<=事項)[0-9]{1,2})"
    r"(?:について|を議題|に移り|に移る|に入り|に入る|の(?:説明|報告|審査|質疑)|です|でございます|(?=。))"
)
_HEADING_LENGTH: Final = 30
_LONGEST: Final = 160
_WRAPPED: Final = 30  # characters: nobody breaks a shorter line
_MOST: Final = 60
_LEAST_STEM: Final = 4
_DEEPEST: Final = 3


def read_committee_list(text: str, folded: str, lines: Sequence[Passage]) -> tuple[PrintedItem, ...]:
    r"""The numbered or marked items under 付議事件, 協議事項, 審査日程, with what is printed below them.

    >>> from gikai_parse.stages.printed_lines import printed_lines
    >>> words = "協議事項\n 1 学校の統合について\n 2 所管事項の報告\n   窓口の時間について(市民課)\n出席委員 5名"
    >>> [(item.level, item.title) for item in read_committee_list(words, words, printed_lines(words))]
    [(1, '学校の統合について'), (1, '所管事項の報告'), (2, '窓口の時間について')]
    """
    for place, line in enumerate(lines):
        heading = folded[slice(*line)].replace(" ", "")
        following = lines[place + 1 : place + 1 + _MOST]
        if line.end - line.start <= _HEADING_LENGTH and _HEADING.fullmatch(heading):
            items = _read(text, folded, following, may_be_plain=_PLAIN.search(heading) is not None)
        elif inline := _INLINE.match(folded, line.start, line.end):
            items = _read(text, folded, [Passage(inline.end(), line.end), *following])
        else:
            continue
        if items:
            return items
    return ()


def _read(text: str, folded: str, lines: Sequence[Passage], *, may_be_plain: bool = False) -> tuple[PrintedItem, ...]:
    items: list[PrintedItem] = []
    styles: list[str] = []
    counts: list[int] = []
    above = 0  # 1 under an item with a sign of its own: ○所管事項の報告
    before = Passage(0, 0)
    for line in lines:
        if line.end - line.start > _LONGEST or _END.match(folded[slice(*line)].replace(" ", "")):
            break
        marked = marker_of(folded, line)
        group = _GROUP.fullmatch(folded, *line)
        signed = group or _SIGNED.match(folded, *line)
        title = Passage(*signed.span("title")) if signed else line
        if styles and (folded[line.start] == "・" or _NOTE.fullmatch(folded, *line)):
            continue  # ・総務部長より説明  a note to the item above
        if signed and not (marked or group or above) and styles:  # (1)付託された議案の審査 / ○議案第44号 …
            items.append(_item(text, folded, None, title, min(_DEEPEST, len(styles) + 1)))
        elif signed and not marked:
            above, styles, counts = 1, [], []
            items.append(_item(text, folded, None, title, 1))
        elif marked:
            style, match = marked
            level = level_of(style, match[style], styles, counts)
            if level is None:
                break
            number = text[match.start(style) : match.end(style)]
            items.append(_item(text, folded, number, Passage(match.end(), line.end), level + above))
        elif items and _goes_on(folded, line, before):
            first = items[-1].passage.start
            items[-1] = _item(text, folded, items[-1].number, Passage(first, line.end), items[-1].level)
        elif items or _BILL.match(folded, line.start, line.end) or (may_be_plain and not _SAME.match(folded, *line)):
            deeper = (len(styles) or above) + (above if styles else 0)
            items.append(_item(text, folded, None, line, min(_DEEPEST, deeper + 1)))
        else:
            break
        before = line
    return tuple([item for item in items if item.title and not _NO_ITEM.fullmatch(item.title)])


def _goes_on(folded: str, line: Passage, before: Passage) -> bool:
    """Whether the line is the rest of a title that was broken, and no item of its own."""
    words = folded[slice(*line)].strip()
    is_long = before.end - before.start >= _WRAPPED and words != "その他" and not is_procedure(words)
    return is_long and not _BILL.match(folded, line.start, line.end) and folded[before.end - 1] not in ")。"


def _item(text: str, folded: str, number: str | None, place: Passage, level: int) -> PrintedItem:
    """One item, without the office that reports on it: 熱中症対策の取組について（健康企画課）."""
    start, end = trim(text, *place)
    office = _OFFICE.search(folded, start, end)
    place = trim(text, start, office.start() if office else end)
    title = "".join(line.strip() for line in text[slice(*place)].split("\n"))
    letters = title.split()  # 陳　　情
    title = "".join(letters) if all(len(letter) == 1 for letter in letters) else title
    return PrintedItem(number, title, place, level)


def find_taken_up(source: OpenedSource, cast: Cast, items: tuple[PrintedItem, ...]) -> TakenUp:
    """Where the chair names an item of the list, and which; of an item that has only one below it that one.

    What is said before stands under the first, where the chair took that up in other words.
    """
    parents = parents_of([item.level for item in items])
    only = {
        parent: below[0]
        for parent in range(len(items))
        if len(below := [place for place, above in enumerate(parents) if above == parent]) == 1
    }
    found: dict[int, int] = {}
    names = [tuple(_names(source.folded, item)) for item in items]
    for speech in cast.speeches:
        if side_of(speech) == "chair" and speech.turn.spans:
            span = Passage(speech.turn.spans[0].start, speech.turn.spans[-1].end)
            told = {
                start: place for place, words in enumerate(names) for start in _places(source.folded, span, words)
            }  # of two at one place the one below
            last = max([*found.values(), *told.values()], default=-1)
            found |= _by_number(source.folded, span, items, last) | told
    others = [item for item, above in zip(items, parents, strict=True) if above is None and item.title != "その他"]
    if len(others) == 1 or (found and 0 not in found.values()):
        found.setdefault(0, 0)
    return TakenUp(items, tuple([(start, only.get(place, place)) for start, place in sorted(found.items())]))


def _by_number(folded: str, span: Passage, items: Sequence[PrintedItem], last: int) -> dict[int, int]:
    """Where the chair names an item by nothing but its number, and the next item of that number (次に(2)について)."""
    found: dict[int, int] = {}
    for match in _NUMBER_ALONE.finditer(folded, *span):
        sign = match["number"]
        places = [place for place, item in enumerate(items) if item.number and fold(item.number) == sign]
        following = [place for place in places if place > last] or (places if len(places) == 1 else [])
        if following:
            found[match.start("number")] = last = following[0]
    return found


def _names(folded: str, item: PrintedItem) -> Iterator[str]:
    """What the chair may call it: 議案第72号 or 第72号議案, else the title without について."""
    bill = _BILL.match(folded, *item.passage)
    if bill:
        number, kind = bill[2] or bill[3], bill["kind"] or bill["behind"]
        yield f"{kind}第{number}号"
        yield f"第{number}号{kind}"
        return
    title = folded[slice(*item.passage)]
    kind = _KIND_BEFORE.match(title)
    for words in (title, title[kind.end() :]) if kind else (title,):
        stem = stem_title(words)
        if stem == "その他" or len(stem) >= _LEAST_STEM:
            yield stem


def _places(folded: str, span: Passage, words: Sequence[str]) -> Iterator[int]:
    for word in words:
        if word == "その他":
            yield from (match.start() for match in _OTHER.finditer(folded, *span))
            continue
        start = folded.find(word, *span)
        while start >= 0:
            yield start
            start = folded.find(word, start + len(word), span.end)
