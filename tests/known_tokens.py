"""Every token that the patterns know, collected from the tables: a new row is attacked without being asked."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING, Final

from gikai_parse import tables

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST: Final = 16  # longer literals are examples and messages

# What no table lists because the patterns say it as classes of characters.
_SIGNS: Final = (
    "○◯〇◎◆●◇■□▼▲△★☆・※〒｜|＜＞<>（）()〔〕［］[]【】「」『』、。：:，,．.／/－-ー─…＝=#*_`~!?？！&;%＄$\"'\\"
    "0１1９一〇十百千万①⑳ⅠⅣ㋿㍻年月日時分番号条君氏様問答ＱＡQAqaアｱｶﾞァがかの"
    " 　\u00a0\t\n\r\v\f\x85\u2028\u2029\u200b\ufeff\0\x1a\x1b\u0301\U00020bb7\U0001f600\ud800"
)
_NUMBERS: Final = (
    *(
        "1.",
        "1.1",
        "1-1",
        "(1)",
        "（１）",
        "第1",
        "第１点",
        "1点目",
        "Q.",
        "A.",
        "Q1",
        "問1",
        "答1",
        "1,000",
        "1～",
        "～",
    ),
    *("令和1年", "令和元年", "R1.", "2024-", "2024/1/1", "1:", "午前1時", "一二三四", "千百十", "二〇", "から"),
)
_HEADS: Final = (
    *("○議長", "○議長（", "○（", "○山田", "○山田（侑）", "○１番", "◆1番(", "議長)", "議長（山田君）", "市答弁｜"),
    *(
        "10番（",
        "【市長】",
        "〔拍手〕",
        "（拍手）",
        "山田 ",
        "山　田　",
        "山田太郎君　",
        "──",
        "・・・",
        "\r\n",
        "　\n",
        "\n\n",
    ),
)
_WORDS: Final = (
    *("「異議なし」と呼ぶ者あり", "お願いします。", "でしょうか。", "伺います。", "次に、", "については、", "ました。"),
)
_MARKUP: Final = (
    *("&amp;", "&#", "&#x", "<p>", "<br>", "</", "<!--", "<a href=", "<![CDATA[", "<?xml ", "<!ENTITY ", '{"', "[["),
    *("\\u", "\\ud800", "%PDF-", "| a ", "|-", "> ", "# ", "**", "![](", "```"),
)
SHAPES: Final = (*dict.fromkeys(_SIGNS), *_NUMBERS, *_HEADS, *_WORDS, *_MARKUP)


def known_tokens() -> list[str]:
    """All short literals of all tables and the shapes above, each once, in a fixed order."""
    found = dict.fromkeys(SHAPES)
    for info in sorted(pkgutil.iter_modules(tables.__path__), key=lambda info: info.name):
        module = importlib.import_module(f"{tables.__name__}.{info.name}")
        for name, value in sorted(vars(module).items()):
            if name.isupper() or name.startswith("_"):
                found.update(dict.fromkeys(token for token in _strings(value) if token and len(token) <= LONGEST))
    return list(found)


def tokens_by_table() -> dict[str, list[str]]:
    """A few tokens of each table: its shortest, its longest and one between."""
    chosen = {"shapes": list(SHAPES)}
    for info in sorted(pkgutil.iter_modules(tables.__path__), key=lambda info: info.name):
        module = importlib.import_module(f"{tables.__name__}.{info.name}")
        tokens = sorted(
            {token for name, value in vars(module).items() if name.isupper() for token in _strings(value)},
            key=lambda token: (len(token), token),
        )
        short = [token for token in tokens if 0 < len(token) <= LONGEST]
        chosen[info.name] = [short[place * (len(short) - 1) // 2] for place in range(3)] if short else []
    return chosen


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, held in value.items():
            yield from _strings(key)
            yield from _strings(held)
    elif isinstance(value, tuple | list | set | frozenset):
        for held in value:
            yield from _strings(held)
