"""The nouns: what a parsed sitting consists of. Frozen pydantic models, built by the assembly stage alone.

Units: every offset is a code point of `Session.source.text`, half-open as in Python's `slice`.
`text` of an object is the joined slices of its `spans`, letter for letter. Ids are positions
(`speech-5`, `topic-2.1`), stable for the same bytes.
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003  (pydantic reads the annotations at run time)
from typing import TYPE_CHECKING, Any, Final, Literal

from pydantic import Field, SerializationInfo, SerializerFunctionWrapHandler, model_serializer

from gikai_parse.model.dates import Era, How, JapaneseDate, Precision, Weekday
from gikai_parse.model.places import Node, Notice, Span
from gikai_parse.text.dates import find_readings
from gikai_parse.text.dates.placing import places_of

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "SCHEMA_VERSION",
    "AgendaItem",
    "Answer",
    "Ask",
    "Assembly",
    "BlockKind",
    "DirectionKind",
    "Era",
    "Format",
    "How",
    "JapaneseDate",
    "Link",
    "MeetingType",
    "Method",
    "Node",
    "Notice",
    "Person",
    "Place",
    "Precision",
    "Question",
    "QuestionBlock",
    "Request",
    "Role",
    "Session",
    "SessionType",
    "Source",
    "Span",
    "Speech",
    "StageDirection",
    "Topic",
    "Weekday",
]

SCHEMA_VERSION: Final = "1"

Format = Literal["text", "html", "json", "xml", "markdown", "pdf"]
SessionType = Literal["regular", "extraordinary", "ordinary", "special"]
MeetingType = Literal["plenary", "committee"]
Role = Literal[
    "chair",
    "vice_chair",
    "committee_chair",
    "vice_committee_chair",
    "member",
    "executive",
    "secretariat",
    "witness",
    "unknown",
]
Place = Literal["podium", "own_seat"]
DirectionKind = Literal["applause", "heckle", "rostrum", "recess", "vote", "other"]
BlockKind = Literal["general", "representative", "bill", "emergency", "committee"]
Method = Literal["comprehensive", "one_by_one", "mixed"]


class Source(Node):
    """Where the text came from, and the text itself.

    `text` follows from the bytes (`sha256`), the format and the encoding. It is left out of JSON unless the
    dump is given `context={"source_text": True}`, and it does not count when two sources are compared.
    """

    name: str | None = Field(description="ファイル名 / the file's name")
    url: str | None = Field(description="公開先のURL / where it was published")
    format: Format = Field(description="ファイル形式 / file format")
    encoding: str | None = Field(description="文字コード / the encoding that was found")
    sha256: str = Field(description="バイト列のSHA-256 / of the bytes")
    layout: str | None = Field(description="採用した印刷様式 / the printing style that explained most")
    layout_scores: dict[str, float] = Field(description="各様式の得点 / the score of each style that was tried")
    text: str | None = Field(default=None, description="全スパンの基準となる本文 / the text that all spans index")

    @model_serializer(mode="wrap")
    def _leave_text_out(self, handler: SerializerFunctionWrapHandler, info: SerializationInfo) -> dict[str, Any]:
        dumped: dict[str, Any] = handler(self)
        if not (isinstance(info.context, dict) and info.context.get("source_text")):
            dumped.pop("text", None)
        return dumped

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Source):
            return NotImplemented
        return self._identity() == other._identity()

    def __hash__(self) -> int:
        return hash(self.sha256)

    def _identity(self) -> tuple[object, ...]:
        return (self.name, self.url, self.format, self.encoding, self.sha256, self.layout, self.layout_scores)


class Assembly(Node):
    """The body that met."""

    name: str | None = Field(description="議会名 / the assembly: 桜ヶ浦市議会, 衆議院")
    municipality: str | None = Field(description="自治体名 / the municipality: 桜ヶ浦市, null for the Diet")


class Person(Node):
    """One person of the sitting, as the document prints them."""

    id: str = Field(description="識別子 person-n")
    name: str | None = Field(
        description="氏名（敬称・空白なし） / without honorific and padding, null if never printed"
    )
    position: str | None = Field(description="職名（原文どおり） / office as printed")
    role: Role = Field(description="役割 / role")
    seat_number: int | None = Field(description="議席番号 / seat number")
    parliamentary_group: str | None = Field(description="会派 / parliamentary group")
    present: bool | None = Field(description="出欠 / present, null when the document does not say")


class StageDirection(Node):
    """What is printed inside a speech and was not spoken by the speaker: 〔拍手〕, （「異議なし」と呼ぶ者あり）."""

    kind: DirectionKind = Field(description="種類 / kind")
    text: str = Field(description="原文 / as printed")
    spans: tuple[Span, ...] = Field(description="位置 / where")


class Speech(Node):
    """What one person says from their head to the next."""

    id: str = Field(description="識別子 speech-n")
    speaker_id: str | None = Field(description="発言者 / person id, null when it is not certain")
    candidates: tuple[str, ...] = Field(description="候補者 / person ids, when several fit")
    raw_label: str | None = Field(description="発言者の見出し（原文） / the head as printed")
    position: str | None = Field(description="職名（原文） / office as printed in the head or the roster")
    role: Role = Field(description="役割 / role")
    seat_number: int | None = Field(description="議席番号 / seat number")
    place: Place | None = Field(description="登壇・自席 / where it was spoken")
    spans: tuple[Span, ...] = Field(description="位置 / where")
    text: str = Field(description="発言（原文） / verbatim")
    notes: tuple[StageDirection, ...] = Field(description="ト書き / stage directions within or around it")


class AgendaItem(Node):
    """One item of the printed order of the day (議事日程)."""

    id: str = Field(description="識別子 agenda-n")
    number: str | None = Field(description="日程番号（原文） / number as printed")
    title: str = Field(description="件名 / title")
    spans: tuple[Span, ...] = Field(description="位置 / where")


class Answer(Node):
    """The passage of an executive's speech that answers one or several questions."""

    id: str = Field(description="識別子 answer-n")
    speech_id: str = Field(description="発言 / speech id")
    speaker_id: str | None = Field(description="答弁者 / person id")
    question_ids: tuple[str, ...] = Field(description="対応する質問 / the questions it answers")
    spans: tuple[Span, ...] = Field(description="位置 / where")
    text: str = Field(description="答弁（原文） / verbatim")


