"""Dates beside the libraries that read them, in one run, as ratios: `find` on minutes, `convert` on plain era strings.

Usage: python benchmarks/dates.py [text files]

The peers (ja-timex, japanera, datetimejp) are no dependency of the project: install them in an environment of their own
beside it. A peer that is absent is left out. Without files, a text of invented minutes is read.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from gikai_parse import dates

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

REFERENCE: Final = dt.date(2020, 3, 4)
ROUNDS: Final = 7
PEER_CHARACTERS: Final = 20_000  # ja-timex reads less than 0.1 million characters a second
MINUTES: Final = (
    "〇議長（山田太郎君）　これより本日の会議を開きます。\n　去る二月十九日付で通告のありました一般質問を行います。\n"
    "〇企画部長（佐藤花子君）　平成三十年度から令和二年度までの三年間で百二十五億円を見込んでおりましたが、"
    "昨年十二月に策定した計画では、二〇三〇年までに温室効果ガスの排出を半分にすることを目標といたしました。"
    "一日も早い実現に向け、関係する区市町村と協議を重ね、三か月ごとに進捗を点検してまいります。"
    "なお、施設の改修につきましては、設計に一年、工事に二年を要する見込みでございます。\n"
    "　　　午後三時十二分休憩\n"
)


def era_strings() -> list[str]:
    """One plain day a month of 令和 and 平成, none of them twice."""
    names = [("平成", 1988, range(2, 31)), ("令和", 2018, range(2, 32))]
    return [
        f"{name}{year}年{month}月{day}日"
        for name, _, years in names
        for year in years
        for month in range(1, 13)
        for day in (4, 27)
    ]


def best_seconds(runs: dict[str, Callable[[], object]], rounds: int = ROUNDS) -> dict[str, float]:
    """The shortest processor time of each run; the runs take turns, so that a busy machine is busy for all."""
    best = dict.fromkeys(runs, float("inf"))
    for _ in range(rounds):
        for name, run in runs.items():
            begin = time.process_time()
            run()
            best[name] = min(best[name], time.process_time() - begin)
    return best


def find_runs(texts: Sequence[str]) -> dict[str, tuple[Callable[[], object], int]]:
    """Name -> what reads all dates of a text, and how many characters of it."""
    whole = "".join(texts)
    part = whole[:PEER_CHARACTERS]
    runs: dict[str, tuple[Callable[[], object], int]] = {
        "gikai_parse": (lambda: [dates.find(text, reference=REFERENCE) for text in texts], len(whole))
    }
    try:
        timex = importlib.import_module("ja_timex")
    except ImportError:
        return runs
    parser = timex.TimexParser(reference=dt.datetime.combine(REFERENCE, dt.time()))
    runs["ja-timex"] = (lambda: parser.parse(part), len(part))
    return runs


def convert_runs(strings: Sequence[str]) -> dict[str, Callable[[], object]]:
    """Name -> what reads each of the era strings."""
    runs: dict[str, Callable[[], object]] = {"gikai_parse": lambda: [dates.convert(string) for string in strings]}
    try:
        japanera = importlib.import_module("japanera")
        runs["japanera"] = lambda: [japanera.EraDate.strptime(string, "%-K%-y年%m月%d日") for string in strings]
    except ImportError:
        pass
    try:
        jdate = importlib.import_module("datetimejp").JDate
        runs["datetimejp"] = lambda: [jdate.strptime(string, "%g%e年%m月%d日") for string in strings]
    except ImportError:
        pass
    return runs


def report(title: str, speeds: dict[str, float], unit: str) -> None:
    """One line a library: its speed, and ours as a multiple of it."""
    print(title)
    for name, speed in speeds.items():
        print(f"  {name:12s} {speed:12,.2f} {unit}   gikai_parse is {speeds['gikai_parse'] / speed:7.2f} times as fast")


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("files", nargs="*", type=Path)
    files = arguments.parse_args().files
    texts = [path.read_text("utf-8") for path in files] or [MINUTES * 200]
    finders = find_runs(texts)
    seconds = best_seconds({name: run for name, (run, _) in finders.items()}, rounds=3)
    speeds = {name: size / seconds[name] / 1e6 for name, (_, size) in finders.items()}
    report("find, million characters a second", speeds, "M/s")
    strings = era_strings()
    taken = best_seconds(convert_runs(strings))
    report(
        "convert, thousand plain era strings a second",
        {name: len(strings) / 1e3 / value for name, value in taken.items()},
        "k/s",
    )


if __name__ == "__main__":
    main()
