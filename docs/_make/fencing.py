"""Docstrings in, docstrings with their `>>>` examples fenced out, so that the site shows them as code."""

from __future__ import annotations

from typing import Any

import griffe


class FenceExamples(griffe.Extension):
    """An example runs from its first `>>>` to the next empty line."""

    def on_object(self, *, obj: griffe.Object, **kwargs: Any) -> None:  # noqa: ANN401, ARG002  (griffe's signature)
        """Fence the examples of one object's docstring."""
        if obj.docstring is not None:
            obj.docstring.value = fence_examples(obj.docstring.value)


def fence_examples(text: str) -> str:
    """`text` with ``` around each example."""
    lines: list[str] = []
    inside = False
    for line in text.splitlines():
        if not inside and line.lstrip().startswith(">>>"):
            inside = True
            lines.append("```python")
        elif inside and not line.strip():
            inside = False
            lines.append("```")
        lines.append(line)
    return "\n".join([*lines, "```"] if inside else lines)
