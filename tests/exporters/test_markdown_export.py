from __future__ import annotations

from typing import TYPE_CHECKING

from gikai_parse.exporters.markdown import write_markdown

if TYPE_CHECKING:
    from gikai_parse.model import Session


def test_topics_are_headings_and_answers_quotations(session: Session) -> None:
    page = write_markdown([session])
    assert page.startswith("# 令和５年第４回みほん市議会定例会\n")
    assert "\n### 点検の頻度について\n" in page
    assert "\n> 循環バスの予約制につきましては、令和６年１０月から試行します。\n" in page
    assert "\n> *答弁は見つかりませんでした。*\n" in page


def test_marks_of_the_transcript_are_letters(session: Session) -> None:
    title = "# *1. [x](javascript:1) _a_ <b>"
    topic = session.topics[1].model_copy(update={"title": title})
    page = write_markdown([session.model_copy(update={"topics": (topic,)})])
    assert "\\# \\*1. \\[x\\](javascript:1) \\_a\\_ &lt;b&gt;" in page


def test_several_sessions_follow_each_other(session: Session) -> None:
    assert write_markdown([session, session]).count("\n# ") == 1
