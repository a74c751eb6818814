"""A sentence with a label in so many words in, the title that it says without について out (標題２、投票率の向上を)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.labels import Title, ends_line, one_of, read_label
from gikai_parse.tables import topic_cues
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from gikai_parse.stages.wording import Said

_LABELS: Final = re.compile(one_of([label for label in topic_cues.LABELS if len(label) > 1 and label[-1] != "の"]))
# 標題１、|ひきこもり支援の充実を求めて。   質問事項の２、|森林環境譲与税の使い道。⏎
_SLOGAN: Final = re.compile(
    rf"[「『]?(?P<title>[^。、,\n]{{1,40}}(?:(?P<asks>{one_of(topic_cues.SLOGAN_ENDS)})|[一-龥ァ-ヺー]))[」』]?[。]?"
)


def call_by_slogan(folded: str, said: Said, begin: int) -> Title | None:
    """What the label calls its item; `begin` is where the label ends. A bare name must have its line to itself.

    >>> from gikai_parse.stages.labels import end_of_label
    >>> from gikai_parse.stages.wording import read_sentences
    >>> text = "質問事項の2、森林環境譲与税の使い道。"
    >>> (one,) = read_sentences(text, 0, [Passage(0, len(text))])
    >>> text[slice(*call_by_slogan(text, one, end_of_label(text, one)).place)]
    '森林環境譲与税の使い道'
    """
    if begin == said.start or not _LABELS.search(folded, said.start, begin):
        return None
    match = _SLOGAN.fullmatch(folded, begin, said.end)
    label = read_label(folded, said.start, begin)
    if match is None or label.rank is None or not (match["asks"] or ends_line(folded, said)):
        return None
    return label._replace(place=Passage(*match.span("title")))
