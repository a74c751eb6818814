"""What all tests share: hypothesis without a clock, the exporter tests' hand-made Session, a source of two sittings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

import sample

if TYPE_CHECKING:
    from pathlib import Path

    from gikai_parse.model import Session

# Time has its own tests (properties/test_hostile.py); elsewhere a busy machine must not look like a fault.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def session() -> Session:
    return sample.SESSION


@pytest.fixture
def two_sittings(tmp_path: Path) -> str:
    """A response of the Diet's API that holds two sittings."""
    speech = {
        "speechOrder": 1,
        "speaker": "山田太郎",
        "speech": "○議長（山田太郎君）　開会します。",
        "speakerPosition": "議長",
    }
    records = [
        {
            "issueID": f"1{day}",
            "nameOfHouse": "衆議院",
            "nameOfMeeting": "本会議",
            "date": f"2020-03-0{day}",
            "session": 201,
        }
        | {"issue": "第1号", "speechRecord": [speech]}
        for day in (1, 2)
    ]
    path = tmp_path / "kokkai.json"
    path.write_text(json.dumps({"numberOfRecords": 2, "meetingRecord": records}), encoding="utf-8")
    return str(path)
