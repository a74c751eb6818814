"""Heads of nobody's in, whether citizens ask and answer out: a survey's 質問 and 回答, a page of よくある質問."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.layouts.candidates import Candidate

_OPENING: Final = 1500
_ANYBODYS: Final = re.compile(r"[QA]|(?<!再)(?:質問|回答)|意見|要望|提案|[問答][0-9①-⑳: ]{0,3}\Z")
_SITTING: Final = re.compile(r"一般質問|代表質問|個人質問|質疑|(?:定例|臨時|本)会|[0-9]月議会|議会で")
_SURVEY: Final = re.compile(r"アンケート|よくある(?:ご|御)?質問|FAQ|お問い?合わ?せ")
# ■ こんな質問もいただきました, 皆さんからの疑問に: over what citizens ask
_ASKED_BY_READERS: Final = re.compile(
    r"(?:質問|疑問|声|(?:ご|御)意見)[^\n。]{0,8}(?:いただ|頂|寄せ|届い|届き)|(?:みな|皆|[市町村区県住都道府]民|読者|有権者)[^\n。]{0,8}(?:質問|疑問)"
    r"|よくある|素朴な(?:疑問|質問)|(?:なんでも|何でも|おしえて|教えて)[^\n。]{0,8}(?:Q&A|質問|議会)|(?:豆|ミニ|基礎)知識|(?:議会|議員|傍聴|選挙)[^\n。]{0,4}(?:しくみ|仕組み|いろは|入門)"
)
_LAST_LINE: Final = re.compile(r"([^\n]{1,60})\s*\Z")
_FEW: Final = 6
_LONGER: Final = 80  # a page's title says less


def is_citizens(heads: Sequence[Candidate], folded: str) -> bool:
    """Questions and answers with nobody's name or office, on a page that opens with anything but an assembly's sitting.

    A list of questions that citizens ask has Q and A too, a survey 質問 and 回答.
    """
    if any(head.head.name or head.head.position or not _ANYBODYS.search(head.head.label) for head in heads):
        return False
    opening = folded[max(0, heads[0].start - _OPENING) : heads[0].start]
    above = _LAST_LINE.search(opening[-_LONGER:])
    if above and "。" not in above[1] and _ASKED_BY_READERS.search(above[1]):
        return True
    if len(heads) < _FEW and len(opening) > _LONGER and heads[0].start * 2 > len(folded):
        return True  # a report in prose, with a few questions at its foot
    elsewhere = len(opening) > _LONGER and not _SITTING.search(opening)
    return elsewhere or _SURVEY.search(opening) is not None
