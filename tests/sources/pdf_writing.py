"""A small PDF with Japanese words, written by hand: one string for each line of each page."""

from __future__ import annotations

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
    out = "%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    start = len(out)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return out.encode("ascii")
