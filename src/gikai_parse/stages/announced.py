"""A sentence that announces several matters in, these out (公園のこと、それからバスのことの２つをお聞きします).

The count must come out, so that no clause is taken for a matter; what turns to one of them later is called so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.text.numbers import read_number
from gikai_parse.text.passages import Passage, trim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.stages.wording import Said

_COUNT: Final = r"(?P<{0}>[2-9]|[二三四五六七八九])(?:つ|点|件|項目|問|題)"
_ASKS: Final = (
    r"(?:について|に関して|につきまして|を|で|、)[^。]{0,40}(?:聞|伺|尋ね|質問|質疑|取り上げ|やら|ただし|お話|問)[^。]{0,16}"
    r"|(?:です|でございます|であります|となります|になります)"
)
# 除雪と、熊の対策の２件について町長にお尋ねします。
_BEFORE: Final = re.compile(
    rf"(?P<list>[^。]{{4,160}}?)(?:の|、|)(?:この|以上の?|計|合計|大きく)?{_COUNT.format('count')}(?:の(?:こと|項目|点|テーマ|課題|問題))?(?:{_ASKS})。?"
)
# 通告しております二件、すなわち酪農の支援並びに病院の将来について、質問をいたします。
_BEHIND: Final = re.compile(
    rf"[^。]{{0,60}}?{_COUNT.format('count')}、(?:すなわち|つまり|それは)?(?P<list>[^。]{{4,160}}?)"
    r"(?:について|に関して|につきまして)、?[^。]{0,40}(?:聞|伺|尋ね|質問|質疑|ただし)[^。]{0,24}。?"
)
# さて、議長のお許しをいただきましたので、通告に従い、|除雪と…
_LEAD: Final = re.compile(
    r"(?:通告|許し|お許し|許可)[^、。「]{0,24}、"
    r"|(?:今日|本日|今回|今議会|今定例会|本定例会|今期定例会|私|私から|(?:一般)?質問)(?:の[^、。「]{0,8})?(?:は|では|で|からは)、?(?:今回、|本日、|今日、)?"
    r"|(?:それでは|では|さて|早速ですが|大きく(?:は|分けて)?)、"
)
_PARTS: Final = re.compile(
    r"」?、?(?:それから|そして|また|さらに|もう(?:一つ|1つ)(?:は|が)|最後に|次に|及び|および|並びに|ならびに|あと)、?「?|」と?、?「|」、|(?<!こ)と、|、"
)
_AND: Final = re.compile(r"」?(?:と|及び|および|並びに|ならびに|や|・)「?(?=[一-鿿々ァ-ヶA-Z「])")
_LONGEST: Final = 40
# 老朽化が進む中、維持補修の計画と費用の２点について伺います。 lists nothing at its first comma
_CLAUSE: Final = re.compile(r"(?:中|なか|ため|際|上|うえ|よう|場合|一方|以来|後|[くてでりいえしたうるばがも])\Z")
_NEAR: Final = 3  # sentences from the announcement to what takes up one of its matters
_LATER: Final = ("次に", "続いて", "続きまして", "最後に", "また", "さらに", "それから", "以上")
_TURN: Final = re.compile(
    r"(?P<opening>(?:まず(?:は|最初に|初めに)?|最初は?に?|初めに|先に|次は?に?|続いて|続きまして|最後は?に?|では|それでは|件名の[^、。]{1,6}[。、]|順番を変えて|今度は|[^、。]{0,4}(?:点|つ|番|件|項目)目は?に?(?:ですが|です)?)、?)?"
    r"「?(?P<subject>[^、。」]{1,24}?)」?"
    r"(?P<moves>(?:について|に関して|に関する|の(?:ほう|方|こと|件|話|問題|関係|再質問|質問)){0,2}"
    r"(?:(?:で|を)?(?:再質問|質問)?(?:です|であります|でございます|から(?:です|まいります|参ります|行きます|いきます)?|いたします|します)|(?:に|へ)(?:移|行|い[きっ]|参|まい|戻|入)[^。、]{1,12})?[。\n]?\Z"
    r"|(?:について|に関して|の(?:ほう|方|こと|件|話))?(?:なん|の)?(?:です|でございます|であります)(?:が|けれども|けども|けど)、)"
)
_WORD: Final = re.compile(r"[一-鿿々]{2,}|[ァ-ヶー]{3,}|[A-Z]{2,}")
_GENERAL: Final = frozenset(
    ("対策", "支援", "推進", "現状", "課題", "今後", "本市", "本町", "取組", "問題", "事業", "整備", "活用", "予算")
)


def find_announced(folded: str, one: Said) -> list[Passage]:
    """The matters that the sentence names together; none where their number is not the one that it says."""
    if not _MAY_COUNT.search(folded, one.start, one.end):
        return []
    for pattern in (_BEFORE, _BEHIND):
        found = pattern.fullmatch(folded, one.start, one.end)
        count = read_number(found["count"]) if found else None
        if found and count:
            start, end = found.span("list")
            lead = max((lead.end() for lead in _LEAD.finditer(folded, start, end)), default=start)
            matters = _split(folded, Passage(lead, end), count)
            if matters:
                return matters
    return []


_MAY_COUNT: Final = re.compile(r"[2-9二三四五六七八九](?:つ|点|件|項目|問|題)")


def _split(folded: str, words: Passage, count: int) -> list[Passage]:
    """The words in so many parts, at commas first; none where they do not come out."""
    parts = list(_cut(folded, words, _PARTS))
    if len(parts) < count:
        parts = [part for one in parts for part in _cut(folded, one, _AND)]
    if len(parts) != count or any(not 1 <= end - start <= _LONGEST for start, end in parts):
        return []
    if any(_CLAUSE.search(folded, start, end) for start, end in parts):
        return []
    return parts


def _cut(folded: str, words: Passage, between: re.Pattern[str]) -> Iterator[Passage]:
    start = words.start
    for found in between.finditer(folded, *words):
        if found.start() > start:
            yield _bare(folded, start, found.start())
        start = found.end()
    if start < words.end:
        yield _bare(folded, start, words.end)


def _bare(folded: str, start: int, end: int) -> Passage:
    """Without the blanks and the quotation marks around it."""
    place = trim(folded, start, end)
    begin = place.start + folded.startswith("「", place.start)
    return Passage(begin, max(begin, place.end - folded.endswith("」", place.start, place.end)))


def opens_matters(folded: str, said: Sequence[Said], place: int) -> bool:
    """Whether the sentence only names the matters, one of which is taken up right behind it."""
    one = said[place]
    if one.opening == "number" or folded.startswith(_LATER, one.start):
        return False
    matters = find_announced(folded, one)
    behind = said[place + 1 : place + 1 + _NEAR] if matters else ()
    return any(_choose(folded, matters, words) for near in behind for words in _subjects(folded, near))


def _subjects(folded: str, one: Said) -> Iterator[str]:
    """What the sentence turns to, and all that it says."""
    if turned := _TURN.match(folded, one.start, one.end):
        yield turned["subject"]
    yield folded[one.start : one.end]


class Announced:
    """The matters that a member announced together, and the index of each that was come to."""

    def __init__(self, folded: str) -> None:
        """None is announced yet."""
        self._folded = folded
        self._matters: list[Passage] = []
        self.known: dict[Passage, int] = {}

    def listen(self, one: Said) -> bool:
        """Whether the sentence announces the matters; it names none of them as the one to speak of."""
        if self._matters or one.opening == "number" or self._folded.startswith(_LATER, one.start):
            return False
        self._matters = find_announced(self._folded, one)
        return bool(self._matters)

    def call(self, one: Said) -> Passage | None:
        """The matter that the sentence comes to (次に、熊についてであります。 先に公園ですが、… 図書館に移ります。)."""
        if not self._matters:
            return None
        turned = _TURN.match(self._folded, one.start, one.end)
        if not turned or not (turned["opening"] or turned["moves"] or one.opening in {"first", "turn", "number"}):
            return None
        return _choose(self._folded, self._matters, turned["subject"])


def _choose(folded: str, matters: list[Passage], words: str) -> Passage | None:
    """The one matter that the words speak of: by a word of their own, or by all that they say (熊)."""
    said = [word for word in _WORD.findall(words) if word not in _GENERAL] or [words.removesuffix("について")]
    fitting = [matter for matter in matters if any(_shares(folded[slice(*matter)], word) for word in said if word)]
    return fitting[0] if len(fitting) == 1 else None


def _shares(title: str, word: str) -> bool:
    return word in title or any(part in word for part in _WORD.findall(title) if part not in _GENERAL)
