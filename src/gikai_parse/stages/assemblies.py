"""Printed words in, the assemblies that they name out: 見本市議会, 見本消防組合議会, 参議院; never a town alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.tables.meetings import KANA_NAMES, PREFECTURES

if TYPE_CHECKING:
    from collections.abc import Iterator

LETTER: Final = "々〆一-鿿ぁ-ゖァ-ヺー\U00020000-\U0002fa1f"
_BODIES: Final = "市|区|町|村|都|道|府|県|組合|連合|企業団|財産区|港務局|広域圏|一部事務組合"
_NAMED: Final = re.compile(
    rf"(?<![{LETTER}])[{LETTER}]{{1,30}}?(?:{_BODIES})議会(?!議長会)"
    rf"|(?<![{LETTER}])[一-鿿]{{2,6}}市会(?=会議録|議事録|定例会|臨時会|本会議|委員会|事務局|議員団|[ \n\r\f(]|\Z)"
    r"|(?:衆|参)議院(?!提出|送付|回付|議員|選挙|解散)"
)
_LEADING: Final = re.compile(
    r"(?:(?:令和|平成|昭和|大正|明治)?[元〇一二三四五六七八九十百]{1,4}年度?)?(?:[一二三四五六七八九十]{1,2}月)?"
    r"(?:定例|臨時)?(?:第?[一二三四五六七八九十百]{1,4}回)?(?:定例|臨時)?"
)
_SENTENCE: Final = re.compile(r".*[ぁ-ゖ](?=[一-鿿々ァ-ヺー]{2,24}\Z)")  # さの裕太は|見本市
# Hiragana that a name begins with, and no sentence ends in: さくら野市, いずみ台町; not なお見本市, における見本市.
_KANA_BEGINNING: Final = re.compile(
    r"(?!より|から|つまり|やはり|あまり|さらに)[ぁ-ゖ]{1,5}[らりみじきめちわ](?=[一-鿿々]{1,3}[市区町村]\Z)"
)
_WITH_GA: Final = re.compile(
    "[一-鿿ぁ-ゖ]{1,5}が[丘岡浜原崎島浦谷沢峰台関池森野瀬平里城山川峠鼻][市区町村]"
)  # 緑が丘市
_KANA_NAME: Final = re.compile(rf"(?:{'|'.join(KANA_NAMES)})[市区町村](?=\Z|議会)")
_DISTRICT: Final = re.compile(r"[一-鿿]{1,4}郡(?=[^市]{1,7}[町村]\Z)")
_NOBODY: Final = re.compile(
    r"(?:本|当|同|各|全国|我が|わが|他|県内|都内|府内|道内|市町|区市町|町|区市|全|定例|臨時|両|地方|例月|次期|前|新|旧|の|[一二三四五六七八九十]?定)?(?:市|区|町|村|都|道|府|県|組合|連合)"
)
_IN_SENTENCE: Final = re.compile(r"[々一-鿿ぁ-ゖ](?:は|を|も|では|には)[市区町村都道府県]\Z")  # 詳しくは県議会の録画を
_KANA_PREFECTURE: Final = re.compile("[ぁ-ゖ、]+[都道府県]")  # どうぞ県議会の中継を: no prefecture is spelt so
_COUNTED: Final = "年度月回日号"
_PREFECTURE: Final = re.compile(f"(?:{'|'.join(PREFECTURES)})(?=.{{1,8}}[市区町村]\\Z)")

_IN_KANA: Final = re.compile("[ぁ-ゖー]+[市区町村]議会")


def find_assemblies(folded: str, start: int, end: int) -> Iterator[str]:
    """The names of assemblies in `folded[start:end]`, in order.

    >>> list(find_assemblies("見本市議会議員の加藤です。市議会、本市議会", 0, 21))
    ['見本市議会']
    """
    for match in _NAMED.finditer(folded, start, end):
        words = match[0]
        if (
            words[0] in _COUNTED and match.start() and folded[match.start() - 1].isdigit()
        ):  # 第8回|例示県議会, 3月|見本市議会
            words = words[1:]
        name = clean_assembly(words)
        if name is not None:
            yield name


def clean_assembly(words: str) -> str | None:
    """The name alone, without the year, the words and the prefecture before it; None for nobody's.

    >>> [clean_assembly(words) for words in ("における見本市議会", "令和二年第一回例示都議会", "千葉県見本市議会")]
    ['見本市議会', '例示都議会', '見本市議会']
    >>> clean_assembly("あきる野市議会"), clean_assembly("本市議会"), clean_assembly("詳しくは県議会")
    ('あきる野市議会', None, None)
    """
    if not words.endswith("議会"):
        return words
    body = words.removesuffix("議会")
    kana_name = _KANA_NAME.search(body)
    if kana_name:
        return kana_name[0] + "議会"
    if not (_KANA_BEGINNING.match(body) or _WITH_GA.fullmatch(body)):
        body = _SENTENCE.sub("", body)
    body = body[_leading_end(body) :]
    if body not in PREFECTURES:
        body = _DISTRICT.sub("", _PREFECTURE.sub("", body, count=1), count=1)
    if len(body) < 2 or any(one.fullmatch(body) for one in (_NOBODY, _KANA_PREFECTURE)) or _IN_SENTENCE.search(body):
        return None
    return body + "議会"


def _leading_end(body: str) -> int:
    match = _LEADING.match(body)
    return match.end() if match else 0


def is_in_kana(assembly: str) -> bool:
    """Whether a paper's title may have put the municipality's name in kana: みほん町議会だより.

    >>> is_in_kana("みほん町議会"), is_in_kana("見本町議会")
    (True, False)
    """
    return _IN_KANA.fullmatch(assembly) is not None


def municipality_of(assembly: str | None) -> str | None:
    """Whose assembly it is; the Diet's houses are nobody's.

    >>> municipality_of("見本市議会"), municipality_of("例示市会"), municipality_of("衆議院")
    ('見本市', '例示市', None)
    """
    if assembly is None or not assembly.endswith(("議会", "市会")):
        return None
    return assembly.removesuffix("議会").removesuffix("会")
