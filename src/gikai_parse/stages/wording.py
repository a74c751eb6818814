"""A speech's sentences in, what each of them does out: it asks, announces, wishes, closes, or only speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from gikai_parse.tables import cues
from gikai_parse.text.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gikai_parse.text.passages import Passage

Deed = Literal[
    "ask",  # 見解を伺います。
    "polite",  # …でしょうか。
    "plain",  # …のか。
    "rhetoric",  # …ではないでしょうか。
    "announcement",  # 次に、防災についてお聞きします。
    "heading",  # 高齢者支援について。
    "request",  # …を要望いたします。
    "wish",  # …していただきたいと思います。
    "formula",  # ご清聴ありがとうございました。
    "speech",  # anything else
]
Opening = Literal["first", "turn", "number", "join", ""]

_DEEDS: Final[tuple[tuple[Deed | Literal["softener"], tuple[str, ...]], ...]] = (
    ("softener", cues.SOFTENERS),
    ("formula", cues.FORMULAS),
    ("wish", cues.WISHES),
    ("request", cues.REQUESTS),
    ("plain", cues.PLAIN_ASKS),
    ("polite", cues.POLITE_ASKS),
    ("rhetoric", cues.RHETORICAL),
    ("heading", cues.HEADINGS),
    ("announcement", cues.ANNOUNCEMENTS),
    ("ask", cues.ASKS),
)


def _by_ending(families: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, str]:
    return {ending: deed for deed, endings in families for ending in endings}


_ENDINGS: Final = _by_ending(_DEEDS)
_LENGTHS: Final = tuple(sorted({len(ending) for ending in _ENDINGS}, reverse=True))
_TAIL: Final = 44  # characters: the longest ending, two softeners, the closing mark
_CLOSING: Final = "。?!、」』) \n"


def _words(literals: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, literals), key=len, reverse=True))


_NUMBER: Final = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
_OPENING: Final = re.compile(
    rf"""(?P<first>{_words(cues.FIRSTS)})
    | (?:(?:{_words(cues.COUNTED)})[、 ]?)?
      (?:(?P<number>第?(?:{_NUMBER})(?:{_words(cues.COUNTERS)})|\((?:{_NUMBER})\)|[①-⑳]|(?:{_NUMBER})[、.] ?)(?![0-9])
      )
    | (?P<turn>{_words(cues.TURNS)})
    | (?P<join>{_words(cues.JOINS)})""",
    re.VERBOSE,
)
_ABOUT: Final = re.compile(
    rf"(?:{_words(cues.ABOUT)})[^を。]{{0,16}}?(?:伺|うかが|聞き|尋ね|たずね|質問|質疑|確認|取り上げ|触れ)(?!かせ)"
)
_GAP: Final = str.maketrans("", "", "\n ")
_WISHED_AT_CLOSE: Final = re.compile("(?:要望|お願い)(?:を)?(?:いた|致)?(?:し|申し上げ)(?:まして|て)、")


class Said(NamedTuple):
    """One sentence: where it stands, what it does, how it opens; `about` when it names a matter before its verb."""

    start: int
    end: int
    speech: int
    deed: str
    opening: str
    about: bool


def read_deed(tail: str) -> str:
    """What a sentence with this ending does; the longest ending that fits decides.

    >>> read_deed("どのような連携を取っているでしょうか。"), read_deed("教えていただければと思います。")
    ('polite', 'ask')
    """
    rest = tail.rstrip(_CLOSING)
    for _ in range(4):
        deed = ""
        for length in _LENGTHS:
            deed = _ENDINGS.get(rest[-length:], "")
            if deed:
                break
        if deed != "softener":
            return deed or "speech"
        rest = rest[:-length].rstrip(_CLOSING)
        if rest.endswith(("ですが", "ますが")):
            rest = rest[:-1]
    return "speech"


def read_opening(folded: str, start: int) -> str:
    """How the sentence at `start` opens.

    >>> read_opening("次に、防災について", 0), read_opening("2点目は、", 0), read_opening("本市は、", 0)
    ('turn', 'number', '')
    """
    match = _OPENING.match(folded, start)
    return (match.lastgroup or "") if match else ""


def read_sentences(folded: str, speech: int, spans: Iterable[Passage]) -> list[Said]:
    """Every sentence of a speech with what it does."""
    said = []
    for start, end in split_sentences(folded, spans):
        tail = folded[max(start, end - _TAIL) : end].translate(_GAP)
        deed = read_deed(tail)
        opening = read_opening(folded, start)
        about = deed in {"ask", "announcement"} and _ABOUT.search(tail) is not None
        if deed == "formula" and _WISHED_AT_CLOSE.search(folded, start, end):
            deed = "request"
        said.append(Said(start, end, speech, deed, opening, about))
    return said
