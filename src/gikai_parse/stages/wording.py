"""A speech's sentences in, what each of them does out: it asks, announces, wishes, closes, or only speaks."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from gikai_parse.stages.clauses import split_clauses
from gikai_parse.stages.endings import ENDINGS, look_up
from gikai_parse.stages.listing import NUMBER_LEADS
from gikai_parse.stages.parting import read_close
from gikai_parse.stages.patterns import (
    LAST,
    always_tells,
    counts_off,
    names_matter,
    read_pattern,
    read_rest,
    spell_plainly,
    tells,
)
from gikai_parse.tables import cues
from gikai_parse.tables.aside_cues import INTERROGATIVES
from gikai_parse.text.clipping import clip_spans
from gikai_parse.text.passages import joined
from gikai_parse.text.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gikai_parse.text.passages import Passage

Opening = Literal["first", "turn", "number", "join", "so", "other", ""]

_LASTS: Final = frozenset(ending[-LAST:] for ending in ENDINGS)
# What a composed verb may overrule. …ということでよろしいですね。 こんな冷たい話がありますか。
_WEAK: Final = frozenset({"", "wish", "request", "softener", "polite", "rhetoric"})
_UNSURE: Final = _WEAK - {""}
_WISHES: Final = frozenset({"wish", "request"})
_TAIL: Final = 44  # characters: the longest ending, two softeners, the closing mark
_CLOSING: Final = "。?!、」』) \n"


def _words(literals: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, literals), key=len, reverse=True))


_NUMBER: Final = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
_OPENING: Final = re.compile(
    rf"""(?:(?:では|それでは|じゃあ|じゃ)[、 ]?(?={_words((*cues.FIRSTS, *cues.TURNS))}))?
    (?:(?P<first>{_words(cues.FIRSTS)})
    | {NUMBER_LEADS}
      (?:(?P<number>第?(?:{_NUMBER})(?:{_words(cues.COUNTERS)})|\((?:{_NUMBER})\)|[①-⑳]|(?:{_NUMBER})[、.](?![0-9])|\(?[アイウエオカキクケコ][、.)]|第(?:{_NUMBER})点?[はの]|その(?:{_NUMBER})つ?[は、]))
    | (?P<other>(?!それともう[1一ひ])(?:{_words(cues.ALTERNATIVES)}))
    | (?P<turn>{_words(cues.TURNS)})
    | (?P<so>{_words(cues.CONSEQUENCES)})
    | (?P<join>{_words(cues.JOINS)}))""",
    re.VERBOSE,
)
# What an opening begins with: most sentences do not, and need no look at the pattern.
_SIGNS: Final = "第(0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳アイウエオカキクケコ"
_OPENING_WORDS: Final = (
    *_SIGNS,
    *[f"その{sign}" for sign in _SIGNS],
    "じゃ",
    *cues.FIRSTS,
    *cues.COUNTED,
    *cues.LED_TO_NUMBERS,
    *cues.ALTERNATIVES,
    *cues.TURNS,
    *cues.CONSEQUENCES,
    *cues.JOINS,
)
_OPENERS: Final = {
    first: tuple([word for word in _OPENING_WORDS if word[0] == first])
    for first in sorted({word[0] for word in _OPENING_WORDS})
}
_CLAUSE_END: Final = re.compile(r"(?:という(?:こと|の|ところ|点)|の)と、\Z")
_WANTED: Final = ("たいです", "ほしいです", "欲しいです")  # これは町長にも聞きたいです。
_COUNTED: Final = (
    "点です",
    "つです",
    "件です",
    "問です",
    "目です",
    "だけです",
    "点であります",
    "つであります",
    "点になります",
)
_PLEA: Final = re.compile(r"(?:、|(?<=ます)ので、?)(?:よろしく|ぜひ)?お願い(?:いた|を)?(?:し|申し上げ)ます\Z")
_REASONS: Final = ("から", "ので", "けれども", "けど", "が")
_INTERROGATIVE: Final = re.compile(_words(INTERROGATIVES))
# 差引きではどうなるのか、|これが１つ。
_ONE_OF_THEM: Final = re.compile(
    r"、(?:これ|それ|ここ)が、?(?:まず)?(?:[0-9一二三四五六七八九]{1,2}(?:つ|点|件)目?)(?:です|でございます|であります)?\Z"
)
_NAMING: Final = frozenset({"ask", "announcement"})  # what may say について before its verb
_CLOSING_DEEDS: Final = frozenset({"formula", "announcement"})  # what may ask or wish on its way out
_LEAVING: Final = ("終わり", "終え", "閉じ", "移り", "とどめ")  # これはお願いで終わりたいと思います。
_CLOSES: Final = (
    *[f"{verb}たいと{think}ます。" for verb in _LEAVING for think in ("思い", "存じ")],
    *(
        "します。",
        "いたします。",
        "終わる。",
        "終わり。",
        "おわります。",
        "閉じる。",
        "閉じるものであります。",
        "終わるものであります。",
        "終えるものであります。",
    ),
)


_MOVE: Final = 24  # characters
_MOVES_ON: Final = re.compile(
    r"(?:(?:それでは|では|それじゃ|じゃあ)、?)?(?:次|続いて次|次の?(?:質問|項目|件|題|事項|テーマ))に"
    r"(?:移|行|い|入|参|まい|進)(?:り|き|み)(?:ます|たいと思います)。?"
)


class Said(NamedTuple):
    """One sentence: where it stands, what it does, how it opens; `about` when it names a matter before its verb."""

    start: int
    end: int
    speech: int
    deed: str
    opening: str
    about: bool


def read_deed(tail: str) -> str:
    """What a sentence with this ending does; the longest ending of the tables that fits decides, then the patterns.

    >>> read_deed("どのような連携を取っているでしょうか。"), read_deed("教えて頂ければと思います。")
    ('polite', 'ask')
    """
    rest = tail.rstrip(_CLOSING)
    if "が" in rest[-10:-2] and (counted := _ONE_OF_THEM.search(rest)):
        rest = rest[: counted.start()]
    deed = read_last(rest[-LAST:])
    return deed if deed and (deed != "speech" or tail[-1:] != "?") else _weigh(tail, rest)


def _weigh(tail: str, rest: str) -> str:
    """The same where more than the last characters tells."""
    ending, deed = look_up(rest)
    if not deed and rest.endswith(cues.DEMANDS):
        return "rhetoric"
    if not deed and tail[-1:] != "?" and tells(rest):
        return "plain" if rest.endswith(_COUNTED) and counts_off(rest) else "speech"
    whole = spell_plainly(rest[:-2] if rest.endswith(_WANTED) else rest)
    if whole != rest:
        rest = whole
        ending, deed = look_up(rest)
    if deed == "request" and _asks_and_pleads(rest):
        return "ask"
    weak = softened = ""
    for _ in range(4):
        if deed in _WEAK and not (deed == "softener" and ending[-1] == "す"):
            pattern = read_pattern(rest)
            if pattern and not (pattern in _WISHES and deed in _WISHES):
                return pattern
        weak = weak or deed.replace("softener", "")
        if deed != "softener":
            return _temper(deed or weak or read_rest(whole, asked=tail[-1:] == "?"), rest, softened)
        softened += ending
        rest = rest[: -len(ending)].rstrip(_CLOSING)
        if rest.endswith(("ですが", "ますが")):
            rest = rest[:-1]
        ending, deed = look_up(rest)
    return read_rest(whole, asked=tail[-1:] == "?")


def _asks_and_pleads(rest: str) -> bool:
    """Whether a plea only follows an ask (確認したいと思いますので、お願いします)."""
    plea = _PLEA.search(rest)
    if plea is None:
        return False
    lead = rest[: plea.start()]
    if read_deed(lead) in {"ask", "polite", "plain"}:
        return True
    before, _comma, clause = lead.rpartition("、")  # どうされたのか、課長で結構ですから、お願いします
    indirect = before.endswith("のか") or (before.endswith("か") and _INTERROGATIVE.search(before) is not None)
    return clause.endswith(_REASONS) and indirect


def _temper(deed: str, rest: str, softened: str) -> str:
    """What an ending does when what was taken off it is heard too (御意見もあるか|と思います。)."""
    if "申し" in softened and deed not in _WISHES:
        return "speech"
    thinks = deed == "plain" and ("思" in softened or "存じ" in softened)
    if thinks and rest.endswith("か") and not rest.endswith(cues.WONDERED) and _INTERROGATIVE.search(rest) is None:
        return "speech"
    return deed


@lru_cache(4096)
def read_last(last: str) -> str:
    """What every sentence with these last characters does, whatever stands before them; "" where that may tell."""
    deed = look_up(last)[1]
    if last in _LASTS or deed in _UNSURE or last.endswith((*_WANTED, *_COUNTED)) or spell_plainly(last) != last:
        return ""
    return deed or ("speech" if always_tells(last) and not last.endswith(cues.DEMANDS) else "")


def _moves(folded: str, one: Said) -> bool:
    """Whether it only says that the next matter comes (それでは次の質問に移ります。)."""
    return _MOVES_ON.fullmatch(folded, one.start, one.end) is not None


def read_opening(folded: str, start: int) -> str:
    """How the sentence at `start` opens.

    >>> read_opening("次に、防災について", 0), read_opening("2点目は、", 0), read_opening("本市は、", 0)
    ('turn', 'number', '')
    """
    words = _OPENERS.get(folded[start : start + 1])
    if words is None or not folded.startswith(words, start):
        return ""
    match = _OPENING.match(folded, start)
    return (match.lastgroup or "") if match else ""


def read_sentences(folded: str, speech: int, spans: Iterable[Passage]) -> list[Said]:
    """Every sentence of a speech with what it does."""
    said: list[Said] = []
    spans = list(spans)
    for start, end in split_clauses(folded, split_sentences(folded, spans)):
        begin = start if end - start < _TAIL else end - _TAIL
        tail = folded[begin:end] if len(spans) == 1 else joined(folded, clip_spans(folded, spans, begin, end))
        tail = tail.replace("\n", "").replace(" ", "")
        if tail.endswith("と、"):
            tail = _CLAUSE_END.sub("", tail)
        deed = read_deed(tail)
        opening = read_opening(folded, start)
        if not opening and said and said[-1].end - said[-1].start <= _MOVE and _moves(folded, said[-1]):
            opening = "turn"  # 次に移ります。|高齢者の生涯学習について伺います。
        about = deed in _NAMING and names_matter(tail)
        if deed in _CLOSING_DEEDS or (deed == "speech" and tail.endswith(_CLOSES)):
            deed = read_close(folded, start, end) or deed
        said.append(Said(start, end, speech, deed, opening, about))
    return said
