"""Many files or many rows in, their Sessions out: on one machine's cores, or on any engine that speaks Arrow."""

from gikai_parse.batch.arrow import batch_schema, parse_batch
from gikai_parse.batch.files import ParsedFile, parse_files
from gikai_parse.batch.outcome import FileLost
from gikai_parse.batch.pool import WorkersFailed

__all__ = ["FileLost", "ParsedFile", "WorkersFailed", "batch_schema", "parse_batch", "parse_files"]