class Ask(Node):
    """The asking sentence of a question."""

    spans: tuple[Span, ...] = Field(description="位置 / where")
    text: str = Field(description="問いの文（原文） / verbatim")


class Question(Node):
    """One matter asked: from the first sentence of its lead-in to the asking sentence."""

    id: str = Field(description="識別子 question-n")
    speech_id: str = Field(description="発言 / speech id")
    speaker_id: str | None = Field(description="質問者 / person id")
    round: int = Field(ge=1, description="回（1 最初, 2 再質問, …） / round")
    spans: tuple[Span, ...] = Field(description="位置 / where")
    text: str = Field(description="質問（原文） / verbatim")
    asks: tuple[Ask, ...] = Field(description="問いの文 / the asking sentences")
    answers: tuple[Answer, ...] = Field(description="答弁 / its answers, empty when none was found")


class Request(Node):
    """要望・意見: a wish that asks for no answer."""

    id: str = Field(description="識別子 request-n")
    speech_id: str = Field(description="発言 / speech id")
    speaker_id: str | None = Field(description="発言者 / person id")
    spans: tuple[Span, ...] = Field(description="位置 / where")
    text: str = Field(description="要望（原文） / verbatim")


class Topic(Node):
    """A matter on the list of items, or in the questioner's own words."""

    id: str = Field(description="識別子 topic-n.m")
    number: str | None = Field(description="番号（原文） / number as printed")
    level: int = Field(ge=1, le=3, description="大項目1・中項目2・小項目3 / level")
    title: str | None = Field(description="件名 / title, null when nobody names the matter")
    raised_by: str | None = Field(description="質問者 / person id")
    spans: tuple[Span, ...] = Field(description="件名の位置 / where the title stands")
    topics: tuple[Topic, ...] = Field(description="下位の項目 / sub-topics")
    questions: tuple[Question, ...] = Field(description="質問 / questions under it")
    requests: tuple[Request, ...] = Field(description="要望 / requests under it")


