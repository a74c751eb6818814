"""Texts in, XML that any parser reads out: what the two XML exporters share (elements, letters, sections)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.model import QuestionBlock, Session, Speech

# a form feed between pages, a NUL, half of a surrogate pair: no XML 1.0 document can hold them
_NO_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
REPLACEMENT: Final = "\ufffd"


def xml_text(text: str) -> str:
    r"""`text` with line ends as \n and U+FFFD where XML has no place for a letter.

    >>> xml_text("一\x0c二\r\n三")
    '一�二\n三'
    """
    return _NO_XML.sub(REPLACEMENT, text.replace("\r\n", "\n").replace("\r", "\n"))


def add(parent: ET.Element, tag: str, text: str | None = None, /, **attributes: str | None) -> ET.Element:
    """A new last child; attributes that are None are left out, `xml_id` means `xml:id`, `class_` means `class`."""
    element = ET.SubElement(parent, tag)
    for name, value in attributes.items():
        if value is not None:
            element.set(_attribute_name(name), xml_text(value))
    if text is not None:
        element.text = xml_text(text)
    return element


def _attribute_name(name: str) -> str:
    if name.startswith("xml_"):
        return f"{{http://www.w3.org/XML/1998/namespace}}{name.removeprefix('xml_')}"
    return name.rstrip("_")


def write_document(root: ET.Element) -> str:
    """The document as text, indented where only elements stand, ready to be encoded as UTF-8."""
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


class Section(NamedTuple):
    """Speeches in a row that belong to the same question block, or to none."""

    id: str
    block: QuestionBlock | None
    speeches: tuple[Speech, ...]


def list_sections(session: Session) -> Iterator[Section]:
    """All speeches in order, in sections; `block-2.2` is the second stretch of block-2, `section-3` has no block."""
    block_of = {speech_id: block for block in session.question_blocks for speech_id in block.speech_ids}
    waiting: list[Speech] = []
    count: dict[str, int] = {}
    for place, speech in enumerate(session.speeches):
        waiting.append(speech)
        block = block_of.get(speech.id)
        following = session.speeches[place + 1] if place + 1 < len(session.speeches) else None
        if following is None or block_of.get(following.id) is not block:
            stem = "section" if block is None else block.id
            count[stem] = count.get(stem, 0) + 1
            suffix = f"-{count[stem]}" if block is None else f".{count[stem]}" if count[stem] > 1 else ""
            yield Section(stem + suffix, block, tuple(waiting))
            waiting = []
