"""JSON in, one `Readable` for each sitting out: the Diet's API, a vendor's minutes, or records of any other kind."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from gikai_parse.errors import UnreadableSource
from gikai_parse.sources.diet import holds_diet_records, read_diet
from gikai_parse.sources.discussnet import holds_minutes, read_minutes
from gikai_parse.sources.record_lists import read_record_lists
from gikai_parse.text.surrogates import replace_halves

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.sources.source import Material, Readable

_OPENING: Final = re.compile(r'[\[{]\s{0,999}(?:[\[{]\s{0,999}){0,9}"[^"\n]{0,200}"\s{0,99}[:,\]]')
_HALVES: Final = re.compile(r"\\u[dD][89a-fA-F]")
_EMPTY: Final = re.compile(r"(?:\{\s*\}|\[\s*\])\s*\Z")


def looks_like_json(head: str) -> bool:
    """Whether the first characters open an object or a list of JSON; `[会議録]` does not.

    >>> looks_like_json('{"speech": "..."}'), looks_like_json("[会議録] 令和二年")
    (True, False)
    """
    return bool(_OPENING.match(head) or _EMPTY.match(head))


def open_json(material: Material) -> Iterator[Readable]:
    """The sittings that the JSON holds; a document of another shape gives its words as lines."""
    tree = _load(material.text)
    if holds_minutes(tree):
        yield from read_minutes(tree)
    elif holds_diet_records(tree):
        yield from read_diet(tree)
    else:
        yield from read_record_lists(tree)


def _load(text: str) -> object:
    try:
        tree = json.loads(text)
        return _without_halves(tree) if _HALVES.search(text) else tree
    except json.JSONDecodeError as error:
        lines = _load_lines(text)
        if lines is not None:
            return lines
        message = (
            f"JSON として読めません: {error.lineno} 行 {error.colno} 文字目（{error.msg}）。"
            "ファイルが途中で切れていないか確かめてください。 / broken JSON"
        )
        raise UnreadableSource(message) from error
    except RecursionError as error:
        message = "JSON の入れ子が深すぎます。 / the JSON is nested too deeply"
        raise UnreadableSource(message) from error
    except ValueError as error:  # an integer of thousands of digits
        message = f"JSON として読めません（{error}）。 / broken JSON"
        raise UnreadableSource(message) from error


def _without_halves(tree: object) -> object:
    """The same tree with U+FFFD for each lone half of a surrogate pair, which JSON can write and no encoding can."""
    return json.loads(replace_halves(json.dumps(tree, ensure_ascii=False)))


def _load_lines(text: str) -> list[object] | None:
    """JSON Lines: one record on each line."""
    lines = [line for line in text.split("\n") if line and not line.isspace()]
    if len(lines) < 2 or not all(line.lstrip().startswith("{") for line in lines):
        return None
    try:
        records = [json.loads(line) for line in lines]
        return [_without_halves(record) for record in records] if _HALVES.search(text) else records
    except (ValueError, RecursionError):
        return None
