"""A file's bytes and a number in, the same file damaged out: what scanners, editors and servers do to transcripts."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MARKS: Final = "○◯〇◎◆●◇■□▼＜＞<>（）()〔〕［］「」｢｣、。：:｜|　 \u00a0\t・０0一〇年月日番君"
_CODECS: Final = ("utf-8", "cp932", "euc_jp", "iso2022_jp", "utf-16-le", "utf-16-be", "latin-1")


def cut(raw: bytes, chance: random.Random) -> bytes:
    """Without its end, in the middle of a character as likely as not."""
    return raw[: chance.randrange(len(raw) + 1)]


def behead(raw: bytes, chance: random.Random) -> bytes:
    """Without its beginning."""
    return raw[chance.randrange(len(raw) + 1) :]


def double(raw: bytes, chance: random.Random) -> bytes:
    """Twice, or with a stretch of it twice."""
    start = chance.randrange(len(raw) + 1)
    return raw[:start] + raw[start:] * 2


def shuffle_lines(raw: bytes, chance: random.Random) -> bytes:
    """All lines in another order."""
    lines = raw.splitlines(keepends=True)
    chance.shuffle(lines)
    return b"".join(lines)


def join_lines(raw: bytes, chance: random.Random) -> bytes:
    """Some or all line breaks gone."""
    return b"".join([line if chance.random() < 0.2 else line.rstrip(b"\r\n") for line in raw.splitlines(keepends=True)])


def change_marks(raw: bytes, chance: random.Random) -> bytes:
    """One mark in twenty is another one."""
    text = raw.decode("utf-8", "replace")
    return "".join(
        [chance.choice(_MARKS) if letter in _MARKS and chance.random() < 0.05 else letter for letter in text]
    ).encode()


def drop_letters(raw: bytes, chance: random.Random) -> bytes:
    """One letter in thirty is gone."""
    text = raw.decode("utf-8", "replace")
    return "".join([letter for letter in text if chance.random() > 0.03]).encode()


def change_bytes(raw: bytes, chance: random.Random) -> bytes:
    """Twenty bytes are others."""
    damaged = bytearray(raw)
    for _ in range(20 if raw else 0):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    return bytes(damaged)


def encode_otherwise(raw: bytes, chance: random.Random) -> bytes:
    """In another encoding, what it lacks replaced."""
    return raw.decode("utf-8", "replace").encode(chance.choice(_CODECS), "replace")


def read_wrongly(raw: bytes, chance: random.Random) -> bytes:
    """Mojibake: read in a wrong encoding and saved."""
    return raw.decode(chance.choice(_CODECS[1:]), "replace").encode()


def splice(raw: bytes, chance: random.Random) -> bytes:
    """A stretch of it somewhere else."""
    ends = sorted(chance.randrange(len(raw) + 1) for _ in range(2))
    place = chance.randrange(len(raw) + 1)
    return raw[:place] + raw[ends[0] : ends[1]] + raw[place:]


MUTATIONS: Final[tuple[Callable[[bytes, random.Random], bytes], ...]] = (
    cut,
    behead,
    double,
    shuffle_lines,
    join_lines,
    change_marks,
    drop_letters,
    change_bytes,
    encode_otherwise,
    read_wrongly,
    splice,
)


def mutate(raw: bytes, seed: int) -> Iterator[tuple[str, bytes]]:
    """Each kind of damage once, by name; the same seed does the same damage."""
    for mutation in MUTATIONS:
        chance = random.Random(f"{seed} {mutation.__name__}")  # noqa: S311  (chance that can be repeated)
        yield mutation.__name__, mutation(raw, chance)
