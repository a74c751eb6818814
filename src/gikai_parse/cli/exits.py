"""The exit codes that every command keeps to."""

from __future__ import annotations

from typing import Final

WELL: Final = 0
UNPARSED: Final = 1  # at least one source could not be parsed; the others were
USAGE: Final = 2  # wrong arguments (also argparse's and typer's own code)
NO_EXTRA: Final = 3  # an optional dependency is missing; the message names the extra
NOTICES: Final = 4  # `review --check` and there were notices
INTERRUPTED: Final = 130  # Ctrl-C, as a shell counts it
CLOSED_PIPE: Final = 141  # the reader went away (`| head`), as a shell counts it
