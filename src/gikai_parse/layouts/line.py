"""What a layout hands on: lines that together are the text, letter for letter, and the heads among them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from gikai_parse.layouts.layout import Shape

LineKind = Literal[
    "head",  # ○議長（山田太郎君）　  the mark, the label and the blank behind it, not the words after
    "speech",  # what is said, and, before the first head, any prose
    "direction",  # 〔山田太郎君登壇〕, （拍手）, （「異議なし」と呼ぶ者あり）
    "clock",  # 午後３時０５分散会
    "rule",  # ──────────
    "heading",  # ○議事日程, ◎会議録署名議員の指名, 日程第１, a printed item between two speeches
    "furniture",  # a page header in the middle of a sentence, the navigation of a web page
    "aside",  # an author's comment between turns, a summary printed before the transcript
    "title",  # 【図書館について】 over the next question of a digest: nobody's words
    "blank",  # nothing but white space
]


@dataclass(frozen=True, slots=True)
class Head:
    """A speaker's head as printed, taken apart.

    `label` is the whole head without the blanks around it; `name` has neither padding nor honorific.
    `position` is the office in the printed words; `seat` the seat number; `given` tells namesakes apart (原（侑）委員).
    `place` and `round` where the head says so: ［登壇］, （再）.
    """

    label: str
    mark: str = ""
    name: str | None = None
    position: str | None = None
    seat: int | None = None
    given: str | None = None
    group: str | None = None
    place: Literal["podium", "own_seat"] | None = None
    round: int | None = None
    side: Literal["question", "answer"] | None = None


class Label(NamedTuple):
    """What a printed label says: its shape, the head it makes, whether by itself it is `sure`ly a person's."""

    shape: Shape
    head: Head
    sure: bool


@dataclass(frozen=True, slots=True)
class Line:
    """Code points `start` up to `end`, of one kind. A printed line may be several (a head and the words after it)."""

    start: int
    end: int
    kind: LineKind
    head: Head | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """The lines of a text under the layout that explains most of it.

    `layout` is None when no layout found a single head. `doubts` are (code, message, start, end).
    """

    lines: tuple[Line, ...]
    layout: str | None
    scores: dict[str, float]
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a rung is not sure of: the row of `tables/notices`, the words to fill in, the place."""

    code: str
    details: tuple[str, ...] = ()
    start: int = 0
    end: int = 0
