"""A questioner's sentence in, the title of the matter that it turns to out: 次に、防災について伺います."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.bills import BILL, bills_in
from gikai_parse.stages.labels import ASKED, KANJI, NUMBER, Title, end_of_label, one_of, read_label
from gikai_parse.stages.slogans import call_by_slogan
from gikai_parse.tables import cues, topic_cues
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.wording import Said


_ENTERS: Final = one_of((*topic_cues.ENTERINGS, *topic_cues.STARTINGS))
_VERB: Final = f"(?:お|御|ご)?(?:{one_of(topic_cues.VERBS)})[^。、,]{{0,24}}"
_BETWEEN: Final = rf"""(?:(?:
    (?:大きく|以下)?[0-9{KANJI}]{{1,3}}(?:点|項目|問|つ)(?:の(?:こと|事柄|事項|項目|課題|問題|質問|テーマ|柱))?(?:ほど|程度|だけ|のみ|ばかり|に絞って|に絞り|にわたり|に分けて|について)?
    | (?:以下|次|下記)の(?:[0-9{KANJI}]{{0,3}}(?:点|項目|問|つ)|諸点|各点|事項|こと|とおり)(?:について|に関して|を)?
    | (?:以下|次|下記)の[0-9{KANJI}]{{1,3}}(?:点|項目|問|つ)について、[^。、,\n]{{1,20}}か
    | {one_of(topic_cues.BETWEEN)} | [^。、,\n]{{1,16}}(?:ので|けれども|ますが|ですが)
    | [^。、,\n]{{0,20}}(?:見解|所見|考え|認識|方針|答弁|意見)を
    | [^。、,\n]{{0,20}}[{topic_cues.ADDRESSED}](?:に対しまして|に対して|に対し|に))[、,]?){{0,3}}"""
_CLOSE: Final = r"[。?!」』 ]{0,3}"
_NAMED: Final = re.compile(
    rf"""[「『]?(?P<title>[^。\n]{{1,70}}?(?:{one_of(topic_cues.TITLE_ENDS)}|(?=につきまして)|(?<=[^のなうるたいそ])(?=のことを)))(?:につきまして|のこと)?[」』]?{ASKED}
    (?:です|であります|でございます|でした|(?:{_ENTERS})[^。]{{0,24}}|[、,を]?{_BETWEEN}{_VERB})?{_CLOSE}""",
    re.VERBOSE,
)
_LOOSE: Final = re.compile(
    rf"""[「『]?(?:(?P<title>[^。、,\n]{{2,40}}?)(?:の話)?(?:(?:{one_of(topic_cues.ENTERINGS)})[^。、]{{0,24}}|(?<![すんいだたるてう])から(?=。))
    | (?P<about>[^。、,\n]{{2,40}}?(?:{one_of(topic_cues.LOOSE_ENDS)}))で[、,]?{_BETWEEN}{_VERB}
    | (?P<bill>{BILL}(?:[ 、「][^。、\n]{{2,60}}?)?)
        (?:です|であります|でございます)
    | (?P<subject>[^。、,\n]{{2,40}}?)(?:に関する|に係る|に関しての|に関連する)(?:御|ご)?(?:質問|質疑|お尋ね)
        (?:です|であります|でございます|[をに][^。、]{{1,16}})
    | (?P<bare>[^。、,\nはがをも]{{1,40}}[一-龥ァ-ヺーりみえ])(?:のこと)?(?:です|であります|でございます)){_CLOSE}""",
    re.VERBOSE,
)
# 18ページの子育て支援金について、支給の時期を伺います。  names and asks at once; (1)…について、推移を伺います only asks
_LED: Final = re.compile(rf"[「『]?(?P<title>[^。、\n]{{2,40}}?(?:{one_of(topic_cues.TITLE_ENDS)}))[、,]")
_PUT_FIRST: Final = re.compile(
    r"(?P<title>[^。、,\nはがをもでにとこそど]{1,30}?[一-龥ァ-ヺー]|[一-龥](?<![市区町村都道府県国私人方点件])(?=で))(?:の(?:ほう|方|件|関係|ところ|話|こと))?"
    r"(?:なん|の)?(?:です|でございます|であります)(?:が|けれども|けども|けど)、"
)
# 次に、町営バスに関してでございますが、日曜日も走らせる考えはあるのか伺います。
_ABOUT_FIRST: Final = re.compile(
    r"(?P<title>[^。、,\n]{1,40}?(?:について|に関して|(?=につきまして)))(?:につきまして)?"
    r"(?:なん|の)?(?:です|でございます|であります)(?:が|けれども|けども|けど)、"
)
# 未来に向けた取り組みについてから、初めに、|予算について伺います。   議長のお許しを得て、1項目め、|図書館について
_INNER_TURN: Final = re.compile(
    f"、(?:{one_of(cues.FIRSTS)}|次に|第?{NUMBER}(?:{one_of(topic_cues.COUNTERS)})(?:は|の)?(?=、))、?"
)
# 最後になりますが、|学校給食について
_INNER_CLAUSE: Final = re.compile(f"(?:{one_of((*topic_cues.CLAUSES, *topic_cues.POLITE_CLAUSES))})、")
# 議案第１１２号は、県税条例の改正であります。
_BILL_LED: Final = re.compile(
    rf"(?P<title>{BILL})(?:は|について、|につきまして|に関して、|ですが|でございますが|でありますが)"
)
# 今後の取組について  現状と課題について
_GENERAL: Final = re.compile(
    rf"(?>(?:(?:{one_of(topic_cues.GENERAL_TIMES)})(?:の|における|としての)?){{0,3}})"
    rf"(?:この|その|[^、。]{{0,16}}(?:{one_of(topic_cues.GATHERED)}))?"
    rf"(?>(?:(?:{one_of(topic_cues.GENERAL_NOUNS)})(?:、|と|や|及び|並びに|・|の)?){{1,4}})(?:につい(?:て|ても)|に関し(?:て|ても))"
)
_ONLY_COUNTED: Final = re.compile(
    f"(?:今回は、?|本日は、?)?(?:次の|以下の|下記の|大きく|以下)?{NUMBER}(?:点|項目|問|つ|件)(?:ほど)?"
    f"(?:の(?:点|{one_of(topic_cues.SIZED)}|問題|課題|こと|事柄|事項|項目|質問|テーマ|柱))?(?:について|に関して)?"
    f"|(?:次|以下|下記|次に掲げる|以下に掲げる)の(?:点|諸点|各点|事項|項目|こと|とおり)(?:について|に関して)?|第?{NUMBER}(?:回|巡|問|番|項目|点|つ)目"
)
# 通学路の除雪と図書館の二つについて  says what is to come
_COUNTED_UP: Final = re.compile(
    f"(?:の|、|と|以上|計|合計){NUMBER}(?:点|項目|つ|件|問)(?:について|に関して|につきまして)?\\Z"
)
# 駅前広場整備事業|968万円について
_PRICED: Final = re.compile(r"[0-9][0-9,億万千百十 ]{0,14}円(?:の[一-龥]{2})?について\Z")
# 議案第5号 令和6年度一般会計補正予算(第2号)|について  No budget's own name ends so.
_OF_BUDGET: Final = re.compile(r"(?<=予算)について\Z|(?<=号\))について\Z")
# それでは、通告に従いまして、|学校給食について  今回は、|学校給食について
_OUTSET: Final = re.compile(
    r"(?:それでは|では|早速ですが|まず)?、?"
    r"(?:[^。、\n]{0,24}(?:通告|議長のお?許)[^。、\n]{0,24}、|(?:今回|今日|本日|今議会|今定例会|本定例会)の?(?:一般質問)?で?は、?)"
    r"(?:(?:私|わたし)(?:は|から|からは)、?)?"
)
_ITEM: Final = re.compile(
    rf"(?:そこで|それでは|では)?、?(?:\([0-9]{{1,2}}\)|[①-⑳])|(?:(?:{one_of(topic_cues.LABELS)})の?|(?:大き|小さ)[なくい][^。、0-9]{{0,6}})?第?{NUMBER}(?:{one_of(topic_cues.COUNTERS)}|番|項目|[、はの])"
)
_ITEM_SIGNS: Final = frozenset(  # what such an item begins with
    "そで、(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳大小0123456789" + KANJI + "".join([one[0] for one in topic_cues.LABELS])
)
TURNING: Final = frozenset({"first", "turn", "number"})
_NEXT_SIGNS: Final = frozenset([words[0] for words in topic_cues.NEXT_TURNS])
_LONGEST_CLAUSE, _LEAST = 40, 2  # characters: of a clause, and at least of a title without its について


def may_turn(folded: str, one: Said, *, is_first: bool, is_last: bool) -> bool:
    """Whether the sentence can name a matter: by how it opens, or because it says what will be asked."""
    if one.opening in TURNING or one.deed == "heading":
        return True
    if folded.endswith(topic_cues.MOVINGS, one.start, one.end):
        return True  # それでは、２件目の図書室についてに移ります。  医療費のほうに移ります。
    if one.opening == "join":
        return False
    if is_first or (one.about and not is_last):
        return True
    return folded[one.start] in _ITEM_SIGNS and bool(_ITEM.match(folded, one.start, one.end))


def without_clause(folded: str, one: Said) -> Said:
    """The sentence from where it turns to the next matter (時間がありませんので、|最後、公園の管理です。)."""
    comma = -1 if one.opening else folded.find("、", one.start, one.start + _LONGEST_CLAUSE)
    if not 0 <= comma < one.end - 1 or folded[comma + 1] not in _NEXT_SIGNS:
        return one
    leads = folded.startswith(topic_cues.NEXT_TURNS, comma + 1) and folded.endswith(
        (*topic_cues.CLAUSES, *topic_cues.LAST_CLAUSES), one.start, comma
    )
    return one._replace(start=comma + 1, opening="turn") if leads else one


def name_title(folded: str, said: Said, counted: Title | None = None, begin: int | None = None) -> Title | None:
    """What a sentence that turns to a matter calls it; `counted` where the one before was nothing but its number.

    `begin` is where its label ends, where that is known.

    >>> from gikai_parse.stages.wording import read_sentences
    >>> text = "次に、大きな2点目、防災についてお聞きします。"
    >>> found = name_title(text, read_sentences(text, 0, [Passage(0, len(text))])[0])
    >>> text[slice(*found.place)], text[slice(*found.number)], found.rank
    ('防災について', '2', 0)
    """
    begin = end_of_label(folded, said) if begin is None else begin
    match = _NAMED.fullmatch(folded, begin, said.end)
    is_loose = match is None  # but for a bill: 第51号議案 令和6年度一般会計補正予算(第4号)でございます。
    match = match or _LOOSE.fullmatch(folded, begin, said.end) or _behind_clause(folded, said, begin)
    if not match:
        return (
            _lead_item(folded, said, begin)
            or _lead_subject(folded, said, begin)
            or _as_title(folded, call_by_slogan(folded, said, begin))
        )
    group = match.lastgroup or ""
    is_loose = is_loose and group != "bill"
    start, end = match.span(group)
    label = read_label(folded, said.start, begin)
    if folded[start - 1] == "「" and 0 < folded.find("」", start, end) < end - 1:
        start -= 1  # 「みんなの公園づくり」について
    turn = 0
    for clause in _INNER_CLAUSE.finditer(folded, start, end) if folded.find("、", start, end) >= 0 else ():
        if not _is_title(folded[start:end]):
            return None
        turn, start = clause.end(), min(end, end_of_label(folded, said._replace(start=clause.end())))
    if inner := _INNER_TURN.search(folded, start, end):
        turn, start = inner.start(), inner.end()
    label = read_label(folded, turn, start) if turn and label.rank is None else label
    surplus = _PRICED.search(folded, start, end) or (
        _OF_BUDGET.search(folded, start, end) if bills_in(folded[start:end]) else None
    )
    end = surplus.start() if surplus else end
    is_bare = is_loose and group != "about" and begin == said.start and not (counted or said.opening)
    only_moves = is_bare and folded.endswith(topic_cues.MOVINGS, begin, said.end)
    if not _is_title(folded[start:end]) or (is_bare and not only_moves):
        return None
    is_torn = folded.count("「", start, end) != folded.count("」", start, end)  # …で、「公園について」質問しました。
    if is_torn or (is_loose and folded[start:end] in topic_cues.NO_SUBJECTS):
        return None
    label = counted if counted and label.rank is None else label
    if label.rank is None and _GENERAL.fullmatch(folded, start, end):
        return None
    return label._replace(place=Passage(start, end), is_loose=is_loose, is_bare=group == "bare", leads=only_moves)


def _behind_clause(folded: str, said: Said, begin: int) -> re.Match[str] | None:
    """The title behind what is said of it first (５点目に、施政方針にはありませんでしたが、学校給食です。)."""
    comma = folded.rfind("、", begin, said.end)
    if comma < 0 or not folded.endswith(topic_cues.CLAUSES, begin, comma):
        return None
    if read_label(folded, said.start, begin).rank is None and not folded.endswith("から。", begin, said.end):
        return None  # 順番を変えて、図書館から。
    return _NAMED.fullmatch(folded, comma + 1, said.end) or _LOOSE.fullmatch(folded, comma + 1, said.end)


def _lead_item(folded: str, said: Said, begin: int) -> Title | None:
    """What a sentence names and says or asks something of at once: a bill, or an item by its page."""
    if bill := _BILL_LED.match(folded, begin, said.end):
        return read_label(folded, said.start, begin)._replace(place=Passage(*bill.span("title")), is_bill=True)
    match = _LED.match(folded, begin, said.end)
    label = read_label(folded, said.start, begin) if match else None
    if not match or not label or not label.is_paged or not _is_title(match["title"]):
        return None
    return label._replace(place=Passage(*match.span("title")))


def _lead_subject(folded: str, said: Said, begin: int) -> Title | None:
    """What a sentence that turns puts before its ask (まず、物価高騰対策ですが、検証はされたのでしょうか)."""
    if folded.find("、", begin, said.end) < 0:
        return None
    put = _PUT_FIRST.match(folded, begin, said.end)
    match = put or _ABOUT_FIRST.match(folded, begin, said.end)
    if match is None or folded.startswith(topic_cues.FURTHER, said.start):
        return None
    if len(match["title"]) > 1 and not _is_title(match["title"]):  # 橋ですが、 may lead back to 古い橋について
        return None
    if match["title"].endswith(topic_cues.NO_SUBJECTS):
        return None
    return read_label(folded, said.start, begin)._replace(
        place=Passage(*match.span("title")), is_loose=True, is_bare=put is not None, leads=True
    )


def _as_title(folded: str, named: Title | None) -> Title | None:
    return named if named and _is_title(folded[slice(*named.place)]) else None


def name_outset(folded: str, sentences: Sequence[Said]) -> Title | None:
    """What a member who names nothing else says at the outset (それでは、通告に従い、学校給食について伺います。)."""
    for one in sentences:
        outset = _OUTSET.match(folded, one.start, one.end) if one.about else None
        title = name_title(folded, one._replace(start=outset.end(), opening="")) if outset else None
        if title and not title.is_loose and folded.find("、", *title.place) < 0:
            return title
    return None


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
