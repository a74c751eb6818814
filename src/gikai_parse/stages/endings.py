"""The end of a sentence in, the longest ending of the tables that it has and what that does out."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from gikai_parse.tables import cues

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    ("speech", cues.TOLD),
)


def _by_ending(families: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, str]:
    return {ending: deed for deed, endings in families for ending in endings}


ENDINGS: Final = _by_ending(_DEEDS)
# How long the endings are that close with four characters (or are shorter), the longest first: most need one look.
_LENGTHS: Final = {
    last: tuple(
        sorted({len(ending) for ending in ENDINGS if last.endswith(ending) or ending[-4:] == last}, reverse=True)
    )
    for last in sorted({ending[-4:] for ending in ENDINGS})
}


@lru_cache(4096)
def _lengths_behind(last: str) -> tuple[int, ...]:
    """How long an ending may be that closes with these four characters; few of them are ever said."""
    lengths = _LENGTHS.get
    return lengths(last) or lengths(last[-3:]) or lengths(last[-2:]) or lengths(last[-1:]) or ()


def look_up(rest: str) -> tuple[str, str]:
    """The longest ending of the tables that `rest` has, and what it does."""
    for length in _lengths_behind(rest[-4:]):
        ending = rest[-length:]
        deed = ENDINGS.get(ending)
        if deed:
            return ending, deed
    return "", ""
