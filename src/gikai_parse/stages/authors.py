"""A councillor's page and its heads in, the councillor's whole name out: 見本市議会議員の三浦ゆうきです, 三浦：."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.owners import find_owner
from gikai_parse.stages.roster import RosterEntry
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.turns import Gathered

_OFFICE: Final = r"[市区町村都道府県](?:議(?:会 ?議員|員)?|会議員) ?(?:\([^()\n]{1,20}\) ?)?[の・: ]{0,2}"
_OFFICE_BEHIND: Final = r" ?\([^()\n]{1,12}[市区町村都道府県]議会?(?:議員)?"  # 三浦ゆうき(見本市議会議員)
_GIVEN: Final = (
    r" ?((?!です|でし|での|では|から|より|とし|による|さん)"
    r"(?:[々一-鿿]{1,3}|[ぁ-ゖ]{1,4}[一-鿿]|[ァ-ヺー]{1,4}[一-鿿]|[ぁ-ゖ]{2,5}?|[ァ-ヺー]{2,6}))"
    r"(?=です|の|が|は|後援会|事務所|議員|[^々一-鿿ぁ-ゖァ-ヺー]|\Z)"
)
_LONGEST_SURNAME: Final = 3
_LINES: Final = 40


def find_author(folded: str, lines: Sequence[Passage], gathered: Gathered) -> RosterEntry | None:
    """The one councillor whom the page names in full and the heads by surname; None where there is no such one.

    Where no head names a member, it is the one of whom the page is, and what nobody is said to ask is asked by them.
    """
    heads = {turn.head.name for turn in gathered.turns if turn.head.name and turn.head.position in (None, "議員")}
    if not heads:
        return find_owner(folded, lines, gathered)
    surnames = sorted(name for name in heads if len(name) <= _LONGEST_SURNAME and not name.endswith("委員"))
    if not surnames:
        owner = find_owner(folded, lines, gathered)
        return owner if owner and heads == {owner.name} else None
    surname = f"(?P<surname>{'|'.join(map(re.escape, surnames))}){_GIVEN}"
    patterns = (
        re.compile(_OFFICE + surname),
        re.compile(f"{surname}{_OFFICE_BEHIND}"),
        re.compile(rf"{surname} ?(?:後援会|事務所)"),
    )
    named: dict[str, Passage] = {}
    for line in lines[:_LINES]:
        for match in chain.from_iterable(pattern.finditer(folded, *line) for pattern in patterns):
            named.setdefault(match["surname"] + match[2], Passage(match.start("surname"), match.end(2)))
    if len(named) != 1:
        return None
    ((name, passage),) = named.items()
    surname = next(one for one in sorted(surnames, key=len, reverse=True) if name.startswith(one))
    return RosterEntry(name, passage=passage, party="members", surname=surname)
