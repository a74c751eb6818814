"""A questioner's sentence that the page broke into lines in, the title of its matter and its place in the text out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gikai_parse.stages.titles import name_title
from gikai_parse.text.lines import FEED, unwrap, wrapped_place

if TYPE_CHECKING:
    from gikai_parse.stages.labels import Title
    from gikai_parse.stages.wording import Said

_SHORT: Final = 24  # characters: a line so short is no page's width, but a heading


def name_over_lines(folded: str, said: Said, counted: Title | None, begin: int) -> Title | None:
    r"""`name_title`, also where the page broke the title (高齢者の生涯学⏎習について伺います。).

    >>> from gikai_parse.stages.wording import read_sentences
    >>> from gikai_parse.text.passages import Passage
    >>> text = "次に、安心して暮らせるまちづくりのための高齢者の生涯学\n習について伺います。"
    >>> said = read_sentences(text, 0, [Passage(0, len(text))])[0]
    >>> title = name_over_lines(text, said, None, 3)
    >>> unwrap(text[slice(*title.place)])
    '安心して暮らせるまちづくりのための高齢者の生涯学習について'
    """
    title = name_title(folded, said, counted, begin)
    if title is not None or folded.find("\n", begin, said.end - 1) < 0:
        return title
    feeds = [match.span() for match in FEED.finditer(folded, said.start, said.end)]
    starts = [max(folded.rfind("\n", 0, said.start) + 1, said.start - _SHORT), *[end for _start, end in feeds]]
    if any(feed - begins + 1 < _SHORT for begins, (feed, _end) in zip(starts, feeds, strict=False)):
        return None
    words = unwrap(folded[said.start : said.end])
    first = begin - said.start - sum([end - start for start, end in feeds if end <= begin])
    title = name_title(words, said._replace(start=0, end=len(words)), counted, first)
    if title is None:
        return None
    kept = counted is not None and title.number is counted.number
    number = title.number if kept or title.number is None else wrapped_place(title.number, said.start, feeds)
    return title._replace(place=wrapped_place(title.place, said.start, feeds), number=number)
