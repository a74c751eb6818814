"""JSON, XML and PDF."""

from __future__ import annotations

import datetime as dt
import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pdf_writing import join_objects, pack_stream, write_pdf

from gikai_parse import parse
from gikai_parse.errors import UnreadableSource
from gikai_parse.sources.opening import open_source, open_sources
from gikai_parse.sources.source import Stated

if TYPE_CHECKING:
    from gikai_parse.sources.source import OpenedSource

FIXTURES = Path(__file__).parents[1] / "fixtures" / "sources"
COMMITTEE = Stated("衆議院", "架空委員会", "架空委員会", 999, 3, dt.date(2023, 3, 1))


def opened(name: str) -> OpenedSource:
    return open_source((FIXTURES / name).read_bytes(), name=name)


def test_the_diets_json_and_xml_say_who_speaks_where() -> None:
    for source in (opened("diet-meeting.json"), opened("diet-meeting.xml")):
        assert source.stated == COMMITTEE
        front, chair, *_ = source.records
        assert (front.kind, front.name) == ("front", None)
        assert (chair.kind, chair.name, chair.position, chair.group) == ("speech", "山田太郎", "委員長", "架空の会")
    assert opened("diet-meeting.json").records[2].position == "政府参考人"
    assert "<開会>" in opened("diet-meeting.xml").text


def test_a_plenary_sitting_states_no_committee() -> None:
    first, second = open_sources((FIXTURES / "diet-old.json").read_bytes())
    assert first.stated == Stated("参議院", None, None, 999, 2, dt.date(2018, 5, 22))
    assert second.text == "○議長（山田太郎君）　昨日に続きます。"


def test_a_vendors_json_has_its_roster_in_front() -> None:
    source = opened("minutes.json")
    assert [record.kind for record in source.records] == ["front", "speech", "speech"]
    assert source.text.endswith("Ａ&Ｂ\n◎町長（田中一郎）　<旧演壇登壇>申し上げます。")
    meta = open_source(
        '{"councilName": "令和６年第１回定例会", "scheduleName": "02月22日－01号", "memberList": "<pre>名簿</pre>"}'
    )
    told = Stated(title="令和６年第１回定例会", sitting_number=1, schedule="02月22日－01号")
    assert (meta.text, meta.stated) == ("名簿", told)
    again = open_source(
        '{"council_name": "令和６年第１回定例会", "schedule_name": "02月22日－01号", "memberList": "<pre>名簿</pre>"}'
    )
    assert again.stated == told


def test_a_speaker_may_be_an_object_of_his_own() -> None:
    said = [("山田太郎", "議長", "会議を開きます。"), ("石川花子", "町長", "お答えします。")]
    rows = [{"speaker": {"name": name, "position": post}, "content": words} for name, post, words in said]
    source = open_source(json.dumps({"date": "2023-06-13", "speeches": rows}, ensure_ascii=False))
    assert [(record.name, record.position) for record in source.records] == [one[:2] for one in said]
    assert source.stated.date == dt.date(2023, 6, 13)


def test_records_of_any_json_that_say_who_speaks() -> None:
    source = opened("speeches.json")
    assert [(record.label, record.name, record.position) for record in source.records] == [
        ("山田太郎", "山田太郎", "議長"),
        (None, "鈴木花子", "議員"),  # the text prints the head
    ]
    assert source.stated == Stated("架空町議会", "令和5年第2回定例会", date=dt.date(2023, 6, 12))


def test_search_hits_and_captions_are_no_speeches() -> None:
    assert {record.kind for record in opened("hits.json").records} == {"aside"}
    captions = open_source('[{"startTime": 0, "speaker": "A", "text": "会議です"}, {"startTime": 2, "text": "はい"}]')
    assert {record.kind for record in captions.records} == {"aside"}
    assert captions.text == "会議です\nはい"


def test_json_lines_and_other_words() -> None:
    lines = open_source(
        '{"speaker": "山田", "speech": "一です"}\n{"speaker": "鈴木", "speech": "二です"}\n', name="a.jsonl"
    )
    assert [record.name for record in lines.records] == ["山田", "鈴木"]
    other = open_source('{"title": "質問主意書", "url": "https://example.jp/会議", "body": ["一", 2]}')
    assert (other.text, other.records) == ("質問主意書\n一", ())


