"""A line of a printed list in, its columns out: each an office with the place of the name that belongs to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.stages.offices import is_office
from gikai_parse.stages.printed_names import split_glued
from gikai_parse.tables.roster_headings import DEPARTMENT_ENDINGS, DITTO_MARKS

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN: Final = re.compile(r"\S+")


class _Token(NamedTuple):
    words: str
    start: int
    end: int


class Column(NamedTuple):
    """An office and where its name stands; no office where none is printed, an empty place where no name is."""

    position: str | None
    start: int
    end: int


def read_columns(folded: str, start: int, end: int, ditto: str | None) -> Iterator[Column]:
    """The columns of one line; `ditto` is the office that 〃 stands for.

    >>> list(read_columns("事務局長 杉 立 敏 也     次長  南 部   剛", 0, 28, None))
    [Column(position='事務局長', start=5, end=12), Column(position='次長', start=21, end=28)]
    """
    tokens = [_Token(match[0], *match.span()) for match in _TOKEN.finditer(folded, start, end)]
    place = 0
    while place < len(tokens):
        position, after, glued = _office_at(tokens, place, ditto)
        name_end = _name_end(tokens, after, glued)
        begin = glued if glued is not None else (tokens[after].start if after < len(tokens) else end)
        yield Column(position, begin, tokens[name_end - 1].end if name_end > after else begin)
        ditto = position or ditto
        place = max(name_end, after, place + 1)


def _office_at(tokens: list[_Token], place: int, ditto: str | None) -> tuple[str | None, int, int | None]:
    """The office that begins at token `place`, the token after it, and where a name glued to it starts."""
    words = tokens[place].words
    if words.strip("()") in DITTO_MARKS and ditto is not None:
        return ditto, place + 1, None
    if is_office(words):
        return words, place + 1, None
    if words[0] + words[-1] == "()" and is_office(words[1:-1]):  # 政府参考人 / （厚生労働省医政局長）　伊原　和人君
        return words[1:-1], place + 1, None
    spaced = _spaced_office(tokens, place)
    if spaced is not None:
        return "".join(token.words for token in tokens[place:spaced]), spaced, None
    split = split_glued(words, following=len(tokens) > place + 1)
    if split is not None:
        return words[:split], place, tokens[place].start + split
    return None, place, None


def _spaced_office(tokens: list[_Token], place: int) -> int | None:
    """The token after `教　育　長` or `教育委員会　教育部長`: where the blanks widen, or at the last office."""
    words = ""
    best: int | None = None
    single = len(tokens[place].words) == 1
    if not single and not tokens[place].words.endswith(DEPARTMENT_ENDINGS):
        return None
    for end in range(place + 1, min(place + 14, len(tokens)) + 1):
        token = tokens[end - 1]
        if single and end > place + 1 and len(token.words) > 1:
            break
        words += token.words
        if not is_office(words) or (not single and not is_office(token.words)):
            continue
        gap = tokens[end].start - token.end if end < len(tokens) else 99
        inner = token.start - tokens[end - 2].end if end > place + 1 else 1
        if not single or gap > inner:
            return end
        if len(tokens) - end >= 2:
            best = end
    return best


def _name_end(tokens: list[_Token], place: int, glued: int | None) -> int:
    """The token after the name that begins at `place`: at an honorific, at the next office, after eight signs."""
    end = place + (glued is not None)
    letters = 0
    while end < len(tokens):
        token = tokens[end]
        if end > place and (is_office(token.words) and len(token.words) > 1 and token.words not in ("議員", "委員")):
            break
        if end > place and token.start - tokens[end - 1].end > 3 and (letters > 2 or _spaced_office(tokens, end)):
            break
        if end > place and token.words in DITTO_MARKS:
            break
        letters += len(token.words)
        end += 1
        if token.words.endswith(("君", "氏")) or token.words in ("さん", "議員", "委員") or letters > 14:
            break
    return end
