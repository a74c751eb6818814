"""A line of a printed list in, the people whom it names one behind the other out: 谷村泰委員長，大和寛樹副委員長."""

from __future__ import annotations

import re
from typing import Final

from gikai_parse.layouts.offices import split_office
from gikai_parse.layouts.roles import is_office
from gikai_parse.stages.list_columns import Column, read_columns

_PART: Final = re.compile(r"[^、,;()]{1,60}(?:\([^()]{1,40}\))?")
_POST_AND_NAME: Final = re.compile(r"\s*(?P<post>[^()]{2,40}?)\s*\((?P<name>[^()]{2,16})\)\s*\Z")
_TAIL: Final = re.compile(r"(?:の?各(?:委員|議員)|以上|ほか|\([^()]{0,20}欠席\))\s*\Z")
_SHORT_NAME: Final = re.compile(r"[々ヶ一-鿿ぁ-ゖァ-ヺー]{1,6}\Z")
_SEPARATOR: Final = re.compile("[、,;]")
_DOT: Final = re.compile(r"[^・\s]{1,5}(?:・[^・\s]{1,5}){1,}\s*\Z")


def read_series(folded: str, start: int, end: int) -> list[Column]:
    """The people of a line that separates them by commas or dots; nothing where it is no such line.

    >>> words = "市長(今田文彦),総務部次長(島本 智男)"
    >>> [(column.position, words[column.start : column.end]) for column in read_series(words, 0, len(words))]
    [('市長', '今田文彦'), ('総務部次長', '島本 智男')]
    >>> words = "日向委員長、くり山、中川の各委員"
    >>> [(column.position, words[column.start : column.end]) for column in read_series(words, 0, len(words))]
    [('委員長', '日向'), (None, 'くり山'), (None, '中川')]
    """
    tail = _TAIL.search(folded, start, end)
    if tail is not None:
        end = tail.start()
        second = _TAIL.search(folded, start, end)  # …の各委員（後藤副委員長は欠席）
        end = second.start() if second else end
    stripped = folded[start:end].strip()
    if _DOT.match(stripped) and not is_office(stripped.replace(" ", "")):  # 横山・三橋・佐藤
        begin = folded.index(stripped, start)
        return [Column(None, begin + match.start(), begin + match.end()) for match in re.finditer("[^・]+", stripped)]
    if not _SEPARATOR.search(stripped) and not (stripped.endswith(")") and _POST_AND_NAME.match(stripped)):
        return []
    parts = list(_PART.finditer(folded, start, end))
    columns = [column for part in parts if (column := _read_part(folded, *part.span())) is not None]
    if len(columns) * 2 < len(parts) or (len(parts) < 2 and not (columns and _POST_AND_NAME.match(parts[0][0]))):
        return []
    return columns


def _read_part(folded: str, start: int, end: int) -> Column | None:
    pair = _POST_AND_NAME.match(folded, start, end)
    if pair is not None and is_office(pair["post"].replace(" ", "")) and not is_office(pair["name"]):
        return Column(pair["post"].replace(" ", ""), *pair.span("name"), pair.span("post"))
    while start < end and (folded[start].isspace() or folded[start] in "○◎◯●"):
        start += 1
    while end > start and folded[end - 1].isspace():
        end -= 1
    words = folded[start:end]
    if " " in words:
        columns = [column for column in read_columns(folded, start, end, None) if column.end > column.start]
        return columns[0] if len(columns) == 1 else None
    split = split_office(words)
    if split is not None and split[0]:
        cut = start + len(split[0])
        return Column(split[1], start, cut, (cut, end))
    return Column(None, start, end) if _SHORT_NAME.match(words) and not is_office(words) else None
