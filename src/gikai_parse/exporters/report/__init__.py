"""A Session in, one self-contained HTML page out (extra `[report]`): each question beside its answers.

The page needs no network and no server; everything that comes from the transcript is escaped. What it leaves out:
speeches without a question (they stand in the source text on the page), agenda items, layout scores.
"""

from gikai_parse.exporters.report.writing import write_report

__all__ = ["write_report"]
