"""`JapaneseDate` writes itself, and a Session finds its dates."""

from __future__ import annotations

import copy
import datetime as dt
import pickle

import pytest

from gikai_parse import dates, model
from gikai_parse.text.dates import told_date

WRITTEN = [
    ("R2.3.4", "令和2年3月4日", "令和二年三月四日", "2020-03-04"),
    ("2019-12-31", "令和元年12月31日", "令和元年十二月三十一日", "2019-12-31"),
    ("1926-12-25", "昭和元年12月25日", "昭和元年十二月二十五日", "1926-12-25"),
    ("平成30年11月", "平成30年11月", "平成三十年十一月", "2018-11"),
    ("2010年", "平成22年", "平成二十二年", "2010"),
    ("2019年度", "令和元年度", "令和元年度", "2019-04-01/2020-03-31"),
    (
        "令和2年3月2日～6日",
        "令和2年3月2日～令和2年3月6日",
        "令和二年三月二日～令和二年三月六日",
        "2020-03-02/2020-03-06",
    ),
    ("令和2年3月上旬", "令和2年3月1日～令和2年3月10日", "令和二年三月一日～令和二年三月十日", "2020-03-01/2020-03-10"),
    ("1868年1月3日", None, None, "1868-01-03"),
    ("1700年代", None, None, "1700-01-01/1709-12-31"),
    ("昨年", None, None, None),
    ("午前十時", None, None, None),
]


@pytest.mark.parametrize(("spelling", "wareki", "kanji", "iso"), WRITTEN)
def test_a_date_is_written(spelling: str, wareki: str | None, kanji: str | None, iso: str | None) -> None:
    date = dates.convert(spelling)
    assert date is not None
    assert (date.wareki, date.kanji, date.iso) == (wareki, kanji, iso)


def test_without_a_year_month_and_day_are_kept() -> None:
    date = dates.convert("3月4日")
    assert date is not None
    assert (date.start, date.end, date.month, date.day) == (None, None, 3, 4)
    assert [notice.code for notice in date.notices] == ["needs-reference"]
    assert date.notices[0].message.endswith("3月4日")


def test_a_notice_says_where() -> None:
    (date,) = dates.find("会期は平成32年度まで。")
    assert date.spans == (model.Span(start=3, end=9),)
    assert [notice.spans for notice in date.notices] == [date.spans]


def test_a_told_day_stands_nowhere() -> None:
    date = model.JapaneseDate.from_reading(told_date(dt.date(2020, 3, 4)))
    assert (date.start, date.end, date.spans, date.how) == (dt.date(2020, 3, 4), dt.date(2020, 3, 4), None, "reference")


class TestDatesCastFromOneMould:
    """Most dates are copies of one that was validated; nobody can tell."""

    TEXT = "1月、1月2日（月）、同年、平成32年度、令和2年3月4日（水）午前10時から11時まで、1月、令和2年2月1日（月）"

    @pytest.mark.parametrize("reference", [None, dt.date(2020, 3, 4)])
    def test_they_are_as_validated(self, reference: dt.date | None) -> None:
        found = dates.find(self.TEXT, reference=reference)
        assert {notice.code for date in found for notice in date.notices} >= {"era-overrun", "weekday-mismatch"}
        for date in found:
            validated = model.JapaneseDate.model_validate(date.model_dump(exclude_unset=True), strict=True)
            assert (date, repr(date), hash(date)) == (validated, repr(validated), hash(validated))
            assert list(date.__dict__) == list(validated.__dict__)
            assert date.model_fields_set == validated.model_fields_set
            assert date.model_dump_json() == validated.model_dump_json()
            for notice, other in zip(date.notices, validated.notices, strict=True):
                assert (notice, repr(notice), notice.model_fields_set) == (other, repr(other), other.model_fields_set)

    def test_they_are_copied_and_sent_like_any_other(self) -> None:
        first, *_, last, _ = dates.find(self.TEXT)
        assert first.text == last.text == "1月"
        assert first.spans != last.spans
        for copied in (copy.copy(first), copy.deepcopy(first), pickle.loads(pickle.dumps(first)), first.model_copy()):  # noqa: S301  (our own)
            assert copied == first
            assert copied.model_fields_set == first.model_fields_set

    def test_a_changed_copy_leaves_the_others(self) -> None:
        first, *_, last, _ = dates.find(self.TEXT)
        changed = first.model_copy(update={"era": "令和"})
        assert (changed.era, first.era, last.era) == ("令和", None, None)
        assert "era" not in first.model_fields_set | last.model_fields_set

    def test_they_are_frozen(self) -> None:
        (date,) = dates.find("来る1月")
        assert date.spans is not None
        for node, name in ((date, "text"), (date.spans[0], "start"), (date.notices[0], "message")):
            with pytest.raises(ValueError, match="frozen"):
                setattr(node, name, None)