@pytest.mark.parametrize(
    ("words", "name", "said"),
    [
        ('{"speech": "一", ', "a.json", "1 行"),
        ("[" * 100_000, "a.json", "深すぎ"),
        ("[" + "1" * 9999 + "]", "a.json", "JSON"),
        ("<?xml version='1.0'?><a>", None, "XML"),
        ("<?xml version='1.0'?>" + "<a>" * 100_000, None, "深すぎ"),
        ("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", None, "実体"),
        ("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", None, "実体"),
        ("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY % b SYSTEM 'http://x.invalid/'> %b;]><a/>", None, "実体"),
        ("%PDF-1.4\n broken", None, "PDF"),
    ],
)
def test_broken_and_hostile_files_are_refused_with_the_place(words: str, name: str | None, said: str) -> None:
    with pytest.raises(UnreadableSource, match=said):
        open_source(words.encode(), name=name)


def test_other_xml_gives_its_words() -> None:
    source = open_source(
        "<?xml version='1.0'?><会議><件名 番号='1'>議案</件名><件名>陳情</件名><url>http://x</url></会議>"
    )
    assert source.text.split("\n") == ["議案", "陳情"]


def test_a_pdf_gives_the_text_of_its_pages_and_their_headers() -> None:
    source = open_source(
        write_pdf(
            [
                ["架空町議会会議録", "1", "○議長（山田太郎君）　会議を開きま"],
                ["架空町議会会議録", "2", "す。日程第１は"],
                ["架空町議会会議録", "3", "議案です。"],
            ]
        )
    )
    assert (source.format, source.encoding) == ("pdf", None)
    assert source.text.startswith("架空町議会会議録\n1\n○議長（山田太郎君）　会議を開きま\n")
    assert [source.text[slice(*at)] for at in source.furniture] == [
        "1\n",
        "\n\f架空町議会会議録\n2\n",
        "\n\f架空町議会会議録\n3\n",
    ]


_TEXT = b"BT /F 12 Tf 20 100 Td (Chair: the meeting) Tj ET "


_APART = "".join(f"{letter} " for letter in "○議長（山田太郎君）これより本日の会議を開きます。")


def test_a_pdf_whose_letters_are_set_apart_is_closed_up() -> None:
    opened = open_source(write_pdf([[_APART] * 12]))
    assert opened.text.startswith("○議長（山田太郎君）これより本日の会議を開きます。")


def test_a_text_whose_letters_are_set_apart_is_closed_up_and_says_so() -> None:
    opened = open_source(_APART * 12)
    assert opened.text == _APART.replace(" ", "") * 12
    assert opened.doubts == (("letters-apart", ()),)


def test_a_few_names_with_blanks_stay_as_they_are() -> None:
    roster = "議 長 山 田 太 郎\n副 議 長 石 川 花 子\n１ 番 大 江 み ど り\n２ 番 須 田 正 夫\n"
    assert open_source(roster * 2).text == roster * 2


def _pdf_of(content: bytes, *forms: bytes) -> bytes:
    resources = b"/Resources << /Font << /F 4 0 R >> /XObject << /X 6 0 R >> >>"
    return join_objects(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 5 0 R %s >>" % resources,
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            pack_stream(content),
            *(
                pack_stream(
                    form, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] " + resources.replace(b"6", b"%d" % next_one)
                )
                for next_one, form in enumerate(forms, 7)
            ),
        ]
    )


def test_a_pdf_with_its_words_in_a_form() -> None:
    assert "Chair: the meeting" in open_source(_pdf_of(b"/X Do", _TEXT)).text


@pytest.mark.parametrize(
    "raw",
    [
        _pdf_of(_TEXT * 120_000),  # 6 MB in 20 kB
        _pdf_of(_TEXT * 30_000),
        _pdf_of(b"BT /F 12 Tf [" + b"(a) 1 " * 60_000 + b"] TJ ET"),
        _pdf_of(b"/X Do " * 10, *[_TEXT + b"/X Do " * 10] * 5),  # a form in a form in a form, ten times each
    ],
    ids=["much", "many operators", "many strings", "forms"],
)
def test_a_pdf_that_unpacks_to_too_much_is_refused(raw: bytes) -> None:
    assert len(raw) < 25_000
    start = time.process_time()
    with pytest.raises(UnreadableSource, match=r"大きすぎ|Limit"):
        open_source(raw)
    assert time.process_time() - start < 20  # as it is, it would be minutes


def test_a_pdf_of_pictures_is_refused() -> None:
    with pytest.raises(UnreadableSource, match="OCR"):
        open_source(write_pdf([[]]))