class QuestionBlock(Node):
    """One member's time."""

    id: str = Field(description="識別子 block-n")
    questioner_id: str | None = Field(description="質問者 / person id")
    kind: BlockKind | None = Field(description="一般質問・代表質問・質疑・緊急質問・委員会 / kind")
    method: Method | None = Field(description="一括・一問一答・分割 / method")
    topic_ids: tuple[str, ...] = Field(description="項目 / topic ids")
    speech_ids: tuple[str, ...] = Field(description="発言 / speech ids, in order")


class Link(Node):
    """Why an answer stands under a question."""

    question_id: str = Field(description="質問 / question id")
    answer_id: str = Field(description="答弁 / answer id")
    rule: str = Field(description="適用した規則 / the name of the rule that drew it")
    confidence: float = Field(ge=0, le=1, description="確からしさ / confidence")
    evidence: tuple[str, ...] = Field(description="決め手の語 / the words that decided")


class Session(Node):
    """One sitting of one assembly."""

    schema_version: Literal["1"] = Field(description="スキーマの版 / version of this schema")
    source: Source = Field(description="出典 / where it came from")
    assembly: Assembly = Field(description="議会 / the body that met")
    title: str | None = Field(description="会議名（原文） / the meeting's name as printed")
    session_type: SessionType | None = Field(description="定例会・臨時会・常会・特別会 / type of session")
    meeting_type: MeetingType | None = Field(description="本会議・委員会 / plenary or committee")
    committee: str | None = Field(description="委員会名 / name of the committee")
    session_number: int | None = Field(description="第n回 / number of the session")
    sitting_number: int | None = Field(description="第n号・第n日 / number of the sitting")
    date: JapaneseDate | None = Field(description="開催日 / the day of the sitting")
    start_time: dt.time | None = Field(description="開会（開議）時刻 / when it opened")
    end_time: dt.time | None = Field(description="閉会（散会）時刻 / when it closed")
    people: tuple[Person, ...] = Field(description="人物 / people")
    agenda_items: tuple[AgendaItem, ...] = Field(description="議事日程 / order of the day")
    question_blocks: tuple[QuestionBlock, ...] = Field(description="質問者ごとのまとまり / one member's time each")
    speeches: tuple[Speech, ...] = Field(description="発言 / speeches, in order")
    topics: tuple[Topic, ...] = Field(description="質問項目 / topics")
    orphan_answers: tuple[Answer, ...] = Field(description="対応する質問のない答弁 / answers without their question")
    links: tuple[Link, ...] = Field(description="質問と答弁の対応 / what joins questions and answers")
    notices: tuple[Notice, ...] = Field(description="注意 / doubts")

    def walk_topics(self) -> Iterator[Topic]:
        """Every topic, each before its sub-topics."""
        waiting = list(reversed(self.topics))
        while waiting:
            topic = waiting.pop()
            yield topic
            waiting.extend(reversed(topic.topics))

    def questions(self) -> Iterator[Question]:
        """Every question, topic by topic."""
        for topic in self.walk_topics():
            yield from topic.questions

    def find_dates(self) -> tuple[JapaneseDate, ...]:
        """Every date and time in questions, requests and answers, in text order, counted from the sitting's day.

        The spans are code points of the source text. Without a `date` of the sitting, 昨年 and a bare 3月4日 have no
        `start`. An answer to several questions is read once.
        """
        reference = None if self.date is None else self.date.start
        found: dict[tuple[tuple[int, int], ...], JapaneseDate] = {}
        for words in self._words():
            spans = [(span.start, span.end) for span in words.spans]
            for reading in find_readings(words.text, reference=reference):
                places = places_of(reading.passage, spans)
                found.setdefault(places, JapaneseDate.from_reading(reading, places))
        return tuple([found[places] for places in sorted(found)])

    def _words(self) -> Iterator[Question | Request | Answer]:
        for topic in self.walk_topics():
            yield from topic.requests
            for question in topic.questions:
                yield question
                yield from question.answers
        yield from self.orphan_answers
