"""XML in, `Readable`s out: the Diet's API by its records, any other document by its words.

Nothing is fetched and nothing is expanded: a document that declares entities is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NoReturn
from xml.parsers import expat

from gikai_parse.errors import UnreadableSource
from gikai_parse.sources.diet import holds_diet_records, read_diet
from gikai_parse.sources.record_lists import read_record_lists

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.sources.source import Material, Readable

_DECLARATION: Final = re.compile(r"<\?xml\s", re.IGNORECASE)
_HTML: Final = re.compile(r"<(?:!doctype\s{1,99}html|html|head|body|frameset)\b", re.IGNORECASE)
_DEEPEST: Final = 500


def looks_like_xml(head: str) -> bool:
    """Whether the text opens as XML and is no page of the web.

    >>> looks_like_xml("<?xml version='1.0'?><data/>"), looks_like_xml("<旧演壇登壇>")
    (True, False)
    """
    if _HTML.search(head):
        return False
    return bool(_DECLARATION.match(head)) or bool(re.match(r"<data>\s{0,99}<numberOfRecords>", head))


def open_xml(material: Material) -> Iterator[Readable]:
    """The sittings of the document."""
    tree = _Tree()
    tree.read(material.text)
    if holds_diet_records(tree.root):
        yield from read_diet(tree.root)
    else:
        yield from read_record_lists(tree.root)


class _Tree:
    """The document as nested dicts: a child's name -> its words, its own dict, or the list of those that repeat.

    Built from expat's events: no recursion, and no entity is ever expanded.
    """

    def __init__(self) -> None:
        self.root: dict[str, object] = {}
        self._open: list[tuple[dict[str, object], list[str]]] = [(self.root, [])]

    def read(self, text: str) -> None:
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.buffer_size = 1 << 16
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._words
        parser.EntityDeclHandler = _refuse_entity
        parser.ExternalEntityRefHandler = _refuse_entity
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        try:
            parser.Parse(text.encode("utf-8", "replace"), True)  # noqa: FBT003  (expat takes no keywords)
        except expat.ExpatError as error:
            message = (
                f"XML として読めません: {error.lineno} 行 {error.offset + 1} 文字目"
                f"（{expat.ErrorString(error.code)}）。"
                "ファイルが途中で切れていないか確かめてください。 / broken XML"
            )
            raise UnreadableSource(message) from error

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) > _DEEPEST:
            message = "XML の入れ子が深すぎます。 / the XML is nested too deeply"
            raise UnreadableSource(message)
        del name
        self._open.append((dict(attributes), []))

    def _words(self, words: str) -> None:
        self._open[-1][1].append(words)

    def _end(self, name: str) -> None:
        children, pieces = self._open.pop()
        words = "".join(pieces)
        value: object = words
        if children:
            if words and not words.isspace():
                children.setdefault("text", words)
            value = children
        siblings = self._open[-1][0]
        present = siblings.get(name)
        if present is None:
            siblings[name] = value
        elif isinstance(present, list):
            present.append(value)
        else:
            siblings[name] = [present, value]


def _refuse_entity(*_: object) -> NoReturn:
    message = (
        "XML が実体（ENTITY）を宣言または参照しています。安全のため展開しません。実体を使わない XML にしてください。"
        " / the XML declares entities, which are never expanded"
    )
    raise UnreadableSource(message)
