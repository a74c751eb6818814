from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gikai_parse.cli.painting import paint_page, split_styles
from gikai_parse.exporters.digest import write_digest

if TYPE_CHECKING:
    import pytest

    from gikai_parse.model import Session


class _Terminal:
    def isatty(self) -> bool:
        return True


def test_joined_words_are_the_page(session: Session) -> None:
    for line in write_digest(session).splitlines():
        assert "".join([words for words, _ in split_styles(line)]) == line


def test_colours_are_for_terminals_only(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    page = write_digest(session)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert paint_page(page) == page
    monkeypatch.setattr("sys.stdout", _Terminal())
    painted = paint_page(page)
    assert "\x1b[1;36m  問 \x1b[0m" in painted
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == page
    monkeypatch.setenv("NO_COLOR", "1")
    assert paint_page(page) == page
