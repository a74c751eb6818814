"""Markdown in, a `Readable` out: the words without the marks; tags in it are read as those of a web page."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gikai_parse.sources.diet import first_day
from gikai_parse.sources.source import Readable, Record, Stated
from gikai_parse.sources.web_page import read_page
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.sources.source import Material

_HEADING_LINES: Final = re.compile(r"^#{1,6} \S", re.MULTILINE)
_SURE_MARKS: Final = re.compile(
    r"\]\((?:https?:|\.{0,2}/|#)|^\{\{[#\w]|^```|^\|[ :-]{3,200}\||<div\s[^<>\n]{0,300}data-speaker=", re.MULTILINE
)
_TAGS: Final = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9]{0,20}(?:\s[^<>]{0,2000})?/?>|!--)")
# `{{#include ../note.md}}`, `{{first:2022-09-24}}` go; what `{{description:市議会議員 …}}` says of the page stays.
_DIRECTIVE: Final = re.compile(r"\{\{(?:(?:description|title): ?([^{}\n]{0,500})|[^{}\n]{0,500})\}\}")
_DESCRIPTION: Final = re.compile(r"(?:title|description):[ \t]{0,9}[\"']?([^\r\n]{1,300}?)[\"']?[ \t]{0,9}\r?\n")
_POSTED: Final = re.compile(r"^(?:date|pubdate|published):[ \t]{0,9}([^\r\n]{8,40})", re.MULTILINE)
# author: 三浦ゆうき（見本町議会議員）
_OFFICE: Final = re.compile(
    r"^(?:author|name|profile|著者|筆者|執筆者?|氏名|名前):(?:[^\r\n]{0,40}[\"' \t\u3000(（:、])?"
    r"([一-鿿ぁ-ゖァ-ヺー]{1,9}?[市区町村都道府県]議会)議員",
    re.MULTILINE,
)
# assembly: 例示町議会  in a record that somebody keeps as Markdown
_ASSEMBLY: Final = re.compile(
    r"^(?:assembly|council|議会|議会名):[ \t]{0,9}[\"']?([^\r\n\"']{2,30}?(?:議会|市会))[\"']?[ \t]{0,9}$", re.MULTILINE
)
_LINK: Final = re.compile(r"(!?)\[([^\[\]\n]{0,400})\]\([^()\n]{0,1000}(?:\([^()\n]{0,300}\)[^()\n]{0,300}){0,3}\)")
_REFERENCE: Final = re.compile(r"\[([^\[\]\n]{1,400})\]\[[^\[\]\n]{0,100}\]")
_ADDRESS: Final = re.compile(r"<(https?://[^<>\s]{1,1000}|[\w.+-]{1,60}@[\w.-]{1,60})>")
_CODE: Final = re.compile(r"`([^`\n]{1,400})`")
_BOLD_LINE: Final = re.compile(r"[ ]{0,3}(?:\*\*[^*\s][^*\n]{0,2000}\*\*|__[^_\s][^_\n]{0,2000}__)[ \t\\]{0,9}\Z")
_STRONG: Final = re.compile(r"\*\*|__|~~|`")
_EMPHASIS: Final = re.compile(r"(?<![A-Za-z0-9*\\])\*(?=[^\s*])([^*\n]{1,300}?)(?<=\S)\*(?![A-Za-z0-9*])")
_ESCAPED: Final = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_HEADING: Final = re.compile(r"[ ]{0,3}(#{1,6})[ \t\u3000]+(.*)")
_QUOTE: Final = re.compile(r"[ ]{0,3}(?:>[ ]?){1,9}")
# The sign of an item stays, as it does where a list is printed; `[ ]` is the box of a task.
_BULLET: Final = re.compile(r"[ \t]{0,40}([-*+][ \t]{1,4})(?:\[[ xX]\][ \t]+)?")
_RULE: Final = re.compile(r"[ ]{0,3}(?:[-*_=][ \t]*){3,400}\Z")
_TABLE_RULE: Final = re.compile(r"[ \t]{0,40}[|:-][ \t:|-]{2,2000}\Z")
_FENCE: Final = re.compile(r"[ ]{0,3}(?:```|~~~)[^`\n]{0,100}\Z")
_FOOTNOTE: Final = re.compile(r"[ ]{0,3}\[\^[^\[\]\s]{1,30}\]:[ \t]*(.*)")  # [^1]: 後日、資料の提供があった。
_FOOTNOTE_SIGN: Final = re.compile(r"\[\^[^\[\]\s]{1,30}\]")  # 協議をしています。[^1]
_QUOTED: Final = -1
_NOTED: Final = -2
_BOLD: Final = -3
_TAG_OF: Final = {_NOTED: "aside", _BOLD: "b"}
# A line without any of these has no mark of Markdown in it.
_MARKED: Final = re.compile(r"[\[<*_~`\\#>|{=]|^\s{0,40}[-+]|  $")
_FRONT: Final = re.compile(r"---[ \t]*\r?\n((?:[A-Za-z_][\w-]{0,40}:.*\r?\n|[ \t-].*\r?\n|\r?\n){1,60})---[ \t]*\r?\n")


def looks_like_markdown(head: str) -> bool:
    r"""Whether the text has marks that only Markdown has: headings beside links, directives, tables of pipes.

    >>> looks_like_markdown("# 件名\n\n[会議録](https://example.jp/)"), looks_like_markdown("# 一\n* 二")
    (True, False)
    """
    headings = len(_HEADING_LINES.findall(head))
    return bool(headings and _SURE_MARKS.search(head)) or headings > 4


def open_markdown(material: Material) -> Iterator[Readable]:
    """The document as one `Readable`."""
    text = material.text.replace("\r\n", "\n")
    front = _FRONT.match(text)
    stated = Stated()
    if front:
        stated = _read_front(front[1])
        text = "\n".join([*_DESCRIPTION.findall(front[1]), text[front.end() :]])
    lines = [_read_line(line) for line in text.split("\n")]
    if _TAGS.search("\n".join([words for _, words in lines])):
        yield replace(read_page("\n".join(_marked_up(lines)), lines_as_typed=True), stated=stated)
        return
    headings: list[tuple[int, Passage]] = []
    notes: list[Passage] = []
    footnotes: list[Record] = []
    strong: list[Passage] = []
    pieces: list[str] = []
    length = 0
    for level, words in lines:
        spelled = html.unescape(words) if "&" in words else words
        if level > 0 and spelled:
            headings.append((level, Passage(length, length + len(spelled))))
        elif level == _QUOTED and notes and notes[-1].end == length - 1:
            notes[-1] = Passage(notes[-1].start, length + len(spelled))
        elif level == _QUOTED:
            notes.append(Passage(length, length + len(spelled)))
        elif level == _NOTED and spelled:
            footnotes.append(Record(Passage(length, length + len(spelled)), "aside"))
        elif level == _BOLD:
            strong.append(Passage(length, length + len(spelled)))
        pieces.append(spelled)
        length += len(spelled) + 1
    yield Readable(
        "\n".join(pieces),
        stated=stated,
        records=tuple(footnotes),
        headings=tuple(headings),
        notes=tuple(notes),
        strong=tuple(strong),
    )


def _read_front(front: str) -> Stated:
    """The day at the head of the file: of the sitting where the assembly is named beside it, else of the page."""
    written = _POSTED.search(front)
    day = first_day(written[1]) if written else None
    assembly = _ASSEMBLY.search(front)
    if assembly is not None:
        return Stated(assembly=assembly[1].strip(), date=day)
    office = _OFFICE.search(front)
    return Stated(assembly=office[1] if office else None, posted=day)


def _marked_up(lines: list[tuple[int, str]]) -> Iterator[str]:
    """The lines as those of a web page: headings, and what is set apart, between tags."""
    quoted = False
    for level, words in lines:
        if (level == _QUOTED) != quoted:
            quoted = not quoted
            yield "<blockquote>" if quoted else "</blockquote>"
        tag = f"h{level}" if level > 0 else _TAG_OF.get(level, "")
        yield f"<{tag}>{words}</{tag}>" if tag else words


def _read_line(line: str) -> tuple[int, str]:
    """The level of a heading, or another sign of what the line is (0 for nothing special), and the line's words."""
    if not _MARKED.search(line):
        return 0, line
    note = _FOOTNOTE.match(line)
    if note:
        return _NOTED, _read_words(note[1])
    heading = _HEADING.match(line)
    if heading:
        return len(heading[1]), _read_words(heading[2].rstrip(" \t").rstrip("#").rstrip(" \t"))
    if _FENCE.match(line) or _RULE.match(line) or (_TABLE_RULE.match(line) and "|" in line):
        return 0, ""
    quoted = _QUOTE.match(line)
    if quoted:
        line = line[quoted.end() :]
    is_set_apart = quoted is not None
    bullet = _BULLET.match(line)
    item = bullet[1] if bullet else ""
    if bullet:
        line = line[bullet.end() :]
    elif line.startswith("|"):
        is_set_apart = True
        line = " ".join(cell.strip(" \t") for cell in line.strip(" \t|").split("|"))
    words = item + _read_words(line.rstrip(" \t\\") if line.endswith(("  ", "\\")) else line)
    return _QUOTED if is_set_apart else _BOLD if _BOLD_LINE.match(line) else 0, words


def _read_words(words: str) -> str:
    if "`" in words:
        words = _CODE.sub(lambda code: html.escape(code[1], quote=False), words)
    if "{{" in words:
        words = _DIRECTIVE.sub(r"\1", words)
    if "[" in words:
        words = _FOOTNOTE_SIGN.sub("", words) if "[^" in words else words
        words = _LINK.sub(_link_words, words)
        words = _LINK.sub(_link_words, words)  # an image inside a link
        words = _REFERENCE.sub(r"\1", words)
    if "<" in words:
        words = _ADDRESS.sub(r"\1", words)
    words = _STRONG.sub("", words)
    if "*" in words:
        words = _EMPHASIS.sub(r"\1", words)
    return _ESCAPED.sub(r"\1", words) if "\\" in words else words


def _link_words(link: re.Match[str]) -> str:
    return "" if link[1] else link[2]
