"""How well questions, answers and links are found on the development cases, with intervals, and what each rule does.

    python benchmarks/accuracy.py [--write] CASES

CASES is the folder of the cases, which the repository does not hold. Prints Markdown; `--write` puts it into
docs/accuracy.md. Without the cases it says so and ends with an error.
"""

from __future__ import annotations

import importlib.util
import json
import random
import sys
from collections import Counter, defaultdict
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from roles_confusion import count_document, table_rows

import gikai_parse as gp
from gikai_parse.stages import endings, link_rules, wording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[1]
DRAWS = 1000
GOLD = {
    "question units F1": "q_F1",
    "links F1": "link_F1",
    "answers IoU": "ans_iou",
    "answer borders F1": "ans_bound_F1",
    "requests F1": "req_F1",
    "topic titles F1": "topic_F1",
}
POLIINFO = {
    "links F1": "link_F1",
    "sentences F1": "sent_F1",
    "answer borders F1": "bd_F1",
    "answering office": "ansspk_strict",
    "questioner": "questioner_ok",
}
Scores = dict[str, float]


def load(path: Path, name: str) -> ModuleType:
    """A scorer of the cases as a module."""
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


class Cases:
    """The development cases and their scorers."""

    def __init__(self, folder: Path) -> None:
        sys.dont_write_bytecode = True
        self.folder = folder
        self.neutral = load(folder / "neutral.py", "cases_neutral")
        self.gold = load(folder / "gold" / "score.py", "cases_gold")
        self.poliinfo = load(folder / "poliinfo" / "score.py", "cases_poliinfo")
        self.records: dict[str, list[Any]] = defaultdict(list)
        for line in (folder / "poliinfo" / "gold.jsonl").read_text("utf-8").splitlines():
            record = json.loads(line)
            self.records[record["sitting"]].append(record)

    def documents(self) -> dict[str, Scores]:
        """The scores of every document annotated by hand."""
        home = self.folder / "gold" / "dev"
        scores = {}
        for path in [home / "seed.json", *sorted(home.glob("*.qa.json"))]:
            record = json.loads(path.read_text("utf-8"))
            gold = self.gold.Gold(
                record, self.gold.read_text(self.gold.find_input(record, path)), path.name.endswith(".qa.json")
            )
            session = gp.parse_file(home / record["input"]).model_dump(mode="json")
            prediction = {"doc": record["doc"], **self.neutral.session_to_neutral(session)}
            scores[record["doc"]] = self.gold.score_doc(gold, prediction)
        return scores

    def questioners(self) -> dict[Any, Any]:
        """The statistics of every questioner of the published question-answer pairs."""
        base = self.folder / "poliinfo"
        found: dict[Any, Any] = {}
        for day in json.loads((base / "split.json").read_text("utf-8"))["dev"]:
            file = base / "sittings" / f"{day}.txt"
            prediction = self.neutral.poliinfo(gp.parse_file(file).model_dump(mode="json"), day)
            turns = json.loads((base / "sittings" / f"{day}.turns.json").read_text("utf-8"))["turns"]
            found |= self.poliinfo.score_sitting(day, prediction, self.records[day], file.read_text("utf-8"), turns)
        return {key: value for key, value in found.items() if key[0] != "turn"}


def mean(values: list[float]) -> float:
    """The mean; 0 of nothing."""
    return sum(values) / len(values) if values else 0.0


def interval(values: list[float]) -> str:
    """The middle 95 % of the means of resampled values."""
    chance = random.Random(0)  # noqa: S311  (resampling, no secret)
    drawn = sorted(mean(chance.choices(values, k=len(values))) for _ in range(DRAWS))
    return f"{drawn[int(0.025 * DRAWS)]:.2f}–{drawn[int(0.975 * DRAWS)]:.2f}"


def gold_rows(scores: dict[str, Scores]) -> Iterator[str]:
    """A row for each measure: mean over documents, interval, and how many documents."""
    documents = [score for name, score in scores.items() if name != "seed"]
    for title, key in GOLD.items():
        values = [score[key] for score in documents if score.get(key) is not None]
        spread = interval(values)
        yield f"| {title} | {mean(values):.3f} | {spread} | {len(values)} | {scores['seed'][key]:.3f} |"


def poliinfo_rows(cases: Cases, found: dict[Any, Any]) -> Iterator[str]:
    """A row for each measure over the questioners."""
    people = list(found.values())
    whole = cases.poliinfo.finish(people)
    draws = [cases.poliinfo.finish(random.Random(seed).choices(people, k=len(people))) for seed in range(DRAWS)]  # noqa: S311
    for title, key in POLIINFO.items():
        values = sorted(draw[key] for draw in draws)
        yield f"| {title} | {whole[key]:.3f} | {values[int(0.025 * DRAWS)]:.2f}–{values[int(0.975 * DRAWS)]:.2f} |"


@contextmanager
def without_rule(name: str) -> Iterator[None]:
    """The link rules but one."""
    kept = link_rules.LINK_RULES
    link_rules.LINK_RULES = tuple(row for row in kept if row[0] != name)  # type: ignore[misc]  # ablation
    try:
        yield
    finally:
        link_rules.LINK_RULES = kept  # type: ignore[misc]  # ablation