SOURCE = "議題　昨年の台風、ページ２ 　被害は3月2日に、翌日報告。答弁、平成28年度から30年度まで。別の答弁、4月です。"


def _spans(*words: str) -> tuple[model.Span, ...]:
    return tuple(model.Span(start=SOURCE.index(word), end=SOURCE.index(word) + len(word)) for word in words)


def _session(text: str | None) -> model.Session:
    """A sitting whose question is cut in two by a page number; its answer serves two questions, another none."""
    halves = ("昨年の台風、", "被害は3月2日に、翌日報告。")
    reply, other = "答弁、平成28年度から30年度まで。", "別の答弁、4月です。"
    answer = model.Answer(
        id="answer-1", speech_id="s", speaker_id=None, question_ids=("q1", "q2"), spans=_spans(reply), text=reply
    )
    orphan = answer.model_copy(update={"id": "answer-2", "spans": _spans(other), "text": other, "question_ids": ()})
    question = model.Question(
        id="q1",
        speech_id="s",
        speaker_id=None,
        round=1,
        spans=_spans(*halves),
        text="".join(halves),
        asks=(),
        answers=(answer,),
    )
    request = model.Request(id="r", speech_id="s", speaker_id=None, spans=_spans(halves[1]), text=halves[1])
    topic = model.Topic(
        id="topic-1", number=None, level=1, title=None, raised_by=None, spans=(), topics=(),
        questions=(question, question.model_copy(update={"id": "q2"})), requests=(request,),
    )  # fmt: skip
    source = model.Source(
        name=None, url=None, format="text", encoding=None, sha256="", layout=None, layout_scores={}, text=text
    )
    return model.Session(
        schema_version="1", source=source, assembly=model.Assembly(name=None, municipality=None), title=None,
        session_type=None, meeting_type=None, committee=None, session_number=None, sitting_number=None,
        date=dates.convert("2020-03-04"), start_time=None, end_time=None, people=(), agenda_items=(),
        question_blocks=(), speeches=(), topics=(topic,), orphan_answers=(orphan,), links=(), notices=(),
    )  # fmt: skip


def test_a_session_finds_its_dates() -> None:
    found = _session(SOURCE).find_dates()
    assert [(date.text, date.start, date.how) for date in found] == [
        ("昨年", dt.date(2019, 1, 1), "reference"),
        ("3月2日", dt.date(2020, 3, 2), "reference"),
        ("翌日", dt.date(2020, 3, 3), "context"),
        ("平成28年度から30年度まで", dt.date(2016, 4, 1), "written"),
        ("4月", dt.date(2020, 4, 1), "reference"),
    ]
    for date in found:
        assert date.spans is not None
        assert "".join(SOURCE[span.start : span.end] for span in date.spans) == date.text


def test_it_does_so_without_the_source_text() -> None:
    whole = _session(SOURCE)
    again = model.Session.model_validate_json(whole.model_dump_json())
    assert again.source.text is None
    assert again.find_dates() == whole.find_dates()


def test_without_a_day_of_the_sitting() -> None:
    undated = _session(SOURCE).model_copy(update={"date": None})
    assert [date.start for date in undated.find_dates()][:2] == [None, None]


def test_a_date_cut_by_page_furniture_has_two_spans() -> None:
    text = "令和2年3\n- 12 -\n月4日です。"
    spans = (model.Span(start=0, end=5), model.Span(start=13, end=len(text)))
    words = "".join(text[span.start : span.end] for span in spans)
    request = model.Request(id="r", speech_id="s", speaker_id=None, spans=spans, text=words)
    topic = _session(None).topics[0].model_copy(update={"questions": (), "requests": (request,)})
    (date,) = _session(None).model_copy(update={"topics": (topic,), "orphan_answers": ()}).find_dates()
    assert date.start == dt.date(2020, 3, 4)
    assert date.spans == (model.Span(start=0, end=5), model.Span(start=13, end=16))
