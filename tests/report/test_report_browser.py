"""The page in a real browser: search, filter, click, highlight, keyboard, phone and paper, without a console error."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from gikai_parse.exporters.report import write_report

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gikai_parse.model import Session

pytestmark = pytest.mark.browser

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    pytest.importorskip("jinja2", reason="no jinja2: the page is not tested")
    playwright: Any = pytest.importorskip("playwright.sync_api", reason="no playwright: no browser is tested")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no chromium: the page is not tested in a browser")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def address(session: Session, tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("page") / "page.html"
    path.write_text(write_report(session), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(browser: Any, address: str, request: pytest.FixtureRequest) -> Iterator[Any]:  # noqa: ANN401
    width = getattr(request, "param", 1280)
    context = browser.new_context(viewport={"width": width, "height": 850})
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "request", lambda asked: complaints.append(asked.url) if not asked.url.startswith(("file:", "data:")) else 0
    )
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    page.goto(address)
    yield page
    context.close()
    assert complaints == []


def _shown(page: Any) -> list[str]:  # noqa: ANN401
    shown: list[str] = page.eval_on_selector_all(".entry", "all => all.filter(e => !e.hidden).map(e => e.id)")
    return shown


def test_search_narrows_and_counts(page: Any) -> None:  # noqa: ANN401
    page.fill("#search", "ﾊﾞｽ 予約制")  # half-width kana find full-width ones
    page.wait_for_selector("#found:text-is('1 件')")
    assert _shown(page) == ["question-4"]
    assert page.is_hidden("#topic-1")
    page.fill("#search", "見つからない言葉")
    page.wait_for_selector("#nothing:not([hidden])")
    page.fill("#search", "")
    page.wait_for_selector("#found:text-is('')", state="attached")
    assert len(_shown(page)) == 5


def test_filter_by_speaker_and_by_missing_answer(page: Any) -> None:  # noqa: ANN401
    page.select_option("#speaker", "person-5")  # who answers
    assert _shown(page) == ["question-4"]
    page.select_option("#speaker", "")
    page.check("#unanswered")
    assert _shown(page) == ["question-3"]


def test_click_shows_the_passage_in_the_source_text(page: Any) -> None:  # noqa: ANN401
    page.click("[data-source=question-2]")
    marks = page.eval_on_selector_all("#source-text mark", "all => all.map(e => e.textContent)")
    assert marks == ["また、点検の頻度について伺い\n", "ます。"]
    assert page.locator("#source-text mark").first.is_visible()
    assert page.get_attribute("[data-source=question-2]", "aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert page.is_hidden("#source")
    assert page.evaluate("document.activeElement.dataset.source") == "question-2"


def test_evidence_is_shown_on_demand(page: Any) -> None:  # noqa: ANN401
    evidence = page.locator("#question-1 .evidence")
    assert not evidence.locator(".word").first.is_visible()
    evidence.locator("summary").click()
    assert evidence.locator(".word").all_text_contents() == ["画面", "不具合"]


def test_keyboard_walks_and_searches(page: Any) -> None:  # noqa: ANN401
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "request-1"
    page.keyboard.press("o")
    assert page.locator("#source-text mark").text_content() == "早く直していただくよう要望します。"
    page.keyboard.press("Escape")
    page.keyboard.press("k")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"


def test_a_script_in_the_transcript_is_shown_as_text(page: Any) -> None:  # noqa: ANN401
    assert '<script>alert("備蓄")</script>' in page.inner_text("#question-1")
    assert "<script>の画面について" in page.inner_text("nav.topics")


@pytest.mark.parametrize("page", [390], indirect=True)
def test_a_phone_needs_no_sideways_scrolling(page: Any) -> None:  # noqa: ANN401
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.is_hidden("nav.topics a")
    page.click("nav.topics summary")
    page.click("nav.topics a[href='#topic-2']")
    assert page.is_hidden("nav.topics a")
    page.click("[data-source=question-3]")
    assert page.locator("#source").bounding_box()["width"] <= 390


def test_paper_shows_all_questions_and_no_tools(page: Any) -> None:  # noqa: ANN401
    page.emulate_media(media="print")
    assert page.is_hidden(".tools")
    assert page.is_hidden("nav.topics")
    assert page.is_visible("#question-4")
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_every_control_has_a_name_and_a_size_for_fingers(page: Any) -> None:  # noqa: ANN401
    unnamed = page.eval_on_selector_all(
        "button, input, select, a",
        "all => all.filter(e => !(e.textContent.trim() || e.getAttribute('aria-label') || e.labels?.length))"
        ".map(e => e.outerHTML)",
    )
    assert unnamed == []
    small = page.eval_on_selector_all(
        "button, select, .tools input",
        "all => all.filter(e => e.offsetParent && e.type !== 'checkbox' && e.getBoundingClientRect().height < 24)"
        ".map(e => e.outerHTML)",
    )
    assert small == []
