"""The XML formats, judged by the standards' own schemas."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from gikai_parse import parse
from gikai_parse.exporters import akn, tei
from gikai_parse.exporters.akn import write_akn
from gikai_parse.exporters.tei import write_tei
from gikai_parse.exporters.xml import list_sections

if TYPE_CHECKING:
    from collections.abc import Callable

    from gikai_parse.model import Session

REPOSITORY = Path(__file__).parents[2]
SCHEMAS = REPOSITORY.parent / "shared" / "schemas"
TEI, AKN = f"{{{tei.NAMESPACE}}}", f"{{{akn.NAMESPACE}}}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

HARD = (
    "",
    "本日は晴天なり。",
    "○議長（山田太郎君）　開会。\x0c\x00 ]]> <a>&amp;\r\n○１番（）　質問。\n○市長（\ud842\udfb7田）　答弁します。",
)


@pytest.fixture(scope="session", params=["sample", "ippan-shitsumon.txt", "teirei-kaigiroku.txt", *range(len(HARD))])
def any_session(request: pytest.FixtureRequest, session: Session) -> Session:
    if request.param == "sample":
        return session
    if isinstance(request.param, int):
        return parse(HARD[request.param])
    return parse((REPOSITORY / "docs" / "samples" / request.param).read_bytes())


@pytest.fixture(scope="session")
def akn_validate() -> Callable[[str], list[str]]:
    path = SCHEMAS / "akomantoso30.xsd"
    if not path.exists():
        pytest.skip(f"no schema at {path}: Akoma Ntoso is not validated")
    etree: Any = pytest.importorskip("lxml.etree", reason="no lxml: Akoma Ntoso is not validated")
    schema = etree.XMLSchema(etree.parse(str(path)))

    def validate(document: str) -> list[str]:
        schema.validate(etree.fromstring(document.encode()))
        return [str(error) for error in schema.error_log]

    return validate


def test_akoma_ntoso_is_valid(any_session: Session, akn_validate: Callable[[str], list[str]]) -> None:
    assert akn_validate(write_akn(any_session)) == []


def test_akoma_ntoso_would_be_refused(session: Session, akn_validate: Callable[[str], list[str]]) -> None:
    assert akn_validate(write_akn(session).replace("speechGroup", "talkGroup"))


def _judge_tei(path: Path) -> str:
    schema, jing = SCHEMAS / "parla-clarin.rng", shutil.which("jing")
    if jing is None or not schema.exists():
        pytest.skip("no jing or no parla-clarin.rng: TEI is not validated")
    judged = subprocess.run([jing, str(schema), str(path)], capture_output=True, text=True, check=False)  # noqa: S603
    return "" if judged.returncode == 0 else judged.stdout or judged.stderr


def test_tei_is_valid(any_session: Session, tmp_path: Path) -> None:
    path = tmp_path / "session.xml"
    path.write_text(write_tei(any_session), encoding="utf-8")
    assert _judge_tei(path) == ""


def test_tei_would_be_refused(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "session.xml"
    path.write_text(write_tei(session).replace("<u ", "<utterance ").replace("</u>", "</utterance>"), encoding="utf-8")
    assert "utterance" in _judge_tei(path)


def test_tei_holds_questions_answers_and_links(session: Session) -> None:
    root = ET.fromstring(write_tei(session))  # noqa: S314
    segments = {seg.get(XML_ID): seg for seg in root.iter(f"{TEI}seg") if seg.get(XML_ID)}
    assert segments["question-2"].text == "また、点検の頻度について伺い\n"
    assert (segments["question-2"].get("part"), segments["question-2.2"].get("part")) == ("I", "F")
    assert segments["question-2"].get("corresp") == "#topic-1.1"
    assert segments["answer-3"].get("ana") == "#answer"
    assert next(root.iter(f"{TEI}link")).get("target") == "#question-1 #answer-1"
    assert next(u for u in root.iter(f"{TEI}u") if u.get(XML_ID) == "speech-2").get("who") == "#person-2"


def test_akoma_ntoso_holds_questions_answers_and_links(session: Session) -> None:
    root = ET.fromstring(write_akn(session))  # noqa: S314
    questions = {question.get("eId"): question for question in root.iter(f"{AKN}question")}
    assert questions["question-1"].get("by") == "#person-2"
    assert questions["question-1"].get("refersTo") == "#topic-1"
    answers = {answer.get("eId"): answer for answer in root.iter(f"{AKN}answer")}
    assert answers["answer-3"].get("to") == "#person-4"
    link = next(root.iter(f"{{{akn.LINK_NAMESPACE}}}link"))
    assert (link.get("question"), link.get("confidence")) == ("#question-1", "0.92")


def test_tei_keeps_every_word(session: Session) -> None:
    root = ET.fromstring(write_tei(session))  # noqa: S314
    for speech, utterance in zip(session.speeches, root.iter(f"{TEI}u"), strict=True):
        spoken = "".join([seg.text or "" for seg in utterance.iter(f"{TEI}seg")])
        assert "".join(spoken.split()) == "".join(speech.text.split())


def test_sections_follow_the_blocks(session: Session) -> None:
    assert [(section.id, len(section.speeches)) for section in list_sections(session)] == [
        ("section-1", 1),
        ("block-1", 3),
        ("block-2", 2),
    ]
