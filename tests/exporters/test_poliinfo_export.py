from __future__ import annotations

import json
from itertools import product
from typing import TYPE_CHECKING, Any

from gikai_parse.exporters.poliinfo import write_poliinfo

if TYPE_CHECKING:
    from gikai_parse.model import Session

FIELDS = {
    *("Volume", "Number", "Date", "Title", "SpeakerPosition", "SpeakerName"),
    *("QuestionSpeaker", "Speaker", "Utterance", "QorA", "QuestionerID", "QAID"),
}


def _records(session: Session) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = json.loads(write_poliinfo([session]))
    return records


def test_every_record_has_the_twelve_fields(session: Session) -> None:
    assert all(set(record) == FIELDS for record in _records(session))


def test_linked_questions_and_answers_carry_the_same_number(session: Session) -> None:
    records = _records(session)
    groups: dict[int, dict[str, list[str]]] = {}
    for record in records:
        if record["QAID"]:
            groups.setdefault(record["QAID"], {}).setdefault(record["QorA"], []).append(record["Utterance"])
    pairs = [pair for group in groups.values() for pair in product(group.get("Q", []), group.get("A", []))]
    assert (
        "循環バスの予約制について伺います。",
        "循環バスの予約制につきましては、令和６年１０月から試行します。",
    ) in pairs
    assert ("また、点検の頻度について伺います。", "次に、点検の頻度につきましては、毎月１回でございます。") in pairs
    assert len(groups) == 4


def test_what_is_neither_is_o_and_zero(session: Session) -> None:
    first = _records(session)[0]
    assert (first["Utterance"], first["QorA"], first["QAID"], first["QuestionerID"]) == (
        "ただいまから会議を開きます。",
        "O",
        0,
        "",
    )
    wish = next(record for record in _records(session) if "要望" in record["Utterance"])
    assert (wish["QorA"], wish["QAID"]) == ("O", 0)


def test_volume_and_speaker_are_spelled_as_in_the_task(session: Session) -> None:
    record = next(record for record in _records(session) if record["SpeakerName"] == "水瀬ひなた")
    assert (record["Volume"], record["Number"], record["Date"]) == ("2023-4", "2", "2023-12-06")
    assert record["Speaker"] == "水瀬ひなた（みらいの風）"
    assert record["SpeakerPosition"] == "7番"
