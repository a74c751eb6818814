"""The table of roles: every row is reached by its own example, and the offices that are easily confused."""

from __future__ import annotations

from pathlib import Path

import pytest

from gikai_parse.layouts.roles import is_office, role_of
from gikai_parse.tables.kanji_variants import VARIANT_ROWS
from gikai_parse.tables.roles import BODY_ROWS, DIET_ROLE_ROWS, ROLE_ROWS


@pytest.mark.parametrize(
    ("office", "role"),
    [
        ("議長", "chair"),
        ("副議長", "vice_chair"),
        ("仮議長", "chair"),
        ("委員長", "committee_chair"),
        ("予算特別委員長", "committee_chair"),
        ("副委員長", "vice_committee_chair"),
        ("議員", "member"),
        ("委員", "member"),
        ("市長", "executive"),
        ("区長室長", "executive"),
        ("教育長", "executive"),
        ("会計管理者", "executive"),
        ("代表監査委員", "executive"),
        ("水道事業管理者", "executive"),
        ("消防長", "executive"),
        ("警視総監", "executive"),
        ("小中一貫教育担当課長", "executive"),
        ("危機管理・防災担当部長", "executive"),
        ("選挙管理委員会委員長", "executive"),
        ("選挙管理委員長", "executive"),
        ("農業委員会会長", "executive"),
        ("教育委員会委員長", "executive"),
        ("教育委員", "executive"),
        ("監査委員事務局長", "executive"),
        ("建設課長兼上下水道課長", "executive"),
        ("総務部長（兼）危機管理監", "executive"),
        ("議会事務局長", "secretariat"),
        ("事務局長", "secretariat"),
        ("議事課長", "secretariat"),
        ("書記", "secretariat"),
        ("政府参考人", "executive"),
        ("国務大臣", "executive"),
        ("内閣総理大臣", "executive"),
        ("大臣政務官", "executive"),
        ("参考人", "witness"),
        ("公述人", "witness"),
        ("町おこしの達人", "unknown"),
        ("", "unknown"),
    ],
)
def test_offices(office: str, role: str) -> None:
    assert role_of(office) == role


def test_printed_padding_and_width_change_nothing() -> None:
    assert role_of("市　長") == role_of("（市長）　副市長") == "executive"
    assert role_of("ＤＸ推進担当部長") == "executive"


def test_the_diet_has_its_own_meanings() -> None:
    assert role_of("理事") == "executive"
    assert role_of("理事", diet=True) == "member"
    assert role_of("参事", diet=True) == "secretariat"
    assert role_of("憲法審査会会長", diet=True) == "committee_chair"
    assert role_of("内閣総理大臣", diet=True) == "executive"


def test_every_row_is_reached() -> None:
    for row in ROLE_ROWS:
        assert role_of(row.ending) == row.role, row
    for row in DIET_ROLE_ROWS:
        assert role_of(row.ending, diet=True) == row.role, row
    for body in BODY_ROWS:
        assert role_of(body.stem + "委員長") == body.role, body


def test_every_row_has_an_example_and_a_source() -> None:
    assert all(row.example and row.source for row in (*ROLE_ROWS, *DIET_ROLE_ROWS))
    assert all(body.example for body in BODY_ROWS)


def test_names_are_no_offices() -> None:
    assert not any(is_office(words) for words in ("山田太郎", "加藤", "長", "むらやま勝行"))


def test_a_variant_belongs_to_one_shape() -> None:
    others = [sign for _, signs, _ in VARIANT_ROWS for sign in signs]
    assert len(others) == len(set(others))
    assert not {usual for usual, _, _ in VARIANT_ROWS} & set(others)


def test_the_page_shows_the_table() -> None:
    page = Path(__file__).parents[2] / "docs" / "roles.md"
    if not page.exists():  # a wheel's tests have no docs
        pytest.skip("docs/roles.md is not here")
    text = page.read_text(encoding="utf-8")
    for row in (*ROLE_ROWS, *DIET_ROLE_ROWS):
        assert f"| `{row.role}` | {row.example} | {row.source} |" in text, "run: python docs/_make/roles.py"
    for body in BODY_ROWS:
        assert f"| {body.stem} | `{body.role}` | {body.example} |" in text, "run: python docs/_make/roles.py"
