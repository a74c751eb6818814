"""A job and its items in, each item with its result out, from worker processes of which any may be killed.

Every item comes out exactly once. When a worker dies, nobody can say which of the unfinished items killed it: each of
them is run once more, alone; the one that kills its worker again comes out without a result.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from gikai_parse.errors import GikaiParseError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

Item = TypeVar("Item")
Result = TypeVar("Result")

# Items that are handed out or finished but not yet taken, for each worker: what bounds the memory.
WINDOW: Final = 4


class WorkersFailed(GikaiParseError):  # noqa: N818  (named as the other refusals are)
    """No worker process can be started at all, whatever the file."""


def run_jobs(
    job: Callable[[Item], Result], items: Iterable[Item], *, workers: int, ordered: bool
) -> Generator[tuple[Item, Result | None]]:
    """Each item with what `job` made of it, or None where it killed its worker twice.

    `job` and its results must be picklable, `job` must not raise. At most `WINDOW` items a worker are under way.

    Raises:
        WorkersFailed: a worker dies before it is given anything to do.
    """
    waiting = iter(items)
    running: dict[Future[Result], Item] = {}
    executor = _hire(workers)
    try:
        while True:
            for item in islice(waiting, WINDOW * workers - len(running)):
                running[_submit(executor, job, item)] = item
            if not running:
                return
            sought = [next(iter(running))] if ordered else running
            done = wait(sought, return_when=FIRST_COMPLETED).done
            for future in [future for future in running if future in done and _is_sound(future)]:
                yield running.pop(future), future.result()
            if any(not _is_sound(future) for future in done):
                executor.shutdown(cancel_futures=True)
                yield from _rescue(job, running)
                running = {}
                executor = _hire(workers)
    finally:
        executor.shutdown(cancel_futures=True)


def _rescue(job: Callable[[Item], Result], running: dict[Future[Result], Item]) -> Iterator[tuple[Item, Result | None]]:
    """What was under way when a worker died, in the order of the input: finished results, and the others run alone."""
    executor = _hire(1)
    try:
        for future, item in running.items():
            if future.done() and not future.cancelled() and _is_sound(future):
                yield item, future.result()
                continue
            _greet(executor)
            second = _submit(executor, job, item)
            if _is_sound(second):
                yield item, second.result()
            else:
                executor.shutdown()
                executor = _hire(1)
                yield item, None
    finally:
        executor.shutdown()


def _is_sound(future: Future[Result]) -> bool:
    return not isinstance(future.exception(), BrokenProcessPool)


def _submit(executor: ProcessPoolExecutor, job: Callable[[Item], Result], item: Item) -> Future[Result]:
    try:
        return executor.submit(job, item)
    except BrokenProcessPool as error:  # it broke while nobody was looking
        future: Future[Result] = Future()
        future.set_exception(error)
        return future


def _greet(executor: ProcessPoolExecutor) -> None:
    try:
        executor.submit(os.getpid).result()
    except BrokenProcessPool as error:
        message = (
            "並列処理のプロセスを起動できません。呼び出し側を if __name__ == '__main__': の中に置くか、"
            "workers=1 を指定してください。 / no worker process can be started: call it under "
            "if __name__ == '__main__':, or with workers=1"
        )
        raise WorkersFailed(message) from error


def _hire(workers: int) -> ProcessPoolExecutor:
    context = multiprocessing.get_context(_start_method())
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_begin_work)


def _start_method() -> str:
    """`fork` where no other thread could hold a lock just then: such a worker has all modules and patterns at once.

    Else `spawn`, the one way that every system has; it takes a worker half a second.
    """
    return "fork" if _is_single() and "fork" in multiprocessing.get_all_start_methods() else "spawn"


def _is_single() -> bool:
    """Whether the system counts one thread in this process, those of C libraries with them."""
    try:
        return len(list(Path("/proc/self/task").iterdir())) == 1
    except OSError:
        return False


def _begin_work() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then ends its workers
    threading.Thread(target=_end_with_parent, daemon=True).start()
    # The modules are there to stay, and a Session holds no circles: looking for some is a tenth of the time.
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
