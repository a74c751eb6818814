"""The laws that hold for every text, not for good ones only."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import gikai_parse as gp
from gikai_parse.layouts.reading import read_lines
from gikai_parse.layouts.registry import LAYOUTS
from gikai_parse.sources.opening import open_source
from gikai_parse.stages.turns import gather_turns
from gikai_parse.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

# Words from which transcripts are made: shaken together they reach far more of the code than letters do.
PIECES = [
    "○議長（山田太郎君）\u3000",
    "◆12番（鈴木花子議員）",
    "◎市長（田中一郎君）\u3000",
    "○中村\u3000委員長\u3000",
    "◯委員長\u3000",
    "水瀬陽太\n",
    "大空一郎市長\n",
    "【市長】",
    "問１\u3000",
    "答\u3000",
    "Ｑ：",
    "Ａ：",
    "市答弁｜福祉部長\n",
    "10番（崎田亮）｜再質問①\n",
    "○",
    "〇",
    "◆",
    "（",
    "）",
    "「",
    "」",
    "〔",
    "〕",
    "｜",
    "君",
    "番",
    "議員",
    "部長",
    "\n",
    "\r\n",
    "\n\xa0\n",
    "\u3000",
    "。",
    "、",
    "──────────\n",
    "次に、道路についてお尋ねします。",
    "見解を伺います。",
    "お答えします。",
    "いかがでしょうか。",
    "検討をお願いします。",
    "１点目の質問についてお答えします。",
    "ご異議ありませんか。",
    "〔「異議なし」と呼ぶ者あり〕",
    "〔市長登壇〕",
    "（拍手）",
    "午前１０時開議\n",
    "午後３時散会\n",
    "令和６年第１回架空市議会定例会会議録\n",
    "令和六年三月四日",
    "2024年3月4日",
    "平成32年度",
    "○議事日程\n",
    "日程第１\u3000会期の決定について\n",
    "出席議員（２人）\n",
    "１番\u3000山\u3000田\u3000太\u3000郎\u3000\u3000２番\u3000鈴\u3000木\u3000花\u3000子\n",
    "1.道路について\n",
    "(1)歩道について\n",
    "1点目の道路については、",
    "一",
    "〇",
    "十",
    "1",
    "年",
    "月",
    "日",
    "𠮷",
    "é",
]
texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.text(max_size=80),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=30).map("".join),
)


def _nodes(node: Any) -> Iterator[Any]:  # noqa: ANN401  (any object of the model, or what it holds)
    if isinstance(node, tuple):
        for one in node:
            yield from _nodes(one)
    elif hasattr(node, "model_fields_set"):
        yield node
        for name in type(node).model_fields:
            yield from _nodes(getattr(node, name))


@given(st.text())
def test_1_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(texts, st.sampled_from([None, *(layout.name for layout in LAYOUTS)]))
def test_2_lines_partition_the_text(text: str, layout: str | None) -> None:
    source = open_source(text)
    try:
        lines = read_lines(source, layout).lines
    except gp.GikaiParseError:
        return
    assert "".join(source.text[line.start : line.end] for line in lines) == source.text


@given(texts)
def test_3_no_character_is_in_two_speeches(text: str) -> None:
    source = open_source(text)
    reading = read_lines(source)
    ends = [0]
    for turn in gather_turns(source, reading).turns:
        for start, end in turn.spans:
            assert ends[-1] <= start < end <= len(source.text)
            ends.append(end)


@given(texts)
def test_4_text_is_what_the_spans_say(text: str) -> None:
    session = gp.parse(text)
    source = session.source.text
    assert source is not None
    for node in _nodes(session):
        if getattr(node, "spans", None) and hasattr(node, "text"):
            assert node.text == "".join(source[span.start : span.end] for span in node.spans)


@given(st.one_of(st.binary(max_size=200), texts.map(lambda text: text.encode("cp932", "replace"))))
def test_5_any_bytes_give_a_session_or_a_refusal(raw: bytes) -> None:
    try:
        session = gp.parse(raw)
    except gp.GikaiParseError as error:
        said = str(error)
    else:
        said = " ".join(notice.code for notice in session.notices if notice.code == "no-speech") or "speeches"
        assert bool(session.speeches) == (said == "speeches")
    assert said


@given(texts)
def test_6_the_same_text_gives_the_same_session(text: str) -> None:
    assert gp.parse(text).model_dump_json() == gp.parse(text).model_dump_json()


@given(texts)
def test_7_links_join_a_question_to_a_later_answer_of_another_person(text: str) -> None:
    session = gp.parse(text)
    questions = {question.id: question for question in session.questions()}
    answers = {answer.id: answer for question in questions.values() for answer in question.answers}
    pairs = {(link.question_id, link.answer_id) for link in session.links}
    assert pairs == {(q.id, a.id) for q in questions.values() for a in q.answers}
    assert pairs == {(qid, answer.id) for answer in answers.values() for qid in answer.question_ids}
    for question_id, answer_id in pairs:
        question, answer = questions[question_id], answers[answer_id]
        assert question.spans[-1].end <= answer.spans[0].start
        assert question.speaker_id is None or question.speaker_id != answer.speaker_id
    assert all(answer.question_ids == () for answer in session.orphan_answers)


@given(texts)
@settings(max_examples=50)
def test_9_json_and_back_is_the_identity(text: str) -> None:
    session = gp.parse(text)
    bare, whole = session.model_dump_json(), session.model_dump_json(context={"source_text": True})
    Draft202012Validator(gp.json_schema()).validate(json.loads(bare))
    assert "text" not in json.loads(bare)["source"]
    assert gp.Session.model_validate_json(bare) == session
    again = gp.Session.model_validate_json(whole)
    assert again == session
    assert again.source.text == session.source.text


@pytest.mark.slow
def test_6_the_hash_seed_does_not_matter() -> None:
    script = (
        "import sys, gikai_parse as gp;"
        "sys.stdout.write(gp.parse(sys.stdin.buffer.read().decode('utf-8')).model_dump_json())"
    )
    text = "".join(PIECES) * 2
    seen = {
        subprocess.run(  # noqa: S603  (our own interpreter, our own words)
            [sys.executable, "-c", script],
            input=text.encode(),
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(seen) == 1
