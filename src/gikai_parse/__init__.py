"""Japanese assembly transcripts (議会の会議録) as typed questions and answers.

>>> import gikai_parse as gp
>>> session = gp.parse("○議長（山田太郎君）　これより本日の会議を開きます。")
>>> session.speeches[0].role
'chair'
"""

from typing import TYPE_CHECKING, Any

from gikai_parse import dates
from gikai_parse.errors import (
    DateError,
    GikaiParseError,
    MissingExtra,
    NoLayoutFits,
    SeveralSessions,
    UnknownLayout,
    UnreadableSource,
)
from gikai_parse.model import (
    AgendaItem,
    Answer,
    Ask,
    Assembly,
    JapaneseDate,
    Link,
    Notice,
    Person,
    Question,
    QuestionBlock,
    Request,
    Session,
    Source,
    Span,
    Speech,
    StageDirection,
    Topic,
)
from gikai_parse.review import review
from gikai_parse.schema import json_schema

if TYPE_CHECKING:
    from gikai_parse.pipeline import parse, parse_all, parse_file

__version__ = "0.1.0"

__all__ = [
    "AgendaItem",
    "Answer",
    "Ask",
    "Assembly",
    "DateError",
    "GikaiParseError",
    "JapaneseDate",
    "Link",
    "MissingExtra",
    "NoLayoutFits",
    "Notice",
    "Person",
    "Question",
    "QuestionBlock",
    "Request",
    "Session",
    "SeveralSessions",
    "Source",
    "Span",
    "Speech",
    "StageDirection",
    "Topic",
    "UnknownLayout",
    "UnreadableSource",
    "__version__",
    "dates",
    "json_schema",
    "parse",
    "parse_all",
    "parse_file",
    "review",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401  (one of three functions)
    """`parse` and its sisters with the patterns they need: loaded when first asked for, two thirds of the import."""
    if name in {"parse", "parse_all", "parse_file"}:
        from gikai_parse import pipeline  # noqa: PLC0415  (late on purpose)

        return getattr(pipeline, name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    return sorted(__all__)
