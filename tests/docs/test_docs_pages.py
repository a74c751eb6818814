"""The pages that are made from the code, and the published schema."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

import sample
from gikai_parse import json_schema, parse_all
from gikai_parse.errors import GikaiParseError, MissingExtra
from gikai_parse.tables.notices import NOTICE_ROWS

jsonschema: Any = pytest.importorskip("jsonschema")

REPOSITORY = Path(__file__).parents[2]
FIXTURES = sorted([*REPOSITORY.glob("docs/samples/*"), *REPOSITORY.glob("tests/fixtures/**/source.*")])


def _pages() -> Any:  # noqa: ANN401  (a script)
    spec = importlib.util.spec_from_file_location("pages", REPOSITORY / "docs" / "_make" / "pages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["schema/session-1.json", "model.md", "en/model.md", "notices.md", "en/notices.md"])
def test_made_pages_are_current(name: str) -> None:
    wanted = _pages().PAGES[name]()
    assert (REPOSITORY / "docs" / name).read_text(encoding="utf-8") == wanted, "run: python docs/_make/pages.py"


def test_every_notice_has_its_line() -> None:
    page = (REPOSITORY / "docs" / "notices.md").read_text(encoding="utf-8")
    assert all(f"| `{row.code}` |" in page for row in NOTICE_ROWS)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


def test_every_field_is_described_in_both_languages() -> None:
    schema = json_schema()
    for name, noun in {"Session": schema, **schema["$defs"]}.items():
        for field, described in noun["properties"].items():
            assert described.get("description"), f"{name}.{field}"


@pytest.fixture(scope="module")
def validator() -> Any:  # noqa: ANN401  (jsonschema has no types)
    return jsonschema.Draft202012Validator(json_schema(), format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.relative_to(REPOSITORY).as_posix())
def test_every_fixture_fits_the_schema(path: Path, validator: Any) -> None:  # noqa: ANN401
    try:
        sessions = list(parse_all(path.read_bytes(), name=path.name))
    except MissingExtra as error:
        pytest.skip(str(error))
    except GikaiParseError:
        return  # a source that is refused has no JSON
    for session in sessions:
        for context in ({}, {"source_text": True}):
            validator.validate(json.loads(session.model_dump_json(context=context)))


def test_the_hand_made_session_fits_the_schema(validator: Any) -> None:  # noqa: ANN401
    validator.validate(json.loads(sample.SESSION.model_dump_json()))


def test_the_validator_would_say_so(validator: Any) -> None:  # noqa: ANN401
    wrong = json.loads(sample.SESSION.model_dump_json())
    wrong["topics"][0]["level"] = 4
    with pytest.raises(jsonschema.ValidationError):
        validator.validate(wrong)
