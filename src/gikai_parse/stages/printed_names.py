"""A stretch of a printed list in, the name in it out: without its padding, honorific and brackets."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from gikai_parse.layouts.roles import OFFICE_ENDS, is_office
from gikai_parse.tables.kanji_variants import VARIANT_ROWS
from gikai_parse.tables.roles import GROUP_ENDINGS, HONORIFICS
from gikai_parse.tables.surnames import SURNAMES

_VARIANTS: Final = {ord(other): usual for usual, others, _ in VARIANT_ROWS for other in others}
_TOKEN: Final = re.compile(r"\S+")
_BRACKETS: Final = re.compile(r"[(\[<〔【〈]([^()\[\]<>〔〕【】〈〉]{1,30})[)\]>〕】〉]")
_OPENS: Final = re.compile(r"[(\[<〔【〈]")
_HONORIFIC: Final = re.compile(rf"(?:{'|'.join(HONORIFICS)})\Z")
_NAME: Final = re.compile(r"[々〆ヶケノ一-鿿ぁ-ゖァ-ヺー豈-﫿\U00020000-\U0002fa1f]{2,12}\Z")
_NO_NAME: Final = (
    "なし",
    "無し",
    "省略",
    "別紙",
    "別記",
    "以下余白",
    "余白",
    "欠員",
    "欠番",
    "空席",
    "次のとおり",
    "氏名",
    "職名",
    "職氏名",
)
_SEVERAL: Final = re.compile(
    r"[々一-鿿]{9,}"
)  # 大 室   尚   斉 藤 哲 雄   小 川 明 仁: names set apart no wider than letters
_NO_PARTS: Final = ("とおり", "出席", "欠席", "職員", "詳細")  # 出席議会局職員 is a heading


class PrintedName(NamedTuple):
    """A name, and what the print around it says: where the surname ends, an office or a group in brackets."""

    name: str
    start: int
    end: int
    surname: str | None = None
    position: str | None = None
    group: str | None = None


def read_name(folded: str, start: int, end: int) -> PrintedName | None:
    """The one name in `folded[start:end]`, None if the words are none.

    >>> read_name("大 川   潤 君", 0, 9)[:4]
    ('大川潤', 0, 9, '大川')
    >>> read_name("(なし)", 0, 4) is None
    True
    """
    words = folded[start:end]
    position = group = None
    for bracket in _BRACKETS.finditer(words) if _OPENS.search(words) else ():
        inner = bracket[1].replace(" ", "")
        if is_office(inner):
            position = inner
        elif inner.endswith(GROUP_ENDINGS):
            group = inner
        words = words[: bracket.start()] + " " * len(bracket[0]) + words[bracket.end() :]
    parts = words.split()
    bare = strip_honorific("".join(parts))
    if not _NAME.match(bare) or bare in _NO_NAME or any(word in bare for word in _NO_PARTS):
        return None
    if _SEVERAL.fullmatch(bare):
        return None
    surname = None
    if len(parts) > 1:
        surname = _surname([(match[0], *match.span()) for match in _TOKEN.finditer(words)], bare)
    first, last = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
    return PrintedName(bare, first, last, surname, position, group)


def strip_honorific(name: str) -> str:
    """The name without 君, さん, 議員 and their like.

    >>> strip_honorific("山田太郎君"), strip_honorific("君")
    ('山田太郎', '君')
    """
    if name.endswith(HONORIFICS):
        shorter = _HONORIFIC.sub("", name)
        return shorter if len(shorter) > 1 else name
    return name


def _surname(tokens: list[tuple[str, int, int]], name: str) -> str | None:
    """Where the print shows it: むらやま　勝行, 大　川　　　潤 (the widest gap), 三小山　准　一; not 吉　田　崇　仁."""
    parts: list[tuple[str, int, int]] = []
    letters = 0
    for token in tokens:
        if letters < len(name):  # what follows is the honorific
            parts.append(token)
        letters += len(token[0])
    if len(parts) < 2:
        return None
    gaps = [parts[index + 1][1] - parts[index][2] for index in range(len(parts) - 1)]
    widest = max(gaps)
    cut = gaps.index(widest) + 1 if gaps.count(widest) == 1 else None
    if cut is None:
        lengths = [len(part[0]) for part in parts]
        if lengths[-1] > 1 and max(lengths[:-1]) == 1:
            cut = len(parts) - 1
        elif lengths[0] > 1 and max(lengths[1:]) == 1:
            cut = 1
    surname = "".join([part[0] for part in parts[:cut]]) if cut else None
    return surname if surname and len(surname) < len(name) else None


def match_key(name: str) -> str:
    """The name as matching compares it: one shape for the variants of a character.

    >>> match_key("髙﨑") == match_key("高崎")
    True
    """
    return name.translate(_VARIANTS)


def split_glued(words: str, *, following: bool) -> int | None:
    """Where an office ends and a name begins with no blank between: 知事|小山百合子君, 総務局長|遠山 雅彦君.

    `following`: more words of the name come after a blank.

    >>> split_glued("知事小山百合子君", following=False), split_glued("消防総監安田", following=True)
    (2, 4)
    """
    best: tuple[int, int] | None = None
    fallback = None
    for length in range(min(len(words) - 1, 40), 1, -1):
        if words[length - 1] not in OFFICE_ENDS or not is_office(words[:length]):
            continue
        rest = strip_honorific(words[length:])
        size = next((size for size in range(min(len(rest), 4), 0, -1) if rest[:size] in SURNAMES), 0)
        if (
            size and (following or len(rest) > 2) and (best is None or size > best[0])
        ):  # 副知事|長谷川, not 副知事長|谷川
            best = (size, length)
        if fallback is None and 1 + (not following) <= len(rest) <= 6:
            fallback = length
    return best[1] if best else fallback
