"""A `Reading` in, each printed line with the kind it was given out: what `gikai-parse outline` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.layouts.line import Head, Line, Reading
    from gikai_parse.sources.source import OpenedSource


def outline_lines(source: OpenedSource, reading: Reading) -> Iterator[tuple[int, str, str]]:
    """Number (from 1), kind and text of every printed line; one that holds a head and words makes two rows.

    A head that stands outside the text (a balloon's) has the number of the line it precedes.
    """
    number = 1
    for line in reading.lines:
        if line.kind == "head":
            printed = " ".join(source.text[line.start : line.end].split())
            yield number, "head", printed or (line.head.label if line.head else "")
            number += source.text.count("\n", line.start, line.end)
            continue
        rows = source.text[line.start : line.end].split("\n")
        for row, words in enumerate(rows):
            shown = words.strip("\r\f 　\xa0")
            if shown:
                yield number + row, line.kind, shown
        number += len(rows) - 1


def describe_head(head: Head) -> str:
    """The head taken apart, the parts that it has.

    >>> from gikai_parse.layouts.persons import split_person
    >>> describe_head(split_person("１２番（山田太郎君）"))
    'name=山田太郎 seat=12'
    """
    parts = {
        "name": head.name,
        "position": head.position,
        "seat": head.seat,
        "given": head.given,
        "group": head.group,
        "place": head.place,
        "round": head.round,
        "side": head.side,
    }
    return " ".join(f"{word}={value}" for word, value in parts.items() if value is not None)


def head_of(line: Line) -> str:
    """What the outline says behind a head; empty for other lines."""
    return describe_head(line.head) if line.head else ""
