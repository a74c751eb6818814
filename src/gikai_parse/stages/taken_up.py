"""The chair's words in, what is taken up aloud out: 報告事項(1)、待機児童対策についてを議題といたします."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.bills import BILL, bills_in
from gikai_parse.stages.headings import make_item
from gikai_parse.stages.printed_items import PrintedItem
from gikai_parse.stages.sides import side_of
from gikai_parse.tables import cues, topic_cues
from gikai_parse.text.lines import FEED, unwrap, wrapped_place
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.speakers import Cast


def _words(literals: Sequence[str]) -> str:
    return "|".join(sorted(map(re.escape, literals), key=len, reverse=True))


_N: Final = "[0-9一二三四五六七八九十百]{1,5}"
# 第2款「総務費」38ページから56ページまでの審査を行います。  3款民生費、4款衛生費について、質疑はございませんか。
_CHAPTER: Final = rf"(?:第 ?)?{_N} ?款 ?[「、]?[一-鿿]{{1,12}}」?"
_CHAPTERS: Final = (
    rf"(?P<chapters>{_CHAPTER}(?:(?:、|と|から|及び|並びに)(?:次に、)?{_CHAPTER}){{0,6}})"
    r"(?:、?(?:(?:ページ|頁)(?:数)?(?:は|で)、?)?(?:決算書|予算書|説明書)?の?[0-9]{1,4} ?(?:ページ|頁)[^。\n]{0,24}?)?"
    r"(?:まで)?(?:の?全般)?(?:の|を|に|について|に関する|に入り|(?:です|であります|でございます)。|、){1,2}"
    r"(?=審査|御?質疑|議題|説明|ありませんか|ございませんか|御?質問|御?意見|移り|入り)"
)
# Of the verbs: 議題 takes up whatever stands before it, the others only what is named as an item is (…について、(1)…).
_TAKES: Final = re.compile(
    r"(?P<surely>を?(?:一括(?:して|で)?|併せて|あわせて)?(?:本日の)?協?議題"
    r"(?:と(?:いた)?し(?!ました)|と致し(?!ました)|とする|に供し|に追加|とさせ))"
    rf"|、?(?:(?<![一-鿿])(?:{_words(topic_cues.REPORTING)})(?:から|より|側|側から|側より)?(?:の|に)?、?)?"
    r"の?(?:御|ご)?(?:補足)?(?:説明|報告)(?:を(?:求め|お?願|いただき|受け|聴取)|願い)"
    r"|(?P<studied>[のを]?(?:御|ご)?(?:審査|調査|協議|審議|検討)"
    r"(?:に入り|を行い|を行う|を始め|を開始|をいた|をしま|をした|を進め|に移り|をお?願|願い|いたします|します|に付し))"
    r"|(?:に対する)?の?質疑(?:に入り|を行い|を行う|を始め|を開始|を許し|をお?受け|に移り)"
    r"|(?P<told>(?<=について)(?:です|であります|でございます)?。)"
    r"|に(?:移り|移ら|入り|入ら)(?:ます|たい|せて)"
    rf"|{_CHAPTERS}|日程第|(?:一般|代表|個人|個別|緊急)質問|(?:総括|総合|一般)質疑(?=に入|に移|を行)"
)
_TAKES_UP: Final = re.compile(
    "議題|(?:説明|報告)[を願]|に[移入][りら]|(?:審査|調査|協議|審議|検討)[にを願いし]|日程第|について(?:。|で)|質疑[にを]"
    "|質問|総[括合]質疑|[0-9一二三四五六七八九十] ?款"
)
_LABEL: Final = re.compile(
    rf"(?:(?:{_words(topic_cues.ITEM_KINDS)})?[ ]?の?"
    r"(?P<number>\([0-9]{1,2}\)|第?[0-9]{1,2}(?=番|点|[、. の「・及])|[①-⑳]|[ア-コ](?=[、. の)])|\([ア-コ]\))"
    r"(?:番目?|点目)?(?:(?:及び|から|・|、)[0-9]{1,2}番?(?=[、 の]))?"
    rf"(?:の(?!他)|[、. ]){{0,2}})(?:(?:{_words(topic_cues.ITEM_KINDS)})(?:の|[、. ]))?"
)
_KIND: Final = re.compile(
    rf"[0-9 ]{{0,3}}[^。、]{{0,16}}?(?:{_words(topic_cues.ITEM_KINDS)})(?:といたしまして|として|ですが|につきまして)?\Z"
)
_TURN: Final = re.compile(
    rf"(?:{_words((*cues.FIRSTS, *cues.TURNS, *cues.CONSEQUENCES, *topic_cues.CHAIRS_TURNS))})+\Z"
)
# 本委員会に付託されました|議案第２号   次に|陳情第２号
_OPENING: Final = re.compile(
    rf"(?:{_words((*cues.FIRSTS, *cues.TURNS, *topic_cues.CHAIRS_TURNS))})(?=[^、]{{4}})"
    "|[^。、]{1,14}[部課局室]所管の"
    "|(?:[本当]?[^。、]{1,16}に)?(?:付託|上程|提案|提出)(?:され|となり|になり)(?:ました|ております|ています|た|ている)"
)
_CLAUSE: Final = re.compile(r"[ぁ-ゖ](?<!及び)(?<!並びに)(?<!について)\Z")
_COUNT: Final = re.compile(rf"(?:以上|合計|計|の)?{_N} ?(?:件|議案|案件|項目)(?:を|について)?\Z")
_SUM: Final = re.compile(rf"の、?(?:以上)?{_N} ?(?:件|議案|案件)(?:を|について)?")  # …についての|２件を一括して
_NAMED: Final = re.compile(rf"(?:について|に関して|に関すること|に関する件|の件)\Z|{BILL}")
_MANY_BILLS: Final = re.compile(
    rf"第 ?{_N} ?号(?:議案|請願|陳情)?(?:[^。]{{0,60}})(?:から|ないし|乃至)[^。]{{0,12}}第 ?{_N} ?号"
)
_NO_ITEM: Final = re.compile(
    "について|に関|以上|上[0-9]|本(?:件|案|議案|日|委員会)|これ|それ|ただいま|ただ今|この|その|先ほど|今(?!後)|お手元|御|ご(?!み)|次の|順次|一括"
    "|(?:各|両|当該)(?:議案|案件)|議案(?!第)|(?:質疑|質問|説明|報告|討論|採決|休憩)(?![一-鿿])|委員(?!会)"
)
# 総務委員長の|報告を求めます   議案第45号を議題とし、|説明を求めます
_NO_ENDS: Final = (*"のにがはもを長側員者", "とし", "ので", "ため", "して", "まして", "から", "ますし")
# 議案第46号及び議案第47号については関連がありますので、一括して議題とします
# 経済行政の基本施策に関する件について調査を進めます  社会保障及び労働問題等に関する調査を議題とし: a field, no matter
_FIELD: Final = re.compile(
    r"基本施策に関する(?:件|調査)(?:について)?\Z|(?:等|問題|行政|財政|金融|外交|防衛)に関する調査\Z"
)
_RELATED: Final = re.compile(r"(?P<title>[^\n]{4,120}?)(?:について|につきまして)?は、?[^\n、]{0,40}(?:ので|ため|から)")
# 次に、給食費の改定について|市民部から、    …について、|教育部長、|説明をお願いします
_REPORTER: Final = re.compile(r"[^。、]{1,14}(?:[部課局室係長側者所]|当局)(?:の(?:ほう|方))?(?:から|より|に|の)?\Z")
_SUBJECT_ENDS: Final = ("について", "」", "の件", "に関して")
_BETWEEN_BILLS: Final = rf"(?:{'|'.join(topic_cues.JOINING)})(?:日程第 ?{_N}、)?"
_BEFORE_BILL: Final = re.compile(rf"{_BETWEEN_BILLS}(?={BILL})")
_JOINED: Final = re.compile(_BETWEEN_BILLS)
_BILL_TITLED: Final = re.compile(rf"{BILL}[ 、「]{{1,2}}[^、]{{4}}")
_BILL: Final = re.compile(BILL)
_OTHER: Final = "その他"
_WIDTH: Final = 20  # characters: a shorter line was not broken by the page
_CLOSED: Final = ("。", "?", "!", ")", "〕")
_WORDS_OF_CHAIR: Final = 3000
_LONGEST: Final = 160
_LEAST: Final = 4
_LEAST_SUBJECT: Final = 3


def hear_headings(source: OpenedSource, cast: Cast, *, apart: bool = False) -> Iterator[PrintedItem]:
    """What the chair takes up aloud, for where nothing is printed between the speeches (…についてを議題といたします。).

    `apart`: of bills that are taken up together by their titles each is an item.

    Where another item follows that is not named so (日程第４、一般質問を行います。), it is called 質問: no matter.
    """
    for speech in cast.speeches:
        if side_of(speech) != "chair" or not speech.turn.spans:
            continue
        end = speech.turn.spans[-1].end
        start = max(speech.turn.spans[0].start, end - _WORDS_OF_CHAIR)
        said = unwrap(source.folded[start:end])  # …一般会計予算を議題 / といたします。
        if not _TAKES_UP.search(said):
            continue
        feeds = [feed.span() for feed in FEED.finditer(source.folded, start, end)]
        chapters = start
        for match in _TAKES.finditer(said):
            verb = wrapped_place(Passage(*match.span()), start, feeds)
            if match["chapters"]:
                chapters = verb.end
                yield make_item(source, None, wrapped_place(Passage(*match.span("chapters")), start, feeds), 1)
            elif match[0].startswith(("日程", "一般", "代表", "個", "緊急", "総")):
                yield PrintedItem(None, "質問", verb, 1)
            elif (item := _item_before(source, start, verb.start, match)) and item.passage.start >= chapters:
                yield from _split_bills(source, item) if apart else (item,)


def _split_bills(source: OpenedSource, item: PrintedItem) -> list[PrintedItem]:
    """議第８号、こども園条例について及び議第１１号、一般会計予算について: each with its title; else the item alone."""
    start, end = item.passage
    cuts = [match.span() for match in _BEFORE_BILL.finditer(source.folded, start, end)]
    places = [
        Passage(begin, stop)
        for begin, stop in zip([start, *[cut[1] for cut in cuts]], [*[cut[0] for cut in cuts], end], strict=True)
    ]
    if not cuts or not all(_BILL_TITLED.match(source.folded, *place) for place in places):
        return [item]
    return [make_item(source, None, place, 1) for place in places]


def taken_together(folded: str, items: Sequence[PrintedItem], last: int) -> range:
    """The places of the items that the chair took up with the `last` one in one breath; empty where it is alone."""
    first = last
    while first and _JOINED.fullmatch(folded, items[first - 1].passage.end, items[first].passage.start):
        first -= 1
    return range(first, last + 1 if first < last else first)


def _item_before(source: OpenedSource, start: int, end: int, verb: re.Match[str]) -> PrintedItem | None:
    """What the chair's verb at `end` takes up: the words of its sentence before it, without labels and clauses."""
    begin = _start_of_sentence(source.folded, start, end)
    feeds = [feed.span() for feed in FEED.finditer(source.folded, begin, end)]
    said = unwrap(source.folded[begin:end])
    place, number = _title_place(said, 0, len(said))
    if related := _RELATED.fullmatch(said, *place):
        place = Passage(*related.span("title"))
    words, passage = said[slice(*place)], wrapped_place(place, begin, feeds)
    if _MANY_BILLS.search(words) or _FIELD.search(words):
        return PrintedItem(None, "質問", passage, 1)
    if words == _OTHER:
        return make_item(source, number, passage, 1)
    if (
        len(words) < _LEAST
        or len(words.removesuffix("について")) < _LEAST_SUBJECT
        or (verb["told"] and not (number or bills_in(words)))
        or _NO_ITEM.match(words)
        or words.endswith(_NO_ENDS)
        or not (verb["surely"] or number or _NAMED.search(words))
    ):
        return None
    return make_item(source, number, passage, 1)