@contextmanager
def without_family(deed: str) -> Iterator[None]:
    """The endings but one family: what it knew is mere speech."""
    kept = dict(endings.ENDINGS)
    for ending in [ending for ending, does in kept.items() if does == deed]:
        del endings.ENDINGS[ending]
    wording.read_last.cache_clear()
    try:
        yield
    finally:
        endings.ENDINGS.clear()
        endings.ENDINGS.update(kept)
        wording.read_last.cache_clear()


def summary(cases: Cases) -> tuple[float, float, float, float, float]:
    """Units, links, answers and requests on the hand gold (seed included), links on the published pairs."""
    scores = list(cases.documents().values())
    whole = cases.poliinfo.finish(cases.questioners().values())
    values = [
        mean([s[key] for s in scores if s.get(key) is not None]) for key in ("q_F1", "link_F1", "ans_iou", "req_F1")
    ]
    return values[0], values[1], values[2], values[3], whole["link_F1"]


def ablation_rows(cases: Cases) -> Iterator[str]:
    """What is lost when one rule, or one family of cues, is left out."""
    base = summary(cases)
    yield "| all | " + " | ".join(f"{value:.3f}" for value in base) + " |"
    changes = [(f"without the rule `{name}`", without_rule(name)) for name, _scope, _rule in link_rules.LINK_RULES]
    changes += [
        (f"without the endings `{deed}`", without_family(deed)) for deed in sorted(set(endings.ENDINGS.values()))
    ]
    for title, change in changes:
        with change:
            values = summary(cases)
        yield (
            f"| {title} | " + " | ".join(f"{value - was:+.3f}" for value, was in zip(values, base, strict=True)) + " |"
        )


def report(cases: Cases) -> str:
    """The page."""
    scores = cases.documents()
    lines = [
        HEAD,
        "| 指標 measure | 平均 mean | 95 % | 文書 documents | 種 seed |",
        "|---|--:|--:|--:|--:|",
        *gold_rows(scores),
    ]
    lines += ["", "| 文書 document | " + " | ".join(GOLD) + " |", "|---|" + "--:|" * len(GOLD)]
    for name, score in scores.items():
        cells = ["–" if score.get(key) is None else f"{score[key]:.3f}" for key in GOLD.values()]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    lines += [
        POLIINFO_HEAD,
        "| 指標 measure | 値 value | 95 % |",
        "|---|--:|--:|",
        *poliinfo_rows(cases, cases.questioners()),
    ]
    lines += [ABLATION_HEAD, "| | units | links | answers | requests | published links |", "|---|--:|--:|--:|--:|--:|"]
    lines += ablation_rows(cases)
    return "\n".join([*lines, ROLES_HEAD, *role_rows(cases.folder)]) + "\n"


def role_rows(folder: Path) -> list[str]:
    """The roles as read beside those that the annotators' offices stand for."""
    counts: Counter[tuple[str, str]] = Counter()
    for gold in sorted((folder / "gold" / "dev").glob("*.json")):
        count_document(gold, counts)
    return table_rows(counts)


HEAD = """# 精度 / Accuracy

このページは `benchmarks/accuracy.py` が開発用の事例から作ります。数字を手で書き換えないでください。
規則の重みはこの事例を見ながら決めたので、はじめて見る町では少し下がると考えてください。

*This page is made by `benchmarks/accuracy.py` from the development cases. The weights of the rules were set with these
cases in view: expect a little less on towns never seen.*

## 手で付けた正解 / Annotated by hand

議会の本会議、委員会、議員のサイト、PDF の抜粋、あわせて九つの文書。
区間は文書を引き直した 95 % 区間（文書が少ないので広い）。

*Plenaries, committees, a councillor's pages, extracts from PDFs. Intervals: bootstrap over documents.*
"""
POLIINFO_HEAD = """
## 公開された質問と答弁の対 / Published question-answer pairs

都議会の五つの会議、131 対（NTCIR QA Lab-PoliInfo）。区間は質問者を引き直した 95 % 区間。

*Five sittings, 131 pairs of 29 questioners. Intervals: bootstrap over questioners.*
"""
ROLES_HEAD = """
## 役割 / Roles

発言ごとに、正解の職名が表す役割（行）と、読み取った役割（列）。`benchmarks/roles_confusion.py` だけでも作れます。
職名から役割への表は本体と同じものを使うので、これが測るのは職名の読み取りと発言の切り出しで、表そのものの正しさではありません。

*For each speech the role that the annotators' office stands for (rows) and the role that was read (columns).
The rows go through the library's own table of offices: this measures the reading of heads and offices, not the table.*
"""
ABLATION_HEAD = """
## 一つずつ外すと / Each left out once

規則、または文末の一族を一つだけ外したときの変化。どれも一つの文書だけのためにあるのではないことを確かめます。

*What changes when one link rule, or one family of sentence endings, is left out.*
"""


def main() -> None:
    """Print the page, or write it."""
    told = [word for word in sys.argv[1:] if not word.startswith("-")]
    folder = Path(told[0]) if told else None
    if folder is None or not folder.is_dir():
        sys.exit(f"no cases at {folder}: nothing was measured; say where they are: accuracy.py CASES")
    page = report(Cases(folder))
    if "--write" in sys.argv:
        (ROOT / "docs" / "accuracy.md").write_text(page, "utf-8")
    else:
        print(page)


if __name__ == "__main__":
    main()
