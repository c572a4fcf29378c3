"""The small archive of invented articles, with further versions of two of them."""

from __future__ import annotations

from pathlib import Path

from align.compare import Resampling
from archive.comparisons import write_comparisons
from archive.model import Form, Kind, Translation
from archive.store import open_archive
from archive.transaction import transaction
from archive.translations import Segment, give, korean_sentences, write_segments
from normalize.comparison import compare_versions
from normalize.translations import add_translation, place
from tests.archive_fixture import build

BETA = (
    "The City of Angae said it holds a lighthouse festival at Solmoe Port on the 3rd.",
    "The city reckons with 120,000 visitors this year.",
    "The city spent 3.4 billion won to fix the pier.",
    "Shopkeepers expect much.",
    "Entry costs nothing.",
)
# One English sentence for the last two Korean ones.
KIM = (
    "Angae announced a lighthouse festival at Solmoe Port on May 3.",
    "It expects 120,000 people to come this year.",
    "The city spent 3.4 billion won to mend the pier.",
    "Traders have high hopes, and entry is free.",
)
ZETA = "<img src=x onerror=alert(9)> AT&T mended it."


def build_with_versions(path: Path) -> Path:
    """Write the archive to `path`: the festival has an engine's version and a person's."""
    with open_archive(build(path)) as db:
        beta = Translation("Beta", "\n".join(BETA), form=Form.SENTENCES)
        add_translation(db, 1, beta)
        give(db, 1, Translation("Kim", " ".join(KIM), Kind.REFERENCE), "")
        korean = [sentence.text for sentence in korean_sentences(db.conn, 1)]
        ends = (1, 2, 3, 5)
        with transaction(db):
            write_segments(
                db,
                1,
                2,
                [
                    Segment(first, last, " ".join(korean[first - 1 : last]), text, 0.9)
                    for text, first, last in zip(KIM, (1, 2, 3, 4), ends, strict=True)
                ],
                "fixture",
            )
        place(db, 1)
        for compared in compare_versions(db, ("page", "Beta"), "Kim", test=Resampling.NONE):
            write_comparisons(db, compared.rows(), "2031-05-02T10:00:00+00:00")
        add_translation(db, 3, Translation("<i>Zeta</i>", ZETA, form=Form.SENTENCES))
    return path
