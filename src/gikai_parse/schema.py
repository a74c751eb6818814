"""The model in, its JSON Schema out."""

from __future__ import annotations

from typing import Any

from gikai_parse.model import SCHEMA_VERSION, Session


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a `Session` as JSON, as a fresh dict.

    >>> json_schema()["$schema"]
    'https://json-schema.org/draft/2020-12/schema'
    """
    schema = Session.model_json_schema(mode="validation")
    for noun in (schema, *schema["$defs"].values()):
        for field in noun["properties"].values():
            field.pop("title", None)  # "Start Time" says nothing, and type generators would make a type of it
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:gikai-parse:session:{SCHEMA_VERSION}",
        "$comment": f"schema_version {SCHEMA_VERSION}",
        **schema,
    }
