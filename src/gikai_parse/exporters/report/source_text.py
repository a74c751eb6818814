"""A Session in, the source text with the place of every question and answer out, as JSON that is safe in a page.

Offsets of the model count code points; a browser counts UTF-16 units, so a letter like 𠮷 before them moves them.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from gikai_parse.exporters.pieces import collect_units

if TYPE_CHECKING:
    from gikai_parse.model import Session

# what could end the script element or be read as markup, and the two line ends that old scripts stumble over
_ESCAPES: Final = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


def source_json(session: Session) -> str:
    r"""`{"text": ..., "spans": {"question-1": [[start, end], ...]}}` in UTF-16 units; text is null where it is unknown.

    >>> from gikai_parse import parse
    >>> source_json(parse("○議長（山田太郎君）　</script>"))
    '{"text":"○議長（山田太郎君）　\\u003c/script\\u003e","spans":{}}'
    """
    text = session.source.text
    if text is None:
        return '{"text":null,"spans":{}}'
    wide = [] if text.isascii() else [place for place, letter in enumerate(text) if letter > "\uffff"]

    def unit_offset(offset: int) -> int:
        return offset + bisect_left(wide, offset)

    spans = {
        unit.id: [[unit_offset(span.start), unit_offset(span.end)] for span in unit.spans]
        for unit in collect_units(session)
    }
    return json.dumps({"text": text, "spans": spans}, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