def _start_of_sentence(folded: str, start: int, end: int) -> int:
    """Where the sentence with the verb at `end` begins: behind a 。 or a line that the page's width did not break."""
    first = max(start, end - _LONGEST, folded.rfind("。", start, end) + 1)
    begin = end
    while (feed := folded.rfind("\n", first, begin)) >= 0:
        line = folded[max(first, folded.rfind("\n", first, feed) + 1) : feed].strip()
        below = folded[feed:end].lstrip()
        if len(line) < _WIDTH or line.endswith(_CLOSED) or _NO_ITEM.match(below):
            return feed + 1
        begin = feed
    return first


def _title_place(folded: str, start: int, end: int) -> tuple[Passage, str | None]:
    """Where the title stands before the verb, and the last number of the labels before it.

    >>> words = "説明員が入室しましたので、1環境部所管事項、(1)報告事項、アの手数料、使用料の見直しについて"
    >>> place, number = _title_place(words, 0, len(words))
    >>> words[slice(*place)], number
    ('手数料、使用料の見直しについて', 'ア')
    """
    parts = [part for part in re.finditer("[^、,]+", folded[start:end]) if part[0].strip()]
    while parts and (
        _COUNT.fullmatch(parts[-1][0].strip())
        or parts[-1][0] in topic_cues.TOGETHER  # 議案第61号 …、議案第62号 …、以上２件を
        or (len(parts) > 1 and parts[-2][0].endswith(_SUBJECT_ENDS) and _REPORTER.fullmatch(parts[-1][0]))
    ):
        parts.pop()
    first = len(parts)
    while first and not (first < len(parts) and _ends_before_title(parts[first - 1][0].strip())):
        first -= 1
    if first == len(parts):
        return Passage(end, end), None
    begin = start + parts[first].start()
    stop = start + parts[-1].end()
    above = _LABEL.fullmatch(parts[first - 1][0].strip()) if first else None  # 報告事項(1)、|待機児童対策について
    number = above["number"] if above else None
    while folded[begin] == " ":
        begin += 1
    opening = _OPENING.match(folded, begin, stop)
    begin = opening.end() if opening else begin
    while (label := _LABEL.match(folded, begin, stop)) and label.end() > begin:
        number, begin = label["number"], label.end()
    about = folded.rfind("について", begin, stop) + len("について")
    if begin < about < stop and (_REPORTER.fullmatch(folded, about, stop) or _SUM.fullmatch(folded, about, stop)):
        stop = about
    stop -= len("の件") * folded.endswith("」の件", begin, stop)  # 議案第5号「…条例」|の件を議題とします
    if folded[begin] == "「" and folded.find("」", begin, stop) == stop - 1:
        begin, stop = begin + 1, stop - 1
    return Passage(begin, stop), number


def _ends_before_title(words: str) -> bool:
    """Whether what stands between two commas is no part of a title: a turn, a clause, a kind of item, a label."""
    return bool(_TURN.match(words) or _CLAUSE.search(words) or _KIND.fullmatch(words) or _LABEL.fullmatch(words))
