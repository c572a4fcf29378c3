"""Make an archive of a scorer's passages, so that a running site can be scored over them.

    python benchmarks/search_archive.py PASSAGES.jsonl --db FILE
    normalize serve --db FILE --port 8009
    python ../shared/bench/search_bench.py http --data FOLDER --sets --id record \\
        --url 'http://127.0.0.1:8009/NAME/articles.json?_search={q}&_size=max&_shape=array'

Each line is a record (`id`, `text`, `lang`). Its text is stored unchanged and goes through the
same index as that of real articles; nothing is cleaned, aligned or checked.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from archive.index import analyse_article
from archive.model import RECORD_MEDIA_TYPE, Article, Bitext, Paragraph, RawArticle
from archive.store import open_archive, store

MADE_BY = "benchmarks/search_archive.py"


def article_of(text: str, language: str) -> Article:
    """Return a passage as an article whose text is the passage, in one paragraph."""
    paragraphs = (Paragraph(text, (1,)),)
    return Article(
        title=None,
        subtitle=None,
        english_title=None,
        reporters=(),
        published=None,
        updated=None,
        publisher=None,
        url=None,
        korean=() if language == "en" else paragraphs,
        english=paragraphs if language == "en" else (),
        engine=None,
        lines=(),
        verdicts=(),
    )


def build(passages: Path, database: Path) -> int:
    """Store every passage; returns how many there are."""
    count = 0
    with open_archive(database) as db, passages.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            record = json.loads(line)
            article = article_of(record["text"], record.get("lang", "ko"))
            bitext = Bitext(article, (), (), (), None, None, None, None)
            raw = RawArticle(line.strip(), f"{passages.name}:{number}", RECORD_MEDIA_TYPE)
            analyses = analyse_article(None, [p.text for p in article.korean])
            store(db, raw, bitext, analyses, MADE_BY)
            count += 1
    return count


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("passages", type=Path)
    parser.add_argument("--db", type=Path, required=True)
    arguments = parser.parse_args()
    print(f"{build(arguments.passages, arguments.db)} passages -> {arguments.db}")


if __name__ == "__main__":
    main()
