"""Small PDFs written by hand: Japanese words, one string for each line of each page, or any objects at all."""

from __future__ import annotations

import zlib

# A font that every reader has under some name: the words are UTF-16 codes, no glyph is embedded.
FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /Kozuka /Encoding /UniJIS-UTF16-H /DescendantFonts "
    "[<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Kozuka /CIDSystemInfo "
    "<< /Registry (Adobe) /Ordering (Japan1) /Supplement 6 >> >>] >>"
)


def write_pdf(pages: list[list[str]]) -> bytes:
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        FONT,
    ]
    for index, lines in enumerate(pages):
        words = "\n".join(f"<{line.encode('utf-16-be').hex()}> Tj T*" for line in lines)
        stream = f"BT /F1 10 Tf 12 TL 50 700 Td\n{words}\nET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {5 + 2 * index} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    return join_objects([body.encode("ascii") for body in objects])


def join_objects(objects: list[bytes]) -> bytes:
    """Objects 1, 2, … with their table; the first is the catalogue."""
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    table = b"".join([b"%010d 00000 n \n" % place for place in places])
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def pack_stream(content: bytes, words: bytes = b"") -> bytes:
    """A stream, deflated."""
    packed = zlib.compress(content, 9)
    return b"<< /Filter /FlateDecode /Length %d %s >>\nstream\n%s\nendstream" % (len(packed), words, packed)
