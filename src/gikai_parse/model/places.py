"""What every noun rests on: the frozen node, the stretch of the source text, the doubt about one."""

from __future__ import annotations

from typing import ClassVar, Final

from pydantic import BaseModel, ConfigDict, Field

from gikai_parse.model.casting import blank, put


class Node(BaseModel):
    """What all nouns share: they are frozen, and they know only their own fields."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=False)


class Span(Node):
    """A stretch of the source text: code points, half-open.

    >>> Span(start=3, end=7)
    Span(start=3, end=7)
    """

    start: int = Field(ge=0, description="最初の文字の位置 / first code point")
    end: int = Field(ge=0, description="最後の文字の次の位置 / code point after the last")


class Notice(Node):
    """One doubt: what was not understood or not certain, and where.

    >>> Notice(code="no-date", message="開催日の記載が見つかりません。", spans=()).code
    'no-date'
    """

    code: str = Field(description="種類を表す語（docs/notices） / a word that names the kind of doubt")
    message: str = Field(description="人が読む説明 / what a person should know")
    spans: tuple[Span, ...] = Field(description="該当箇所 / where, empty when it concerns the whole")


_SPAN: Final = Span(start=0, end=0)


def span_of(start: int, end: int) -> Span:
    """The span of a passage that is known to be one.

    >>> span_of(3, 7)
    Span(start=3, end=7)
    """
    span = blank(_SPAN)
    put(span, "start", start)
    put(span, "end", end)
    return span


def moved(notice: Notice, spans: tuple[Span, ...]) -> Notice:
    """The same doubt at another place.

    >>> moved(Notice(code="no-date", message="開催日の記載が見つかりません。", spans=()), (span_of(0, 2),)).spans
    (Span(start=0, end=2),)
    """
    other = blank(notice)
    put(other, "code", notice.code)
    put(other, "message", notice.message)
    put(other, "spans", spans)
    return other