def test_saved_lists_of_records_are_the_same_records() -> None:
    sitting = '"session": 999, "nameOfHouse": "衆議院", "nameOfMeeting": "架空委員会", "issue": "第3号"'
    record = f'{{{sitting}, "date": "2023-03-01",'
    speeches = [
        f'{record} "speaker": "山田太郎", "speech": "○山田委員長　開会します。"}}',
        f'{record} "speaker": "鈴木花子", "speech": "○鈴木委員　はい。"}}',
    ]
    source = open_source(f"[{','.join(speeches)}]")
    assert source.stated == COMMITTEE
    assert [record.name for record in source.records] == ["山田太郎", "鈴木花子"]
    minutes = '[{"minute_id": 1, "title": "議長（山田太郎）", "body": "<pre>○議長（山田太郎）　はい。</pre>"}]'
    both = f'[{{"scheduleName": "1号", "minutes": {minutes}}}, {{"scheduleName": "2号", "minutes": {minutes}}}]'
    assert [opened.stated.sitting_number for opened in open_sources(both)] == [1, 2]
    assert open_source(minutes).text == "○議長（山田太郎）　はい。"


def test_a_list_of_meetings_without_words_states_them_all_the_same() -> None:
    source = open_source(
        '{"meetingRecord": [{"session": 999, "nameOfHouse": "参議院", "speechRecord": [{"speaker": "山田"}]}]}'
    )
    assert (source.text, source.stated.assembly, source.stated.session_number) == ("", "参議院", 999)
    assert open_source('{"numberOfRecords": 0, "meetingRecord": []}').text == ""


def test_flat_minutes_say_whose_they_are_and_of_which_day() -> None:
    record = {
        "minute_id": 2,
        "minute_type": "○議長",
        "title": "議長（佐野花子）",
        "text": "○議長（佐野花子）　続けます。",
    }
    tree = [
        {
            "council": "令和　７年　６月　定例会",
            "schedule": "06月16日－05号",
            "municipality": "桜ヶ浦市",
            "minutes": [record],
        }
    ]
    session = parse(json.dumps(tree, ensure_ascii=False))
    assert (session.assembly.name, session.title) == ("桜ヶ浦市議会", "令和７年６月定例会")
    assert (session.session_type, session.sitting_number) == ("regular", 5)
    assert session.date is not None
    assert session.date.start == dt.date(2025, 6, 16)


def test_rows_with_a_label_and_a_role() -> None:
    rows = [
        {"speaker": "議長（山田太郎君）", "role": "議長", "content": "開きます。"},
        {"speaker": "14番（石川花子君）", "role": "議員", "content": "伺います。"},
        {"speaker": "佐野裕太", "role": "市長", "content": "お答えします。"},
    ]
    tree = {"title": "令和6年第3回桜ヶ浦市議会定例会（第2日目）", "municipality": "桜ヶ浦市", "speeches": rows}
    session = parse(json.dumps(tree, ensure_ascii=False))
    assert (session.session_type, session.session_number, session.sitting_number) == ("regular", 3, 2)
    said = [(speech.position, speech.seat_number, speech.role) for speech in session.speeches]
    assert said == [("議長", None, "chair"), ("議員", 14, "member"), ("市長", None, "executive")]
    assert [person.name for person in session.people] == ["山田太郎", "石川花子", "佐野裕太"]


def test_rows_with_an_office_or_a_seat_in_its_place() -> None:
    rows = [
        {"role": "議長", "body": "開きます。"},
        {"speaker": "石川花子", "role": "１４番", "body": "伺います。"},
        {"speaker": None, "role": "市民課長", "body": "お答えします。"},
        {"speaker": "大山三郎", "role": "議席番号３番", "body": "終わります。"},
    ]
    session = parse(json.dumps({"speeches": rows}, ensure_ascii=False))
    said = [(speech.raw_label, speech.position, speech.seat_number, speech.role) for speech in session.speeches]
    assert said == [
        ("議長", "議長", None, "chair"),
        ("石川花子", "議員", 14, "member"),
        ("市民課長", "市民課長", None, "executive"),
        ("大山三郎", "議員", 3, "member"),
    ]
    assert [person.name for person in session.people if person.name] == ["石川花子", "大山三郎"]
    assert not parse('[{"role": "user", "content": "市長は何と言った。"}]').speeches


@pytest.mark.parametrize(
    "tree",
    [
        [{"hatsugensha": "石川花子", "yakushoku": "議員", "hatsugen": "伺います。"}] * 2,
        {"speeches": {number: {"speaker": "石川花子", "text": "伺います。"} for number in "12"}},
        [{"speaker": {"name": "石川花子"}, "paragraphs": ["伺います。"]}] * 2,
    ],
)
def test_other_shapes_of_records(tree: object) -> None:
    session = parse(json.dumps(tree, ensure_ascii=False))
    assert [person.name for person in session.people] == ["石川花子"]
    assert [speech.text for speech in session.speeches] == ["伺います。", "伺います。"]
