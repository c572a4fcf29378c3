"""Make an archive of a scorer's passages, so that a running site can be scored over them.

    python benchmarks/search_archive.py PASSAGES.jsonl --db FILE
    normalize serve --db FILE --port 8009
    python ../shared/bench/search_bench.py http --data FOLDER --sets --id record \\
        --url 'http://127.0.0.1:8009/NAME/articles.json?_search={q}&_size=max&_shape=array'

Each line is a record (`id`, `text`, `lang`, and `english` where it is translated). Its text is
stored unchanged and goes through the same index as that of real articles, with the same vectors;
nothing is cleaned, aligned or checked. In `/search.json`, `language=other` and `language=both`
rank the other language and both.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from align.sentences import english_sentences, korean_sentences
from archive.bitext import Bitext, Language, Relation
from archive.index import analyse_article
from archive.model import RECORD_MEDIA_TYPE, Article, Paragraph, RawArticle
from archive.store import open_archive, store
from archive.vectors import ArticleVectors
from korean.analyse import Analysis
from normalize.meaning import article_vectors

MADE_BY = "benchmarks/search_archive.py"


def article_of(text: str, language: str, english: str | None = None) -> Article:
    """Return a passage as an article whose text is the passage, in one paragraph."""
    paragraphs = (Paragraph(text, (1,)),)
    translation = (Paragraph(english, (1,)),) if english else ()
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
        english=paragraphs if language == "en" else translation,
        engine=None,
        lines=(),
        verdicts=(),
    )


def meaning_of(
    article: Article, relation: Relation | None, analyses: Sequence[Analysis]
) -> ArticleVectors | None:
    """Return the vectors that ingest makes of such an article."""
    sentences = {
        Language.KOREAN: [s.text for s in korean_sentences(analyses[1:])],
        Language.ENGLISH: [s.text for s in english_sentences([p.text for p in article.english])],
    }
    return article_vectors(article, relation, sentences)


def build(passages: Path, database: Path) -> int:
    """Store every passage; returns how many there are."""
    count = 0
    with open_archive(database) as db, passages.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            record = json.loads(line)
            english = record.get("english")
            article = article_of(record["text"], record.get("lang", "ko"), english)
            relation = Relation.TRANSLATION if english else None
            bitext = Bitext(article, (), (), (), None, None, None, None, relation)
            raw = RawArticle(line.strip(), f"{passages.name}:{number}", RECORD_MEDIA_TYPE)
            analyses = analyse_article(None, [p.text for p in article.korean])
            store(db, raw, bitext, analyses, MADE_BY, meaning_of(article, relation, analyses))
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
