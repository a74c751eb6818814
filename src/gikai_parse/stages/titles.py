"""A questioner's sentence in, the title of the matter that it turns to out, with the number and rank before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.stages.bills import bills_in
from gikai_parse.tables import cues, topic_cues
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.wording import Said


class Title(NamedTuple):
    """Where the title stands, and the number before it as printed.

    `rank` is 0 for 大きな１点目, 1 for １点目 or 1., 2 for その一, 3 for (1), 4 for ア, None where nothing is counted;
    `is_loose` where neither について nor the like closes the title; `is_bare` where only です does (次に、バスです。);
    `leads` where an ask follows (バスですが、), `is_paged` where the label tells where it is printed (18ページの).
    """

    place: Passage
    number: Passage | None = None
    ordinal: int = 0
    rank: int | None = None
    is_loose: bool = False
    is_bare: bool = False
    leads: bool = False
    is_paged: bool = False


def _words(literals: Sequence[str]) -> str:
    return "|".join(sorted(map(re.escape, literals), key=len, reverse=True))


_KANJI: Final = "一二三四五六七八九十"
_KANA: Final = "アイウエオカキクケコサシスセソ"
_CIRCLES: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_ROMAN: Final = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"
_N: Final = f"(?:[0-9]{{1,2}}|[{_KANJI}]{{1,3}})"
_LARGE: Final = "大き[なくい](?:項目|テーマ|質問|柱)?の?"
_ASKED: Final = "(?:の(?:(?:御|ご)?質問|お尋ね|テーマ|項目|柱|論点))?"
# What counts a matter: 大きな１点目の質問  件名２  質問の第一(は)  第２に  １、  (1)  ①  ア、  Ⅰ、
_COUNTED: Final = rf"""(?:
      (?:{_words(topic_cues.LABELS)}|{_LARGE})?第?{_N}(?:{_words(topic_cues.COUNTERS)}){_ASKED}
    | (?:{_words(topic_cues.LABELS)}|{_LARGE})の?第?[ ]?{_N}(?:番目|番)?{_ASKED}(?=[、,は .にと])
    | 第{_N}(?:項目|件|問|点)?(?:に|(?=[、,]|は、)|の(?:質問|項目|テーマ|柱|点)(?=[は、]))
    | その{_N}つ?(?=[、は]) | {_N}つ(?=、) | (?:ひと|ふた|みっ|よっ|いつ)つ目{_ASKED}
    | (?:{_words(topic_cues.LABELS)})の?(?=\({_N}\))
    | {_N}[、,.](?![0-9]) | {_N}番(?=、[^。\n]{{2,40}}について)
    | {_N}の(?=\({_N}\)) | \({_N}\) | \([{_KANA}]\) | [{_CIRCLES}] | [{_ROMAN}](?=[、,. ]) | [{_KANA}](?=[、,.)])[)]?
)"""
# What tells where the matter is printed. 予算書の２１２ページ、  資料番号２の  歳出、２款総務費、６目企画費の
_PRINTED: Final = (
    r"(?:(?:[^。、\n0-9]{1,10}の?)?[0-9]{1,4}(?:ページ|頁)(?:の|、)|資料(?:番号)?[0-9]{1,2}の|歳[出入](?=、|の?第?[0-9]{1,2}款)"
    r"|(?:第 ?)?[0-9]{1,3}(?:款|項|目|節)[^。、\n0-9]{1,14}?[費料税金債入業](?=[、の ]))"
)
_PAGED: Final = re.compile("ページ|頁|[0-9](?:款|項(?!目)|目|節)|資料")
_GAP: Final = "(?:に、|に?は、|[、,. はの]){0,3}"
# What opens a sentence; of 次の大きな2点目 and 次の2番目 only 次の, the number tells more.
_TURNS: Final = [one for one in (*cues.FIRSTS, *cues.TURNS) if not one[-1].isdigit() and one != "次の大"]
_FIRST: Final = f"{_words(_TURNS)}|最後(?={_N}[点つ番項])|次の"
_SO: Final = _words(cues.CONSEQUENCES)
_NEXT: Final = _words((*topic_cues.OPENERS, *topic_cues.JOINTS, *cues.FIRSTS, *cues.CONSEQUENCES))
# What stands before the title. It is read once for all the patterns behind it, and never given back.
_LABEL: Final = re.compile(
    rf"""(?P<label>(?:(?:{_SO}){_GAP})?+(?:(?:{_FIRST}){_GAP})?+
    (?:(?:{_NEXT}|{_COUNTED}|{_PRINTED}|(?:質問|テーマ|項目|柱)(?=[は、,]|(?:に|と)なり|ですが|でございますが)){_GAP}){{0,8}}+)[「『]?""",
    re.VERBOSE,
)
_NUMERAL: Final = f"[0-9{_KANJI}百]{{1,5}}"
_BILLS: Final = "(?:議案|請願|陳情|報告|認定|諮問|承認|発議|意見書案|同意)"
_VERB: Final = f"(?:お|御|ご)?(?:{_words(topic_cues.VERBS)})[^。、,]{{0,24}}"
_BETWEEN: Final = rf"""(?:(?:
    (?:大きく|以下)?[0-9{_KANJI}]{{1,3}}(?:点|項目|問|つ)(?:ほど|程度|にわたり|に分けて|について)?
    | {_words(topic_cues.BETWEEN)} | [^。、,\n]{{1,16}}(?:ので|けれども|ますが|ですが)
    | [^。、,\n]{{0,20}}(?:見解|所見|考え|認識|方針|答弁|意見)を
    | [^。、,\n]{{0,20}}[{topic_cues.ADDRESSED}](?:に対しまして|に対して|に対し|に))[、,]?){{0,3}}"""
_CLOSE: Final = r"[。?!」』 ]{0,3}"
_NAMED: Final = re.compile(
    rf"""[「『]?(?P<title>[^。\n]{{1,70}}?(?:{_words(topic_cues.TITLE_ENDS)}|(?=につきまして)))(?:につきまして)?[」』]?{_ASKED}
    (?:です|であります|でございます|でした|(?:{_words(topic_cues.ENTERINGS)})[^。]{{0,24}}|[、,]?{_BETWEEN}{_VERB})?{_CLOSE}""",
    re.VERBOSE,
)
_LOOSE: Final = re.compile(
    rf"""[「『]?(?:(?P<title>[^。、,\n]{{2,40}}?)(?:{_words(topic_cues.ENTERINGS)})[^。、]{{0,24}}
    | (?P<about>[^。、,\n]{{2,40}}?(?:{_words(topic_cues.LOOSE_ENDS)}))で[、,]?{_BETWEEN}{_VERB}
    | (?P<bill>(?:{_BILLS}第{_NUMERAL}号|第{_NUMERAL}号{_BILLS})(?:[ 、「][^。、\n]{{2,60}}?)?)
        (?:です|であります|でございます)
    | (?P<subject>[^。、,\n]{{2,40}}?)(?:に関する|に係る|に関しての)(?:御|ご)?(?:質問|質疑|お尋ね)
        (?:です|であります|でございます)
    | (?P<bare>[^。、,\nはがをも]{{1,40}}[一-龥ァ-ヺーりみえ])(?:です|であります|でございます)){_CLOSE}""",
    re.VERBOSE,
)
_RANKED: Final = re.compile(
    rf"""(?P<kana>[{_KANA}])(?=[、,.)]) | (?P<point>\((?:{_N}|[{_KANA}])\)|[{_CIRCLES}]) | (?P<roman>[{_ROMAN}])
    | その(?P<inner>{_N}) | (?:第|(?:{_words(topic_cues.LABELS)}|{_LARGE})[ ]?第?)(?P<first>{_N})
    | (?<!もう)(?P<second>{_N})(?:{_words([one for one in topic_cues.COUNTERS if one != "点"])}|番|[、,.])""",
    re.VERBOSE,
)
_RANKS: Final = {"kana": 4, "point": 3, "inner": 2, "roman": 0, "first": 1, "second": 1}
# (1)といたしまして、コミュニティバスの利用状況について、利用者数の推移を…伺います。  names and asks at once
_LED: Final = re.compile(rf"[「『]?(?P<title>[^。、\n]{{2,40}}?(?:{_words(topic_cues.TITLE_ENDS)}))[、,]")
_PUT_FIRST: Final = re.compile(
    r"(?P<title>[^。、,\nはがをもでにとこそど]{1,30}[一-龥ァ-ヺー])(?:なん)?(?:です|でございます|であります)(?:が|けれども|けど)、"
)
ITEM_RANK: Final = 3  # the rank from which on a number stands for an item of a list
# 未来に向けた取り組みについてから、初めに、|予算について伺います。
_INNER_TURN: Final = re.compile(f"、(?:{_words(cues.FIRSTS)}|次に)、?")
# 今後の取組について  現状と課題について
_GENERAL: Final = re.compile(
    rf"(?:(?:{_words(topic_cues.GENERAL_TIMES)})(?:の|における|としての)?){{0,3}}+(?:この|その)?"
    rf"(?:(?:{_words(topic_cues.GENERAL_NOUNS)})(?:、|と|や|及び|並びに|・|の)?){{1,4}}+(?:につい(?:て|ても)|に関し(?:て|ても))"
)
_ONLY_COUNTED: Final = re.compile(
    f"(?:次の|以下の|下記の)?{_N}(?:点|項目|問|つ|件)(?:ほど)?(?:について|に関して)?"
    f"|(?:次|以下|下記|次に掲げる|以下に掲げる)の(?:点|諸点|各点|事項|項目|こと|とおり)(?:について|に関して)?|第?{_N}(?:回|巡|問|番|項目|点|つ)目"
)
# 通学路の除雪と図書館の二つについて  says what is to come
_COUNTED_UP: Final = re.compile(
    f"(?:の|、|と|以上|計|合計){_N}(?:点|項目|つ|件|問)(?:について|に関して|につきまして)?\\Z"
)
# 駅前広場整備事業|968万円について
_PRICED: Final = re.compile(r"[0-9][0-9,億万千百十 ]{0,14}円(?:の[一-龥]{2})?について\Z")
# 議案第5号 令和6年度一般会計補正予算(第2号)|について  No budget's own name ends so.
_OF_BUDGET: Final = re.compile(r"(?<=予算)について\Z|(?<=号\))について\Z")
_LEAST: Final = 2  # characters of a title without its について


def name_title(folded: str, said: Said) -> Title | None:
    """What a sentence that turns to a matter calls it.

    >>> from gikai_parse.stages.wording import read_sentences
    >>> text = "次に、大きな2点目、防災についてお聞きします。"
    >>> found = name_title(text, read_sentences(text, 0, [Passage(0, len(text))])[0])
    >>> text[slice(*found.place)], text[slice(*found.number)], found.rank
    ('防災について', '2', 0)
    """
    begin = _end_of_label(folded, said)
    match = _NAMED.fullmatch(folded, begin, said.end)
    is_loose = match is None  # but for a bill: 第51号議案 令和6年度一般会計補正予算(第4号)でございます。
    match = match or _LOOSE.fullmatch(folded, begin, said.end) or _behind_clause(folded, said, begin)
    if not match:
        return _lead_item(folded, said, begin) or _lead_subject(folded, said, begin)
    group = match.lastgroup or ""
    is_loose = is_loose and group != "bill"
    start, end = match.span(group)
    if folded[start - 1] == "「" and 0 < folded.find("」", start, end) < end - 1:
        start -= 1  # 「みんなの公園づくり」について
    if turn := _INNER_TURN.search(folded, start, end):
        start = turn.end()
    surplus = _PRICED.search(folded, start, end) or (
        _OF_BUDGET.search(folded, start, end) if bills_in(folded[start:end]) else None
    )
    end = surplus.start() if surplus else end
    if not _is_title(folded[start:end]) or (is_loose and group != "about" and begin == said.start):
        return None
    if is_loose and folded[start:end] in topic_cues.NO_SUBJECTS:
        return None
    label = read_label(folded, said.start, begin)
    if label.rank is None and _GENERAL.fullmatch(folded, start, end):
        return None
    return label._replace(place=Passage(start, end), is_loose=is_loose, is_bare=group == "bare")


def _behind_clause(folded: str, said: Said, begin: int) -> re.Match[str] | None:
    """The title behind what is said of it first (５点目に、施政方針にはありませんでしたが、学校給食です。)."""
    comma = folded.rfind("、", begin, said.end)
    if comma < 0 or not folded.endswith(topic_cues.CLAUSES, begin, comma):
        return None
    if read_label(folded, said.start, begin).rank is None:
        return None
    return _NAMED.fullmatch(folded, comma + 1, said.end) or _LOOSE.fullmatch(folded, comma + 1, said.end)


def _end_of_label(folded: str, said: Said) -> int:
    label = _LABEL.match(folded, said.start, said.end)
    return label.end("label") if label else said.start


def _lead_item(folded: str, said: Said, begin: int) -> Title | None:
    match = _LED.match(folded, begin, said.end)
    if not match or not _is_title(match["title"]):
        return None
    label = read_label(folded, said.start, begin)
    return label._replace(place=Passage(*match.span("title"))) if (label.rank or 0) >= ITEM_RANK else None


def _lead_subject(folded: str, said: Said, begin: int) -> Title | None:
    """What a sentence that turns puts before its ask (まず、物価高騰対策ですが、検証はされたのでしょうか)."""
    match = _PUT_FIRST.match(folded, begin, said.end) if begin > said.start and said.opening else None
    if match is None or folded.startswith(topic_cues.FURTHER, said.start) or not _is_title(match["title"]):
        return None
    if match["title"].endswith(topic_cues.NO_SUBJECTS):
        return None
    return read_label(folded, said.start, begin)._replace(
        place=Passage(*match.span("title")), is_loose=True, is_bare=True, leads=True
    )


def _is_title(words: str) -> bool:
    """Whether the words can be what a matter is called: これらについて, 次の３点について cannot.

    >>> _is_title("私立高校の授業料について"), _is_title("私の考えについて")
    (True, False)
    """
    if any(no in words for no in cues.NO_TITLES):
        for held in topic_cues.TITLE_WORDS:
            words = words.replace(held, "―" * len(held))
    if any(no in words for no in cues.NO_TITLES) or _COUNTED_UP.search(words) or _ONLY_COUNTED.fullmatch(words):
        return False
    return len(words.removesuffix("について")) >= _LEAST


def is_general(folded: str, said: Said) -> bool:
    """Whether it asks for what any matter has and names none (今後の取組についてお伺いいたします。)."""
    return _GENERAL.match(folded, said.start, said.end) is not None


def count_sentence(folded: str, said: Said) -> Title:
    """The number that a sentence opens with, whatever it says behind it: no title."""
    match = _LABEL.match(folded, said.start, said.end)
    return read_label(folded, said.start, match.end() if match else said.start)


def read_label(folded: str, start: int, end: int) -> Title:
    """The number and the rank of a label, with an empty title behind it."""
    last = None
    for last in _RANKED.finditer(folded, start, end):  # noqa: B007  # the last one is what the title is counted by
        pass
    here = Passage(end, end)
    is_paged = _PAGED.search(folded, start, end) is not None
    if last is None:
        return Title(here, is_paged=is_paged)
    name = last.lastgroup or ""
    is_large = any(folded.find(word, start, end) >= 0 for word in topic_cues.LARGE)
    number = Passage(*last.span(name))
    rank = 0 if is_large else _RANKS[name]
    return Title(here, number, _ordinal(folded[slice(*number)].strip("()")), rank, is_paged=is_paged)


def _ordinal(number: str) -> int:
    if number.isascii() and number.isdigit():
        return int(number)
    for row in (_KANJI, _KANA, _CIRCLES, _ROMAN):
        if number[:1] and number[0] in row:
            return row.index(number[0]) + 1
    return 0
