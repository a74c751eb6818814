"""A confusion table of roles over the development cases: the gold roles and those that were read.

    python benchmarks/roles_confusion.py CASES

CASES is the folder that holds `gold/dev`, which the repository does not hold. Without it the script says so and ends
with an error.
A speech counts when a predicted speech begins with the same words. Rows: what the annotators' office (or their side,
where they give one) stands for; columns: the role that was read.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import gikai_parse as gp
from gikai_parse.layouts.roles import role_of

ROLES = ("chair", "vice_chair", "committee_chair", "vice_committee_chair", "member", "executive", "secretariat")
COLUMNS = (*ROLES, "witness", "unknown")
LEAD = 40  # characters by which a speech is found again


def expected_role(speech: dict[str, Any]) -> str | None:
    """The role that the annotators' record stands for; a side of `member` or `executive` overrides the office."""
    side, position = speech.get("side"), speech.get("position")
    if side in {"member", "executive"}:
        return str(side)
    return None if position is None else str(role_of(position))


def squeezed(words: str) -> str:
    """The words without blanks and in one width."""
    return "".join(unicodedata.normalize("NFKC", words).split())


def gold_words(speech: dict[str, Any], text: str) -> str:
    """How the annotated speech begins."""
    words = text[speech["start"] : speech["end"]] if "start" in speech else speech.get("text", "")
    return squeezed(words)[:LEAD]


def count_document(gold: Path, counts: Counter[tuple[str, str]]) -> int:
    """Add one document's speeches to the counts; how many were compared."""
    record = json.loads(gold.read_text(encoding="utf-8"))
    if not record.get("speeches") or gold.name.endswith(".qa.json"):
        return 0
    source = gold.parent / record["input"]
    raw = source.read_bytes()
    read: dict[str, list[str]] = {}
    for session in gp.parse_all(raw, name=source.name):
        for speech in session.speeches:
            read.setdefault(squeezed(speech.text)[:LEAD], []).append(speech.role)
    text = raw.decode("utf-8", "replace") if source.suffix in {".txt", ".md"} else ""
    compared = 0
    for speech in record["speeches"]:
        wanted = expected_role(speech)
        roles = read.get(gold_words(speech, text))
        if wanted is not None and roles:
            counts[wanted, roles.pop(0) if len(roles) > 1 else roles[0]] += 1
            compared += 1
    return compared


def table_rows(counts: Counter[tuple[str, str]]) -> list[str]:
    """The table in Markdown, line by line."""
    columns = [role for role in COLUMNS if any(read == role for _, read in counts)]
    rows = [role for role in COLUMNS if any(wanted == role for wanted, _ in counts)]
    head = ["| 正解 / gold | " + " | ".join(columns) + " |", "|---|" + "---:|" * len(columns)]
    body = [
        f"| {wanted} | " + " | ".join(str(counts[wanted, read] or "") for read in columns) + " |" for wanted in rows
    ]
    return [*head, *body]


def main() -> int:
    """Read every document, print the table."""
    cases = Path(sys.argv[1]) / "gold" / "dev" if len(sys.argv) > 1 else None
    if cases is None or not cases.is_dir():
        print(f"no development cases in {cases}: roles_confusion.py CASES", file=sys.stderr)
        return 2
    counts: Counter[tuple[str, str]] = Counter()
    compared = sum(count_document(gold, counts) for gold in sorted(cases.glob("*.json")))
    print("\n".join(table_rows(counts)))
    right = sum(count for (wanted, read), count in counts.items() if wanted == read)
    print(f"\n{right} of {compared} speeches have the expected role.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
