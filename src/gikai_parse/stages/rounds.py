"""The questions of one member's time in, out which round each is on its matter: 1 first, 2 再質問."""

from __future__ import annotations


class Rounds:
    """How often each matter was asked about before; a stream is what the member says until somebody answers."""

    def __init__(self, *, at_once: bool) -> None:
        """`at_once` where all matters are asked in the first stream: what is asked later is a 再質問."""
        self._at_once = at_once
        self._asked: dict[int | None, int] = {}
        self._now: set[int | None] = set()
        self._streams = 0

    def open_stream(self) -> None:
        """The member speaks, for the first time or again."""
        for matter in self._now:
            self._asked[matter] = self._asked.get(matter, 0) + 1
        self._streams += bool(self._now)
        self._now = set()

    def round_of(self, matter: int | None, *, turns: bool, is_question: bool, printed: int | None = None) -> int:
        """The round of a unit; where nobody names the matters, `turns` (次に、) begins another.

        `printed` is what the head of its speech tells: （再） and 【再質問】 are the second, 【質問】 is the first.

        >>> rounds = Rounds(at_once=False)
        >>> first = rounds.round_of(0, turns=False, is_question=True)
        >>> rounds.open_stream()
        >>> first, rounds.round_of(0, turns=False, is_question=True), rounds.round_of(1, turns=True, is_question=True)
        (1, 2, 1)
        """
        if matter is None and turns and is_question:
            self._asked[None] = 0
        if is_question:
            self._now.add(matter)
        if printed == 1:
            self._asked[matter] = 0
        asked = self._asked.get(matter, 0) + 1
        if printed:
            return max(asked, printed)
        return max(asked, 2) if self._at_once and self._streams else asked
