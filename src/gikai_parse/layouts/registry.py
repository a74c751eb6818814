"""All printing styles, in the order in which the earlier wins a tie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.styles.balloon import BALLOON
from gikai_parse.layouts.styles.bare_name import BARE_NAME
from gikai_parse.layouts.styles.broken_mark import BROKEN_MARK
from gikai_parse.layouts.styles.closing_bracket import CLOSING_BRACKET
from gikai_parse.layouts.styles.divided_head import DIVIDED_HEAD
from gikai_parse.layouts.styles.manuscript import MANUSCRIPT
from gikai_parse.layouts.styles.margin_column import MARGIN_COLUMN
from gikai_parse.layouts.styles.name_and_blank import NAME_AND_BLANK
from gikai_parse.layouts.styles.name_and_colon import NAME_AND_COLON
from gikai_parse.layouts.styles.name_and_post import NAME_AND_POST
from gikai_parse.layouts.styles.name_and_post_in_brackets import NAME_AND_POST_IN_BRACKETS
from gikai_parse.layouts.styles.name_and_post_own_line import NAME_AND_POST_OWN_LINE
from gikai_parse.layouts.styles.name_and_stop import NAME_AND_STOP
from gikai_parse.layouts.styles.post_and_name import POST_AND_NAME
from gikai_parse.layouts.styles.post_and_name_own_line import POST_AND_NAME_OWN_LINE
from gikai_parse.layouts.styles.post_in_brackets import POST_IN_BRACKETS
from gikai_parse.layouts.styles.post_only import POST_ONLY
from gikai_parse.layouts.styles.post_then_name import POST_THEN_NAME
from gikai_parse.layouts.styles.question_and_answer import QUESTION_AND_ANSWER
from gikai_parse.layouts.styles.quoted_words import QUOTED_WORDS
from gikai_parse.layouts.styles.record import RECORD
from gikai_parse.layouts.styles.set_apart import SET_APART
from gikai_parse.layouts.styles.unmarked_post_and_name import UNMARKED_POST_AND_NAME

if TYPE_CHECKING:
    from gikai_parse.layouts.layout import Layout

LAYOUTS: Final[tuple[Layout, ...]] = (
    # the file itself tells the speakers apart
    RECORD,
    BALLOON,
    # a mark before every head
    POST_AND_NAME,
    POST_AND_NAME_OWN_LINE,
    NAME_AND_POST_IN_BRACKETS,
    NAME_AND_POST,
    NAME_AND_POST_OWN_LINE,
    POST_THEN_NAME,
    POST_ONLY,
    BROKEN_MARK,
    # no mark
    UNMARKED_POST_AND_NAME,
    DIVIDED_HEAD,
    BARE_NAME,
    POST_IN_BRACKETS,
    NAME_AND_COLON,
    NAME_AND_BLANK,
    QUOTED_WORDS,
    CLOSING_BRACKET,
    MARGIN_COLUMN,
    NAME_AND_STOP,
    QUESTION_AND_ANSWER,
    # no head at all
    SET_APART,
    MANUSCRIPT,
)

_BY_NAME: Final = {layout.name: layout for layout in LAYOUTS}


def layout_names() -> tuple[str, ...]:
    """The names that `parse(layout=...)` knows.

    >>> "bare-name" in layout_names()
    True
    """
    return tuple(_BY_NAME)


def layout_called(name: str) -> Layout | None:
    """The layout of that name, None if there is none.

    >>> layout_called("bare-name").title
    '氏名だけの行'
    """
    return _BY_NAME.get(name)
