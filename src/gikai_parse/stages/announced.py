"""A sentence that announces several matters in, these out (公園のこと、それからバスのことの２つをお聞きします).

What is listed must be as much as the number that is said, or each called by について or by a number of its own, so that
no clause is taken for a matter. What turns to one of the matters later is called so (次に、バスに行きます).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.text.numbers import read_number
from gikai_parse.text.passages import Passage, trim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.stages.wording import Said

_NUMBER: Final = "[2-9二三四五六七八九]"
_COUNTED: Final = rf"(?P<count>{_NUMBER})(?:つ|点|件|項目|問|題)(?!目)"
_ABOUT: Final = "(?:について|に関して|につきまして|に関し)"
_ASKS: Final = "[^。]{0,40}(?:聞|伺|尋ね|質問|質疑|取り上げ|やら|ただし|お話|問)[^。]{0,24}"
_IS: Final = "(?:です|でございます|であります|となります|になります)"
# 除雪と、熊の対策の|２件について町長にお尋ねします。
_BEFORE: Final = re.compile(
    rf"(?P<list>[^。]{{4,160}}){_COUNTED}(?:の(?:こと|項目|点|テーマ|課題|問題))?(?:(?:{_ABOUT}|を|で|、|){_ASKS}|{_IS})。?"
)
_SURPLUS: Final = re.compile(r"(?:の|、|この|以上|計|合計|大きく)+\Z")
_ASKS_AT_ONCE: Final = "[^。か]{0,24}(?:聞|伺|尋ね|質問|質疑|取り上げ)[^。か]{0,16}"
_PATTERNS: Final = (
    _BEFORE,
    *[
        re.compile(f"{lead}(?P<list>[^。]{{4,160}}){end}。?")
        for lead, asks in (
            # 通告しております二件、すなわち|酪農の支援並びに病院の将来|について、質問をいたします。
            (f"[^。]{{0,60}}?{_COUNTED}、(?:すなわち|つまり|それは)?", _ASKS),
            # 農業について、観光|についてお尋ねします。   一つは公園の話、もう一つはバスの話|です。
            ("", _ASKS_AT_ONCE),
        )
        for end in (f"{_ABOUT}、?{asks}", _IS)
    ],
)
# さて、議長のお許しをいただきましたので、通告に従い、|除雪と…
_LEAD: Final = re.compile(
    r"(?:通告|許し|お許し|許可)[^、。「]{0,24}、"
    r"|(?:今日|本日|今回|今議会|今定例会|本定例会|今期定例会|私|私から|(?:一般)?質問|質問事項|質問項目|テーマ)(?:の[^、。「]{0,8})?(?:は|では|で|からは)、?(?:今回、|本日、|今日、)?"
    r"|(?:通告|質問)して(?:あり|い|おり)ます、?"
    r"|(?:それでは|では|さて|早速ですが|大きく(?:は|分けて)?)、"
)
_LABEL: Final = (
    r"(?:第?[1-9一二三四五六七八九](?:つ目|点目|番目|件目|項目め?|問目)(?:は|に|が|として)?、?"
    r"|\([1-9]\)|[1-9][.．、]|[①-⑨]|(?:もう)?一つ(?:は|が|目は)、?)"
)
_LABELLED: Final = re.compile(_LABEL)
_PARTS: Final = re.compile(
    rf"」?、?(?:それから|そして|また|さらに|最後に|次に|及び|および|並びに|ならびに|あと)、?「?|」?(?<=について)と、?「?|」と?、?「"
    rf"|」、|(?<!こ)と、|(?:、|(?<=について)|(?<=に関して))?{_LABEL}|、"
)
_AND: Final = re.compile(r"」?(?:と|及び|および|並びに|ならびに|や|・)「?(?=[一-鿿々ァ-ヶA-Z「])")
_CALLED: Final = ("について", "に関して", "につきまして", "に関すること", "のこと", "の話", "の件", "の問題")
_LONGEST: Final = 40  # characters of a matter's name
# 老朽化が進む中、維持補修の計画と費用の２点について伺います。 lists nothing at its first comma
_CLAUSE: Final = re.compile(
    r"(?:[るたのむす](?:中|際|上|後)|なか|ため|うえ|よう|場合|一方|以来|から|[てでがばもはに]|あり|おり|なり|なく|[^ぐ]し|ず)\Z"
)
_NO_NAMES: Final = frozenset(("次", "以下", "下記", "大きく", "今回", "本日", "今日", "各項目", "それぞれ"))
_LATER: Final = ("次に", "続いて", "続きまして", "最後に", "また", "さらに", "それから", "以上")
_OUTSET: Final = 24  # sentences in which a member says what he will ask about
_NEAR: Final = 3  # sentences from the announcement to what takes up one of its matters
_TURNING: Final = frozenset({"first", "turn", "number"})
_OPENING: Final = (
    r"(?:まず(?:は|最初に|初めに)?|最初は?に?|初めに|先に|次は?に?|続いて|続きまして|最後は?に?|では|それでは次|それでは|件名の[^、。]{1,6}[。、]"
    r"|順番を変えて|今度は|(?:では、?|それでは、?)?早速(?:ですが|ですけど|でございますが)?|[^、。]{0,4}(?:点|つ|番|件|項目)目は?に?(?:ですが|です)?)、?"
)
_OF: Final = "(?:のほう|の方|のこと|の件|の話|の問題|の関係|の再質問|の質問)"
_TURN: Final = re.compile(
    rf"(?P<opening>{_OPENING})?「?(?P<subject>[^、。」]{{1,24}}?)」?(?P<moves>"
    rf"(?:{_ABOUT}|に関する|{_OF}){{0,2}}(?:(?:で|を)?(?:再質問|質問)?(?:{_IS}|から(?:です|まいります|参ります|行きます|いきます)?|いたします|します)"
    r"|(?:に|へ)(?:移|行|い[きっ]|参|まい|戻|入)[^。、]{1,12}|(?<=て))(?=[。\n]?\Z)"
    rf"|(?:{_ABOUT}|{_OF})?(?:なん|の)?{_IS}(?:が|けれども|けども|けど)、|(?=。?\Z))"
)
# What no such sentence is without: a number of matters, numbers of theirs, or what calls two of them.
_LISTS: Final = re.compile(
    rf"{_NUMBER}(?:つ|点|件|項目|問|題)(?!目)|目[^。]*目|一つ[^。]*一つ|[1-9][.．、)]|[①-⑨]"
    r"|(?:について|に関して|につきまして|に関すること|のこと|の話|の件|の問題)"
    r"[^。]*(?:について|に関して|につきまして|に関すること|のこと|の話|の件|の問題)"
)
_WORD: Final = re.compile(r"[一-鿿々]{2,}|[ァ-ヶー]{3,}|[A-Z]{2,}")
_GENERAL: Final = frozenset(
    ("対策", "支援", "推進", "現状", "課題", "今後", "本市", "本町", "取組", "問題", "事業", "整備", "活用", "予算")
)


def find_announced(folded: str, one: Said, *, numbered: bool = False) -> list[Passage]:
    """The matters that the sentence names together; none where it is not sure that these are several.

    `numbered`: only where it says how many they are, or numbers each.
    """
    if _LISTS.search(folded, one.start, one.end) is None:  # most sentences
        return []
    for pattern in _PATTERNS:
        found = pattern.fullmatch(folded, one.start, one.end)
        if found:
            count = read_number(found["count"]) if "count" in pattern.groupindex else None
            start, end = found.span("list")
            lead = max((lead.end() for lead in _LEAD.finditer(folded, start, end)), default=start)
            surplus = _SURPLUS.search(folded, lead, end) if pattern is _BEFORE else None
            matters = _split(folded, Passage(lead, surplus.start() if surplus else end), count, numbered=numbered)
            if matters:
                return matters
    return []


def _split(folded: str, words: Passage, count: int | None, *, numbered: bool) -> list[Passage]:
    """The words in so many parts, at commas first; none where they do not come out."""
    parts = list(_cut(folded, words, _PARTS))
    if count and len(parts) < count:
        parts = [part for one in parts for part in _cut(folded, one, _AND)]
    if len(parts) != (count or max(2, len(parts))) or any(not 1 <= end - start <= _LONGEST for start, end in parts):
        return []
    last = parts[-1]
    if folded.startswith("について", last.end) and folded.endswith("について", *parts[0]):
        parts[-1] = Passage(last.start, last.end + len("について"))
    named = [folded[start:end] for start, end in parts]
    called = not numbered and all(name.endswith(_CALLED) for name in named)
    if not (count or called or _are_labelled(folded, words, parts)):
        return []
    return [] if any(_CLAUSE.search(bare) or bare in _NO_NAMES for bare in map(_uncalled, named)) else parts


def _are_labelled(folded: str, words: Passage, parts: Sequence[Passage]) -> bool:
    """Whether each has a number of its own before it."""
    return len(_LABELLED.findall(folded, *words)) == len(parts)


def _uncalled(name: str) -> str:
    for called in _CALLED:
        name = name.removesuffix(called)
    return name


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
        self._left = _OUTSET
        self.known: dict[Passage, int] = {}

    def listen(self, one: Said, *, leads: bool) -> bool:
        """Whether the sentence announces the matters; it names none of them as the one to speak of.

        One that `leads` to a question may name them without any number.
        """
        self._left -= 1
        if self._left < 0 or self._matters or one.opening == "number" or self._folded.startswith(_LATER, one.start):
            return False
        self._matters = find_announced(self._folded, one, numbered=not leads)
        return bool(self._matters)

    def keep(self, title: Passage, index: int) -> None:
        """A matter was named; where it is one of those announced, it is come back to later."""
        if not self._matters:
            return
        called = title if title in self._matters else _choose(self._folded, self._matters, self._folded[slice(*title)])
        if called is not None:
            self.known.setdefault(called, index)

    def call(self, one: Said) -> Passage | None:
        """The matter that the sentence comes to (次に、熊についてであります。 先に公園ですが、… 図書館に移ります。)."""
        if not self._matters:
            return None
        turned = _TURN.match(self._folded, one.start, one.end)
        if not turned or not (turned["opening"] or turned["moves"] or one.opening in _TURNING):
            return None
        return _choose(self._folded, self._matters, turned["subject"])


def _choose(folded: str, matters: Sequence[Passage], words: str) -> Passage | None:
    """The one matter that the words speak of: by a word of their own, or by all that they say (熊)."""
    said = [word for word in _WORD.findall(words) if word not in _GENERAL] or [words.removesuffix("について")]
    fitting = [matter for matter in matters if any(_shares(folded[slice(*matter)], word) for word in said if word)]
    return fitting[0] if len(fitting) == 1 else None


def _shares(title: str, word: str) -> bool:
    return word in title or any(part in word for part in _WORD.findall(title) if part not in _GENERAL)
