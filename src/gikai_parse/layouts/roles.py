"""A printed office in, its role out; and whether some printed words are an office at all."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from gikai_parse.tables.roles import BODY_ROWS, DIET_ROLE_ROWS, ROLE_ROWS, RoleName
from gikai_parse.text.folding import fold

_ENDINGS: Final = {row.ending: row.role for row in ROLE_ROWS if not row.whole}
_WHOLES: Final = {row.ending: row.role for row in ROLE_ROWS if row.whole}
_DIET_ENDINGS: Final = {row.ending: row.role for row in DIET_ROLE_ROWS if not row.whole}
_DIET_WHOLES: Final = {row.ending: row.role for row in DIET_ROLE_ROWS if row.whole}
_LONGEST: Final = max(len(row.ending) for row in (*ROLE_ROWS, *DIET_ROLE_ROWS))
_BLANKS_AND_BRACKETS: Final = re.compile(r"\s+|[(\[〔【][^()\[\]〔〕【】]{0,40}[)\]〕】]|[(){}\[\]〔〕【】]")
_SECOND_OFFICE: Final = re.compile(r"(?:兼務?|併任|・|、|/).{0,60}\Z", re.DOTALL)
_OPEN_ENDED: Final = ("兼", "兼務", "事務取扱", "心得")

# The signs in which an office can end: who looks for one need not try elsewhere.
OFFICE_ENDS: Final = frozenset(")]〕】}").union(
    *(row.ending[-1] for row in (*ROLE_ROWS, *DIET_ROLE_ROWS)), *(word[-1] for word in _OPEN_ENDED)
)


def bare_office(position: str) -> str:
    """`position` without blanks, brackets and what the brackets hold.

    >>> bare_office("市　長"), bare_office("副町長（総務課長事務取扱）")
    ('市長', '副町長')
    """
    return _BLANKS_AND_BRACKETS.sub("", fold(position))


@lru_cache(maxsize=4096)
def role_of(position: str | None, *, diet: bool = False) -> RoleName:
    """The role that the office `position` gives; `diet` where the two houses of the National Diet speak.

    >>> role_of("総務企画部長"), role_of("選挙管理委員会委員長"), role_of("総務常任委員長")
    ('executive', 'executive', 'committee_chair')
    >>> role_of("理事"), role_of("理事", diet=True), role_of("町おこしの達人")
    ('executive', 'member', 'unknown')
    """
    if not position:
        return "unknown"
    office = bare_office(position)
    return _role_of_office(office, diet=diet) or _role_of_office(_SECOND_OFFICE.sub("", office), diet=diet) or "unknown"


def _role_of_office(office: str, *, diet: bool) -> RoleName | None:
    if diet:
        role = _DIET_WHOLES.get(office) or _longest_ending(office, _DIET_ENDINGS)
        if role is not None:
            return role
    whole = _WHOLES.get(office)
    if whole is not None:
        return whole
    ending = _longest_ending(office, _ENDINGS)
    if ending is None or (ending == "member" and "委員会" not in office):
        return ending
    return _role_by_body(office) or ending


def _longest_ending(office: str, endings: dict[str, RoleName]) -> RoleName | None:
    for length in range(min(len(office), _LONGEST), 0, -1):
        role = endings.get(office[-length:])
        if role is not None:
            return role
    return None


def _role_by_body(office: str) -> RoleName | None:
    for row in BODY_ROWS:
        if office.startswith(row.stem) or (row.place == "anywhere" and row.stem in office):
            return row.role
    return None


@lru_cache(maxsize=8192)
def is_office(words: str) -> bool:
    """Whether the printed words name an office: they end as offices do and are more than the ending's last letter.

    >>> is_office("子ども未来部長"), is_office("長"), is_office("山田太郎")
    (True, False, False)
    """
    return len(words) > 1 and (
        words.endswith(_OPEN_ENDED) or _role_of_office(bare_office(words), diet=False) is not None
    )
