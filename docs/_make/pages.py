"""The code in, the pages that are made from it out: the schema, the model's tables, the notices.

`python docs/_make/pages.py` writes them; with `--check` it tells which are not current and exits with 1.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from gikai_parse import json_schema
from gikai_parse.tables.notices import NOTICE_ROWS

DOCS = Path(__file__).parents[1]
MADE = "<!-- docs/_make/pages.py がコードから作ります / made from the code by docs/_make/pages.py -->\n\n"

ORDER = (
    "Session",
    "Source",
    "Assembly",
    "Person",
    "QuestionBlock",
    "Topic",
    "Question",
    "Ask",
    "Answer",
    "Request",
    "Link",
    "Speech",
    "StageDirection",
    "AgendaItem",
    "JapaneseDate",
    "Notice",
    "Span",
)
ABOUT_JA = {
    "Session": "一回の会議（ある日の本会議・委員会）のすべて。",
    "Source": "読み取った文書。`text` は `--source-text` を付けたときだけ JSON に入る。",
    "Assembly": "議会。",
    "Person": "会議に出てくる人。敬称と字間の空白は除く。",
    "QuestionBlock": "一人の議員の持ち時間。",
    "Topic": "質問項目。印刷された一覧、または質問者の言葉（「次に、…について伺います」）から。",
    "Question": "一つの問い。前置きの最初の文から、問いの文まで。",
    "Ask": "問いの文そのもの。",
    "Answer": "一つの問い（またはいくつかの問い）に答える部分。",
    "Request": "答えを求めない要望・意見。",
    "Link": "答弁が質問に結びつけられた理由。",
    "Speech": "一人が話し始めてから次の人に替わるまで。",
    "StageDirection": "〔拍手〕 や （「異議なし」と呼ぶ者あり） など、発言者の言葉ではないもの。",
    "AgendaItem": "議事日程の一項目。",
    "JapaneseDate": "書かれたとおりの日付と、それが表す期間（両端を含む）。",
    "Notice": "判断できなかったこと、確かでないこと。",
    "Span": "原文の範囲。Python のスライスと同じで、`end` の文字は含まない。",
}
ABOUT_EN = {
    "Session": "One sitting: everything that was read of it.",
    "Source": "The document. `text` is part of the JSON only on request.",
    "Assembly": "The body that met.",
    "Person": "One person of the sitting, without honorific and padding.",
    "QuestionBlock": "One member's time.",
    "Topic": "A matter: from the printed list, or from the questioner's own words.",
    "Question": "One matter asked: from the first sentence of its lead-in to the asking sentence.",
    "Ask": "The asking sentence.",
    "Answer": "The passage that answers one or several questions.",
    "Request": "A wish that asks for no answer.",
    "Link": "Why an answer stands under a question.",
    "Speech": "What one person says from their head to the next.",
    "StageDirection": "What is printed inside a speech and was not spoken by the speaker.",
    "AgendaItem": "One item of the order of the day.",
    "JapaneseDate": "A date as written, as the interval of days that it covers (both ends inclusive).",
    "Notice": "One doubt: what was not understood or not certain.",
    "Span": "A stretch of the source text, half-open as Python's slices.",
}

INTRO_JA = """# モデル

