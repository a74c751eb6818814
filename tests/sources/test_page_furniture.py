from __future__ import annotations

from pathlib import Path

import pytest

from gikai_parse.sources.page_furniture import find_page_furniture
from gikai_parse.text.folding import fold


def furniture(text: str) -> list[str]:
    return [text[start:end] for start, end in find_page_furniture(text, fold(text))]


def test_headers_with_a_number_in_the_middle_of_sentences() -> None:
    text = (Path(__file__).parents[1] / "fixtures" / "sources" / "pages.txt").read_text("utf-8")
    assert furniture(text) == [
        "1 ページ\n",  # the first page's header is the title of the document
        "\n\f令和5年6月定例会\n会議録抜粋\n2 ページ\n",
        "\n\f令和5年6月定例会\n会議録抜粋\n3 ページ\n",
    ]


BODY = "この件につきましては、引き続き検討してまいりたいと考えております。\n" * 12


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("".join(f"{BODY}議案につい\n― {n} ―\nて、" for n in range(1, 5)), 4),
        ("".join(f"{BODY}議案につい\n－１{n}－\nて、" for n in range(1, 5)), 4),
        ("".join(f"{BODY}議案につい\n{n}\nて、" for n in range(7, 11)), 4),
        (f"{BODY}議案につい\n\f架空町議会\n会議録\nて、{BODY}討論の\n\f架空町議会\n会議録\n後、", 2),
        # no furniture: numbered items, heads that come back, one page, falling numbers
        ("".join(f"{n}\n{BODY}" for n in range(1, 9)), 0),
        ("".join(f"{n}\n道路について\n" for n in range(1, 99)), 0),
        ("○議長（山田君）\n質疑はありませんか。\n" * 9, 0),
        (f"山田太郎\n{BODY}\f山田太郎\n{BODY}", 0),
        (f"{BODY}議案につい\n- 3 -\nて、", 0),
        ("".join(f"{BODY}議案につい\n- {n} -\nて、" for n in (9, 5, 1)), 0),
        ("\f" * 1000, 0),
        ("1\n" * 1000, 0),
        ("", 0),
    ],
)
def test_what_is_taken_for_furniture(text: str, count: int) -> None:
    assert len(furniture(text)) == count
