"""The end of a sentence in, what its composed verbs do out: お伺いを申し上げます asks though no table holds it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from gikai_parse.tables import ask_patterns as table
from gikai_parse.tables.aside_cues import INTERROGATIVES, VIEWS
from gikai_parse.tables.cues import ABOUT

if TYPE_CHECKING:
    from collections.abc import Iterable


def _any(parts: Iterable[str]) -> str:
    return f"(?:{'|'.join(parts)})"


def _by_length(words: Iterable[str]) -> str:
    return _any(sorted(words, key=len, reverse=True))


_WITH_PARTICLE: Final = r"(?:を|のほど|の程|について|についても|につきまして)、?(?:ぜひ|改めて|よろしく)?"
_GIVEN_NOUN: Final = (
    rf"{_by_length(table.GIVEN)}{table.PARTICLES}|{_by_length(table.GIVEN_WITH_PARTICLE)}{_WITH_PARTICLE}"
)
_GIVEN: Final = rf"(?:{_GIVEN_NOUN}){_any(table.PLEAS)}"
_PLED: Final = rf"{_any(table.PLED)}{table.PLEAS[0]}"
_DONE: Final = rf"{_by_length(table.GIVEN_AS_VERB)}{_any(table.FAVOURS)}"
_SELF: Final = rf"{_any(table.SELF_VERBS)}{_any(table.SELF_TAILS)}"
_GOES_ON: Final = r"(?:伺|聞|尋ね|質問|質疑)[^、。て]{0,8}て(?:まいり|参り|いき|行き)(?:ます|たい)"
_PATTERN: Final = re.compile(
    rf"""(?=[{table.STEMS}])(?:(?P<announcement>{_GOES_ON})
    |(?P<ask>{_SELF}|{_any(table.SELF_FORMS)}|{_GIVEN}|{_DONE}|{_PLED}|{table.COMMANDS})
    |(?P<request>{_by_length(table.REQUEST_NOUNS)}{_any(table.REQUEST_TAILS)})
    |(?P<wish>{_any(table.WISHED)}))\Z""",
    re.VERBOSE,
)
# Most sentences: no pattern ends so, but for a few.
_TOLD: Final = frozenset("ただき")
_TELLING: Final = ("です", "あります", "なります", "おります", "います", "れます", "がります")
_NOT_TELLING: Final = (
    "幸いです",
    "幸甚です",
    "たいです",
    "ほしいです",
    "欲しいです",
    "伺います",
    "問います",
    "願います",
    "期待しております",
    "期待をしております",
    "期待いたしております",
    "期待をいたしております",
    "期待しています",
    "期待をしています",
    "幸いでございます",
    "に思います",
)
_DENIED: Final = ("いただか", "もらわ", "くれ", "構い")  # 先に示してもらわんと、賛成も反対も言えません
LAST: Final = 8  # characters
_NOT_TELLING_LAST: Final = frozenset(words[-LAST:] for words in _NOT_TELLING)
_TURNED_ROUND: Final = re.compile(rf"{_any(table.TURNED_ROUND)}\Z")
# What a sentence may be besides, by its last character.
_TRAILING: Final = ("rhetoric", re.compile(rf"(?:{table.TRAILING})\Z"))
_DEMANDED: Final = ("rhetoric", re.compile(r"[一-龥ァ-ヺー々]{2}を\Z"))  # 家賃の見直しを。 給食費の無償化を。
_BESIDES: Final = {
    "ね": ("polite", re.compile(rf"(?:{table.CHECKS})\Z")),
    "か": ("rhetoric", re.compile(rf"(?:{table.INDIGNANT})\Z")),
    "が": _TRAILING,
    "も": _TRAILING,
    "ど": _TRAILING,
    "を": _DEMANDED,
}
_AUDIENCE: Final = re.compile(table.AUDIENCE)
_INTERROGATIVE: Final = re.compile(_any((*INTERROGATIVES, "か、", "かを", "かも", "かに", "かについ")))
_CALL_LENGTH: Final = 26  # 、都市整備部長からで結構ですので
_VERB_END: Final = 4  # characters before that comma: けれども、
_BARE_LAST: Final = frozenset("うょろのけだんでにらへことは点がを話つれ誰何人件年月日回時割いぜ度やなあねてば")
_CALLED: Final = re.compile(rf"{table.CALLED}\Z")
_SAID_ALOUD: Final = re.compile(rf"{table.SAID_ALOUD}\Z")
_ALOUD_LAST: Final = frozenset("すいく")
_BARE: Final = re.compile(rf"{_any(table.ASKED_BARE)}\Z")
_ALONE: Final = re.compile(table.ASKED_ALONE)
_COUNTED_OFF: Final = re.compile(rf"{table.COUNTED_OFF}\Z")
_COUNT_LENGTH: Final = 16  # 1点、よろしくお願いいたします
_COUNTED: Final = re.compile("[点つ問件項]")
_COUNTED_LAST: Final = frozenset("点つ目問件すけ")
_NEAR: Final = 5
_OFFICE_LENGTH: Final = 16  # を、あわせて健康福祉部長に
_CLIPPED_LENGTH: Final = 24
_CLIPPED: Final = tuple([f"の{noun}" for noun in table.CLIPPED])
_OFFICIALS: Final = "長監事官任佐臣"  # 統一できないものか、環境部長に伺います。 asks, 橋のことを町長に伺います。 names
_ABOUT: Final = re.compile(
    rf"{_by_length(ABOUT)}(?!の)[^を。]{{0,16}}?(?:伺|うかが|聞き|尋ね|たずね|質問|質疑|確認|取り上げ|触れ)(?!かせ)"
    r"|から(?:お|御)?(?:伺|聞き|尋ね|質問)(?!かせ)"  # まず、現状からお聞きします。
    r"|(?<![のなうるたいそこ])の(?:こと|話)を、?(?:お|御)?(?:伺|聞き|尋ね|質問)(?!かせ)"  # 鹿の害のことをお聞きします。
    rf"|[{_OFFICIALS}](?:さん)?(?:に|に対し|に対して|のほうに|の方に)[^を。]{{0,8}}?(?:お|御|ご)?(?:伺|うかが|聞き|尋ね|たずね|質問)(?!かせ)"
    r"|[0-9一二三四五六七八九十数幾何](?:項目|点|問|件|つ)(?:ほど|だけ|程度|ばかり)?[、]?(?:お|御|ご)?(?:伺|うかが|聞き|尋ね|質問|確認)(?!かせ)"
)
# …理由、団体数、この3点について伺います。 …計画はあるのか、以上4つ伺います。 name what was said.
_SAID: Final = re.compile(r"(?:以上の?、?|この(?:[0-9]点)?)\Z")
_ANSWERED_BY: Final = tuple("長んたい")  # 市長からお聞きしたい。
_SPELLINGS: Final = dict(table.SPELLINGS)
_SPELLING: Final = re.compile(_by_length(_SPELLINGS))


def spell_plainly(tail: str) -> str:
    """One spelling for each word.

    >>> spell_plainly("お聞かせ頂き度いと存じます。")
    'お聞かせいただきたいと存じます。'
    """
    return _SPELLING.sub(lambda match: _SPELLINGS[match[0]], tail)


def tells(rest: str) -> bool:
    """Whether no pattern ends so, as most sentences do.

    >>> tells("三つの台風が上陸しました"), tells("見解を問います")
    (True, False)
    """
    last = rest[-1:]
    if last == "す":
        return rest.endswith(_TELLING) and not rest.endswith(_NOT_TELLING)
    if last == "ん":
        return rest.endswith("ません") and not any(word in rest for word in _DENIED)
    return last in _TOLD or (last == "る" and rest.endswith("ある"))  # 上陸しました 例外だ 必要がある


@lru_cache(4096)
def always_tells(last: str) -> bool:
    """Whether what ends with these `LAST` characters tells, whatever stands before them.

    >>> always_tells("整備されています"), always_tells("なっていりません")
    (True, False)
    """
    return last[-1:] != "ん" and tells(last) and last not in _NOT_TELLING_LAST


def read_pattern(rest: str) -> str:
    """What the composed verb at the very end does, "" when there is none.

    >>> read_pattern("お伺いを申し上げます"), read_pattern("お示しくださいますようお願いいたします")
    ('ask', 'ask')
    """
    if tells(rest):
        return ""
    if match := _PATTERN.search(rest):
        deed = match.lastgroup or ""
        return "wish" if deed == "ask" and _tells_others(rest, match.start()) else deed
    deed, pattern = _BESIDES.get(rest[-1:], ("", _TURNED_ROUND))
    if deed and pattern.search(rest):
        return deed
    comma = _last_comma(rest)
    return "ask" if comma >= 0 and _TURNED_ROUND.search(rest, max(0, comma - _VERB_END)) else ""


def _tells_others(rest: str, verb: int) -> bool:
    """Whether it is others who are to be told (住民の皆さんに知らせていただきたい。 広報で説明してください。)."""
    polite = rest[verb - 1 : verb] in {"お", "御", "ご"} and not rest.startswith("知らせ", verb)  # お示しください
    if polite or not rest.startswith(table.TELLING, verb) or _INTERROGATIVE.search(rest, 0, verb) is not None:
        return False
    return _AUDIENCE.search(rest, 0, verb) is not None


def counts_off(rest: str) -> bool:
    """Whether what was asked is counted behind it.

    >>> counts_off("残高は幾らかというのが1点です"), counts_off("課題は2点です")
    (True, False)
    """
    if rest[-1:] not in _COUNTED_LAST or _COUNTED.search(rest, max(0, len(rest) - _COUNT_LENGTH)) is None:
        return False
    return _COUNTED_OFF.search(rest) is not None


def _last_comma(rest: str) -> int:
    """The comma near the end that a call or a noun may stand behind, -1 for none; neither holds a second one."""
    return rest.rfind("、", max(0, len(rest) - _CALL_LENGTH))


def names_matter(tail: str) -> bool:
    """Whether a matter stands before the verb, and is not what was already said.

    >>> names_matter("防災についてお聞きします。"), names_matter("内訳、この2点について伺います。")
    (True, False)
    >>> names_matter("橋のことを町長に伺います。"), names_matter("できないものか、町長に伺います。")
    (True, False)
    >>> names_matter("今後のお考えを、町長に伺います。")
    False
    """
    match = _ABOUT.search(tail)
    if match is None:
        return False
    start = match.start()
    if match[0].startswith("から"):
        return not tail.endswith(_ANSWERED_BY, 0, start)
    if match[0][0] in _OFFICIALS:
        asked = tail.rfind("を", max(0, start - _OFFICE_LENGTH), start)  # お考えを、あわせて農政部長にお伺いします。
        before = tail.rfind("、", 0, start)
        return not (tail.endswith("か", 0, max(0, before)) or tail.endswith(VIEWS, 0, max(0, asked)))
    return _SAID.search(tail, max(0, start - _NEAR), start) is None


def read_rest(rest: str, *, asked: bool) -> str:
    """What a sentence does that no verb tells of (可能か。 お考えはありますか、町長。 何人いるの。).

    >>> read_rest("同額か", asked=False), read_rest("まだまだ静か", asked=False)
    ('plain', 'speech')
    """
    if rest.endswith("か"):
        return "speech" if rest.endswith(table.NO_ASK_KA) else "plain"
    if rest[-1:] in _ALOUD_LAST and _SAID_ALOUD.search(rest):
        return "wish"
    comma = _last_comma(rest)
    if comma >= 0 and _CALLED.match(rest, comma):
        return "plain" if not rest[:comma].endswith(("ますか", "ですか", "しょうか")) else "polite"
    if (
        asked
        or _ALONE.fullmatch(rest)
        or (len(rest) <= _CLIPPED_LENGTH and rest.endswith(_CLIPPED))
        or counts_off(rest)
    ):
        return "plain"
    if rest[-1:] not in _BARE_LAST or _BARE.search(rest) is None or rest.endswith(table.TOLD_BARE):
        return "speech"
    return "polite" if rest.endswith("け") else "plain"
