"""What the page shows in, the finished HTML out."""

from __future__ import annotations

import base64
import hashlib
from importlib import import_module, resources
from typing import TYPE_CHECKING, Any, Final

from gikai_parse.errors import MissingExtra
from gikai_parse.exporters.report.source_text import source_json
from gikai_parse.exporters.report.timeline import list_marks
from gikai_parse.exporters.report.view import PersonView, TopicView, view_topics
from gikai_parse.text.places import LineIndex
from gikai_parse.text.width import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.model import Session

_MISSING: Final = (
    "HTML ページには追加パッケージが必要です: pip install 'gikai-parse[report]' / "
    "the page needs an extra: pip install 'gikai-parse[report]'"
)


def write_report(session: Session) -> str:
    """One HTML document with its style, its script and the source text inside.

    Raises:
        MissingExtra: extra `[report]` is not installed.
    """
    try:
        jinja2, markupsafe = import_module("jinja2"), import_module("markupsafe")
    except ModuleNotFoundError as error:
        raise MissingExtra(_MISSING) from error
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)
    script = _part("page.js")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    html: str = environment.from_string(_part("page.html.j2")).render(
        **_facts(session),
        style=markupsafe.Markup(_part("page.css")),
        script=markupsafe.Markup(script),
        script_hash=f"sha256-{digest}",
        data=markupsafe.Markup(source_json(session)),
    )
    return html + "\n"


def _part(name: str) -> str:
    return (resources.files("gikai_parse.exporters.report") / name).read_text(encoding="utf-8").rstrip("\n")


def _facts(session: Session) -> dict[str, Any]:
    topics = view_topics(session)
    entries = [entry for topic in topics for entry in _entries(topic)]
    questions = [entry for entry in entries if not entry.is_request]
    askers = _known(entry.person for entry in entries)
    answerers = _known(answer.person for entry in questions for answer in entry.answers)
    marks, years = list_marks(session)
    title = one_line(session.title or "") or session.source.name or "会議録"
    return {
        "title": title,
        "assembly": session.assembly.name,
        "committee": session.committee,
        "date_text": session.date.text if session.date else None,
        "date_iso": session.date.start.isoformat() if session.date and session.date.start else None,
        "hours": _hours(session),
        "topics": topics,
        "askers": askers,
        "answerers": [person for person in answerers if person not in askers],
        "several_askers": len({entry.person.id for entry in questions}) > 1,
        "counts": {
            "questions": len(questions),
            "unanswered": sum(not entry.answers for entry in questions),
            "requests": len(entries) - len(questions),
            "speeches": len(session.speeches),
        },
        "marks": marks,
        "years": years,
        "notices": _notices(session),
        "has_source": session.source.text is not None,
        "source_name": session.source.name,
        "source_url": _web_address(session.source.url),
    }


def _entries(topic: TopicView) -> Iterator[Any]:
    yield from topic.entries
    for child in topic.topics:
        yield from _entries(child)


def _known(people: Iterator[PersonView]) -> list[PersonView]:
    return list(dict.fromkeys(person for person in people if person.id))


def _hours(session: Session) -> str | None:
    hours = [time.strftime("%H:%M") for time in (session.start_time, session.end_time) if time]
    return " – ".join(hours) or None


def _notices(session: Session) -> list[dict[str, object]]:
    lines = None if session.source.text is None else LineIndex(session.source.text)
    return [
        {
            "code": notice.code,
            "message": notice.message,
            "line": lines.place(notice.spans[0].start).line if lines and notice.spans else None,
        }
        for notice in session.notices
    ]


def _web_address(url: str | None) -> str | None:
    return url if url and url.startswith(("https://", "http://")) else None