`parse` が返すのは `Session` です。すべて [pydantic](https://docs.pydantic.dev/) の凍結されたモデルで、
JSON と相互に変換できます。

- **位置**: `spans` は原文（`session.source.text`）の範囲で、単位は Unicode のコードポイントです。ページの見出し
  などで文が途切れることがあるので、複数になり得ます。`text` は `spans` の部分を連結したもので、一文字も変えません。
- **識別子**: `speech-5`、`topic-2.1` のように、文書の中の順番で決まります。同じファイルなら、いつも同じです。
- **一つの答弁が複数の問いに答えるとき**は、同じ `id` の `Answer` がそれぞれの問いの下に現れます。
- **答弁の見つからない問い**は `answers` が空になり、必ず [`unanswered-question`](notices.md) の注意が付きます。
- **わからないことは null** です。推測で埋めることはありません。

```python
>>> import gikai_parse as gp
>>> session = gp.parse_file("docs/samples/teirei-kaigiroku.txt")
>>> question = next(session.questions())
>>> question.text == "".join(session.source.text[s.start:s.end] for s in question.spans)
True
>>> gp.Session.model_validate_json(session.model_dump_json()) == session
True

```

"""
INTRO_EN = """# The model

`parse` returns a `Session`. All nouns are frozen [pydantic](https://docs.pydantic.dev/) models and go to JSON and back.

- **Places**: `spans` index the source text (`session.source.text`) in code points. There may be several, because a page
  header can cut a sentence in two. `text` is the joined slices of `spans`, letter for letter.
- **Ids** such as `speech-5` and `topic-2.1` follow from positions: the same file always gives the same ids.
- **An answer to several questions** stands under each of them with the same `id`.
- **A question without an answer** has empty `answers`, and always a notice [`unanswered-question`](notices.md).
- **What is not known is null.** Nothing is filled in by guessing.

"""


def write_schema() -> str:
    """The published JSON Schema."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def write_model(*, japanese: bool) -> str:
    """A table for each noun, from the descriptions in the code."""
    schema = json_schema()
    nouns = {"Session": schema, **schema["$defs"]}
    parts = [INTRO_JA if japanese else INTRO_EN]
    for name in ORDER:
        about = (ABOUT_JA if japanese else ABOUT_EN)[name]
        head = "| 項目 | 型 | 意味 |" if japanese else "| field | type | meaning |"
        rows = [
            f"| `{field}` | {_type(described)} | {_meaning(described, japanese=japanese)} |"
            for field, described in nouns[name]["properties"].items()
        ]
        parts.append("\n".join([f"## {name}\n\n{about}\n", head, "|---|---|---|", *rows]) + "\n\n")
    return MADE + "".join(parts).rstrip() + "\n"


def _type(described: dict[str, Any]) -> str:
    if "$ref" in described:
        name = described["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "enum" in described:
        return " ".join([f"`{value}`" for value in described["enum"]])
    if "anyOf" in described:
        return " または ".join([_type(one) for one in described["anyOf"]]).replace(" または null", " / null")
    if described.get("type") == "array":
        return f"{_type(described['items'])} の列"
    return f"`{json.dumps(described['const'])}`" if "const" in described else _simple_type(described)


def _simple_type(described: dict[str, Any]) -> str:
    names = {
        "string": "文字列",
        "integer": "整数",
        "number": "数",
        "boolean": "真偽",
        "null": "null",
        "object": "名前 → 数",
    }
    formats = {"date": "日付 `YYYY-MM-DD`", "time": "時刻 `HH:MM:SS`"}
    return formats.get(described.get("format", ""), names[described["type"]])


def _meaning(described: dict[str, Any], *, japanese: bool) -> str:
    text: str = described.get("description", "")
    first, bar, second = text.partition(" / ")
    return (first if japanese or not bar else second).replace("|", "\\|")


def write_notices(*, japanese: bool) -> str:
    """A row for each code, from the table in the code."""
    if japanese:
        lead = (
            "# 注意（Notice）\n\n読み取れなかったこと、確かでないことは、すべて `Notice` として残ります。"
            "`gp.review(session)` か `gikai-parse review FILE` で一覧できます。"
            "`{0}` には該当する語が入ります。\n\n| code | 意味 | 例 |\n|---|---|---|\n"
        )
        rows = [f"| `{row.code}` | {_cell(row.japanese)} | {_cell(row.example)} |" for row in NOTICE_ROWS]
    else:
        lead = (
            "# Notices\n\nWhatever was not understood, or is not certain, is kept as a `Notice`. "
            "`gp.review(session)` and `gikai-parse review FILE` list them.\n\n"
            "| code | meaning | example |\n|---|---|---|\n"
        )
        rows = [f"| `{row.code}` | {_cell(row.english)} | {_cell(row.example)} |" for row in NOTICE_ROWS]
    return MADE + lead + "\n".join(rows) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


PAGES = {
    "schema/session-1.json": write_schema,
    "model.md": lambda: write_model(japanese=True),
    "en/model.md": lambda: _in_english(write_model(japanese=False)),
    "notices.md": lambda: write_notices(japanese=True),
    "en/notices.md": lambda: write_notices(japanese=False),
}


def _in_english(page: str) -> str:
    for japanese, english in (
        ("日付 `", "date `"),
        ("時刻 `", "time `"),
        (" の列", " list"),
        (" または ", " or "),
        ("名前 → 数", "name → number"),
        ("| 文字列", "| string"),
        ("| 整数", "| integer"),
        ("| 真偽", "| boolean"),
        ("| 数 ", "| number "),
    ):
        page = page.replace(japanese, english)
    return page


def main() -> int:
    """Write the pages, or tell which are not current."""
    stale = []
    for name, write in PAGES.items():
        path, page = DOCS / name, write()
        if not path.exists() or path.read_text(encoding="utf-8") != page:
            stale.append(name)
            if "--check" not in sys.argv:
                path.write_text(page, encoding="utf-8")
    sys.stdout.write("".join([f"{name}\n" for name in stale]))
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
