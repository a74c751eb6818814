"""The parts of a file that keeps its records apart in, one text with its `Record`s out."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from gikai_parse.sources.source import Readable, Record, Stated
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable

# `<pre>○議長（山田太郎）　おはようございます。<br>`: a record is text with a few tags. `<旧演壇登壇>` is none.
_TAG: Final = re.compile(
    r"</?(?:pre|br|p|div|font|span|b|em|strong|a|u|i|center|mark|table|tbody|tr|td|th|hr|ul|li)(?:\s[^<>]{0,400})?/?>",
    re.IGNORECASE,
)
_BREAKS: Final = re.compile(r"</?(?:br|p|div|tr|hr|li|ul|table)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """One record of a file: its text, and what the file says of it."""

    text: str
    kind: Literal["speech", "front", "aside"] = "speech"
    label: str | None = None
    name: str | None = None
    position: str | None = None
    group: str | None = None


def join_parts(parts: Iterable[Part], stated: Stated | None = None) -> Readable:
    r"""Each part on lines of its own; a record's passage is exactly its text, without the line feed between two.

    >>> join_parts([Part("○議長　開会します。"), Part("○市長　はい。")]).text
    '○議長　開会します。\n○市長　はい。'
    """
    pieces: list[str] = []
    records: list[Record] = []
    length = 0
    for part in parts:
        if pieces and not pieces[-1].endswith("\n"):
            pieces.append("\n")
            length += 1
        if not part.text:
            continue
        passage = Passage(length, length + len(part.text))
        records.append(Record(passage, part.kind, part.label, part.name, part.position, part.group))
        pieces.append(part.text)
        length = passage.end
    return Readable("".join(pieces), stated=stated or Stated(), records=tuple(records))


def without_tags(text: str) -> str:
    r"""`text` without the few tags that records are dressed in; entities are spelled out.

    >>> without_tags("<pre>○議長　一<br>二 &amp; <答弁者:教育長></pre>")
    '○議長　一\n二 & <答弁者:教育長>'
    """
    if "<" in text:
        text = _TAG.sub(lambda tag: "\n" if _BREAKS.match(tag[0]) else "", text)
    return html.unescape(text) if "&" in text else text
