"""CSV and Parquet, read back by tools that we did not write."""

from __future__ import annotations

import csv
import datetime as dt
import io
from typing import TYPE_CHECKING, Any

import pytest

from gikai_parse.exporters.arrow import question_schema, tabulate, write_parquet
from gikai_parse.exporters.csv import write_csv, write_excel_csv
from gikai_parse.exporters.rows import COLUMN_NAMES, list_rows

if TYPE_CHECKING:
    from pathlib import Path

    from gikai_parse.model import Session


def test_one_row_a_link_and_one_for_the_unanswered(session: Session) -> None:
    rows = list(list_rows(session))
    assert [(row["question_id"], row["answer_id"], row["answered"]) for row in rows] == [
        ("question-1", "answer-1", True),
        ("question-2", "answer-2", True),
        ("question-3", None, False),
        ("question-4", "answer-3", True),
    ]
    assert all(tuple(row) == COLUMN_NAMES for row in rows)
    assert rows[1]["item_title"] == "<script>の画面について"
    assert rows[1]["topic_title"] == "点検の頻度について"


def test_csv_reads_back(session: Session) -> None:
    rows = list(csv.DictReader(io.StringIO(write_csv([session]))))
    assert rows[0]["questioner"] == "南条美月"
    assert rows[0]["evidence"] == "画面、不具合"
    assert rows[2]["answer"] == ""
    assert rows[2]["answered"] == "false"
    assert rows[1]["question"] == "また、点検の頻度について伺い\nます。"


def test_excel_gets_a_mark_and_no_formula(session: Session) -> None:
    asking = session.topics[1].questions[0].model_copy(update={"text": "=HYPERLINK(1)"})
    topic = session.topics[1].model_copy(update={"questions": (asking,)})
    text = write_excel_csv([session.model_copy(update={"topics": (topic,)})])
    assert text.startswith("\ufeffsource_name,")
    assert text.endswith("\r\n")
    assert "'=HYPERLINK(1)" in text


def test_no_session_gives_the_header() -> None:
    assert write_csv([]) == ",".join(COLUMN_NAMES) + "\n"


class TestParquet:
    @pytest.fixture
    def path(self, session: Session, tmp_path: Path) -> Path:
        pytest.importorskip("pyarrow")
        path = tmp_path / "questions.parquet"
        path.write_bytes(write_parquet([session, session]))
        return path

    def test_columns_are_typed(self, session: Session) -> None:
        pa = pytest.importorskip("pyarrow")
        table = tabulate([session])
        assert table.schema.equals(question_schema())
        assert table.schema.field("date").type == pa.date32()
        assert table.column("date")[0].as_py() == dt.date(2023, 12, 6)
        assert table.column("evidence").to_pylist() == [["画面", "不具合"], ["点検の頻度"], None, []]
        assert table.schema.field("ask").metadata[b"ja"].decode() == "問いの文"

    def test_nothing_is_a_table_too(self) -> None:
        pytest.importorskip("pyarrow")
        assert tabulate([]).num_rows == 0

    def test_opens_in_duckdb(self, path: Path) -> None:
        duckdb = pytest.importorskip("duckdb")
        query = "select questioner, count(*) filter (not answered) from read_parquet(?) group by 1 order by 2 desc"
        assert duckdb.execute(query, [str(path)]).fetchall() == [("南条美月", 2), ("水瀬ひなた", 0)]

    def test_opens_in_pandas(self, path: Path) -> None:
        pandas: Any = pytest.importorskip("pandas")
        frame = pandas.read_parquet(path)
        assert list(frame.columns) == list(COLUMN_NAMES)
        assert frame["round"].tolist() == [1] * 8
        assert frame["answer"].isna().sum() == 2

    def test_opens_in_polars(self, path: Path) -> None:
        polars: Any = pytest.importorskip("polars")
        frame = polars.read_parquet(path)
        assert frame["date"].dtype == polars.Date
        assert frame["evidence"].dtype == polars.List(polars.String)
        assert frame.filter(~polars.col("answered"))["topic_title"].unique().to_list() == ["空き家対策について"]
