"""A Session made by hand: two questioners, a request, an unanswered question, a speech in two spans, HTML letters."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Any, Final

from gikai_parse import model

TEXT: Final = """令和５年第４回みほん市議会定例会会議録（第２号）
令和５年１２月６日（水曜日）
日程第１　一般質問
　　午前１０時００分開議
○議長（山田太郎君）　ただいまから会議を開きます。３番　南条美月君。
○３番（南条美月君）　１点目は、<script>alert("備蓄")</script>と出る画面です。画面の不具合をどう直すのか伺います。
　また、点検の頻度について伺い
──────── みほん市議会　２ページ ────────
ます。
　２点目は、空き家対策についてであります。市内の空き家は何件か、お尋ねいたします。
○市長（大空一郎君）　お答えします。画面の不具合につきましては、A & B の "点検" で３月までに直します。（拍手）
　次に、点検の頻度につきましては、毎月１回でございます。
○３番（南条美月君）　早く直していただくよう要望します。
○７番（水瀬ひなた君）　循環バスの予約制について伺います。
○都市整備部長（森下徹君）　循環バスの予約制につきましては、令和６年１０月から試行します。
　　午前１１時４８分散会
"""


def spans(*words: str) -> tuple[model.Span, ...]:
    """Where each of the words stands (they stand once)."""
    found = []
    for piece in words:
        assert TEXT.count(piece) == 1, piece
        start = TEXT.index(piece)
        found.append(model.Span(start=start, end=start + len(piece)))
    return tuple(found)


def at(*words: str) -> dict[str, Any]:
    """`spans` and `text` of an object that covers these words."""
    return {"spans": spans(*words), "text": "".join(words)}


def _person(
    number: int, name: str | None, position: str | None, role: model.Role, seat: int | None = None
) -> model.Person:
    return model.Person(
        id=f"person-{number}",
        name=name,
        position=position,
        role=role,
        seat_number=seat,
        parliamentary_group="みらいの風" if seat == 7 else None,
        present=True,
    )


def _speech(  # noqa: PLR0913  (a speech has many sides)
    number: int,
    speaker: int,
    label: str,
    words: tuple[str, ...],
    *,
    place: model.Place | None = None,
    notes: tuple[model.StageDirection, ...] = (),
) -> model.Speech:
    person = PEOPLE[speaker - 1]
    return model.Speech(
        id=f"speech-{number}",
        speaker_id=person.id,
        candidates=(),
        raw_label=label,
        position=person.position,
        role=person.role,
        seat_number=person.seat_number,
        place=place,
        notes=notes,
        **at(*words),
    )


PEOPLE: Final = (
    _person(1, "山田太郎", "議長", "chair"),
    _person(2, "南条美月", None, "member", 3),
    _person(3, "大空一郎", "市長", "executive"),
    _person(4, "水瀬ひなた", None, "member", 7),
    _person(5, "森下徹", "都市整備部長", "executive"),
)

_LONG = TEXT[TEXT.index("１点目は、<") : TEXT.index("──────── み")]
_REST = TEXT[TEXT.index("ます。\n　２点目") : TEXT.index("○市長（")].rstrip()
_REPLY = TEXT[TEXT.index("お答えします。画面") : TEXT.index("○３番（南条美月君）　早く")].rstrip()

ANSWERS: Final = (
    model.Answer(
        id="answer-1",
        speech_id="speech-3",
        speaker_id="person-3",
        question_ids=("question-1",),
        **at('画面の不具合につきましては、A & B の "点検" で３月までに直します。'),
    ),
    model.Answer(
        id="answer-2",
        speech_id="speech-3",
        speaker_id="person-3",
        question_ids=("question-2",),
        **at("次に、点検の頻度につきましては、毎月１回でございます。"),
    ),
    model.Answer(
        id="answer-3",
        speech_id="speech-6",
        speaker_id="person-5",
        question_ids=("question-4",),
        **at("循環バスの予約制につきましては、令和６年１０月から試行します。"),
    ),
)


def _question(
    number: int, speech: int, words: tuple[str, ...], ask: tuple[str, ...], *answers: model.Answer
) -> model.Question:
    return model.Question(
        id=f"question-{number}",
        speech_id=f"speech-{speech}",
        speaker_id="person-4" if number == 4 else "person-2",
        round=1,
        asks=(model.Ask(**at(*ask)),),
        answers=answers,
        **at(*words),
    )


_QUESTIONS: Final = (
    _question(
        1,
        2,
        ('１点目は、<script>alert("備蓄")</script>と出る画面です。画面の不具合をどう直すのか伺います。',),
        ("画面の不具合をどう直すのか伺います。",),
        ANSWERS[0],
    ),
    model.Question(
        id="question-2",
        speech_id="speech-2",
        speaker_id="person-2",
        round=1,
        spans=(
            model.Span(start=TEXT.index("また、点検"), end=TEXT.index("──────── み")),
            model.Span(start=TEXT.index("ます。\n　２点目"), end=TEXT.index("ます。\n　２点目") + 3),
        ),
        text="また、点検の頻度について伺い\nます。",
        asks=(
            model.Ask(
                spans=(
                    model.Span(start=TEXT.index("また、点検"), end=TEXT.index("──────── み")),
                    model.Span(start=TEXT.index("ます。\n　２点目"), end=TEXT.index("ます。\n　２点目") + 3),
                ),
                text="また、点検の頻度について伺い\nます。",
            ),
        ),
        answers=(ANSWERS[1],),
    ),
    _question(
        3,
        2,
        ("２点目は、空き家対策についてであります。市内の空き家は何件か、お尋ねいたします。",),
        ("市内の空き家は何件か、お尋ねいたします。",),
    ),
    _question(4, 5, ("循環バスの予約制について伺います。",), ("循環バスの予約制について伺います。",), ANSWERS[2]),
)


def _topic(  # noqa: PLR0913  (a topic has many sides)
    path: str,
    number: str | None,
    title: str | None,
    raised_by: str,
    *,
    questions: tuple[model.Question, ...],
    requests: tuple[model.Request, ...] = (),
    topics: tuple[model.Topic, ...] = (),
) -> model.Topic:
    return model.Topic(
        id=f"topic-{path}",
        number=number,
        level=path.count(".") + 1,
        title=title,
        raised_by=raised_by,
        spans=(),
        topics=topics,
        questions=questions,
        requests=requests,
    )


_REQUEST: Final = model.Request(
    id="request-1", speech_id="speech-4", speaker_id="person-2", **at("早く直していただくよう要望します。")
)

TOPICS: Final = (
    _topic(
        "1",
        "１点目",
        "<script>の画面について",
        "person-2",
        questions=_QUESTIONS[:1],
        requests=(_REQUEST,),
        topics=(_topic("1.1", None, "点検の頻度について", "person-2", questions=_QUESTIONS[1:2]),),
    ),
    _topic("2", "２点目", "空き家対策について", "person-2", questions=_QUESTIONS[2:3]),
    _topic("3", None, None, "person-4", questions=_QUESTIONS[3:]),
)

SESSION: Final = model.Session(
    schema_version="1",
    source=model.Source(
        name="mihon.txt",
        url="https://example.jp/gikai?id=1&page=2",
        format="text",
        encoding="utf-8",
        sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
        layout="circle",
        layout_scores={"circle": 0.98, "bare-name": 0.1},
        text=TEXT,
    ),
    assembly=model.Assembly(name="みほん市議会", municipality="みほん市"),
    title="令和５年第４回みほん市議会定例会",
    session_type="regular",
    meeting_type="plenary",
    committee=None,
    session_number=4,
    sitting_number=2,
    date=model.JapaneseDate(
        text="令和５年１２月６日（水曜日）",
        spans=spans("令和５年１２月６日（水曜日）"),
        start=dt.date(2023, 12, 6),
        end=dt.date(2023, 12, 6),
        precision="day",
        era="令和",
        era_year=5,
        weekday="水",
    ),
    start_time=dt.time(10, 0),
    end_time=dt.time(11, 48),
    people=PEOPLE,
    agenda_items=(
        model.AgendaItem(id="agenda-1", number="日程第１", title="一般質問", spans=spans("日程第１　一般質問")),
    ),
    question_blocks=(
        model.QuestionBlock(
            id="block-1",
            questioner_id="person-2",
            kind="general",
            method="comprehensive",
            topic_ids=("topic-1", "topic-2"),
            speech_ids=("speech-2", "speech-3", "speech-4"),
        ),
        model.QuestionBlock(
            id="block-2",
            questioner_id="person-4",
            kind="general",
            method="one_by_one",
            topic_ids=("topic-3",),
            speech_ids=("speech-5", "speech-6"),
        ),
    ),
    speeches=(
        _speech(1, 1, "○議長（山田太郎君）", ("ただいまから会議を開きます。３番　南条美月君。",)),
        _speech(2, 2, "○３番（南条美月君）", (_LONG, _REST), place="podium"),
        _speech(
            3,
            3,
            "○市長（大空一郎君）",
            (_REPLY,),
            notes=(model.StageDirection(kind="applause", **at("（拍手）")),),
        ),
        _speech(4, 2, "○３番（南条美月君）", ("早く直していただくよう要望します。",)),
        _speech(5, 4, "○７番（水瀬ひなた君）", ("循環バスの予約制について伺います。",)),
        _speech(6, 5, "○都市整備部長（森下徹君）", ("循環バスの予約制につきましては、令和６年１０月から試行します。",)),
    ),
    topics=TOPICS,
    orphan_answers=(),
    links=(
        model.Link(
            question_id="question-1", answer_id="answer-1", rule="words", confidence=0.92, evidence=("画面", "不具合")
        ),
        model.Link(
            question_id="question-2", answer_id="answer-2", rule="words", confidence=0.88, evidence=("点検の頻度",)
        ),
        model.Link(question_id="question-4", answer_id="answer-3", rule="next-turn", confidence=0.97, evidence=()),
    ),
    notices=(
        model.Notice(
            code="unanswered-question",
            message="対応する答弁が見つかりません。",
            spans=spans("２点目は、空き家対策についてであります。市内の空き家は何件か、お尋ねいたします。"),
        ),
    ),
)
