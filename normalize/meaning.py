"""Make the vectors by which articles are found in the other language, and those of queries.

What has a whole translation is found by its words in either language, which is surer; so only
articles that lack one have vectors.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np

from align.encoder import Vectors, default_encoder
from archive.bitext import Language, Relation
from archive.model import Article, Paragraph
from archive.query import parse
from archive.vectors import ArticleVectors, Asked, Side

# An article says in its first paragraphs what it is about; development data show no gain beyond.
# English takes twice the letters to say the same.
_BEGINNING = {Language.KOREAN: 1_000, Language.ENGLISH: 2_000}
# A long interview; more would make an article's vectors greater than its text.
_MOST_SENTENCES = 200
# What all questions share says nothing about what is asked: the direction of these is taken out
# of a query.
_QUESTIONS = {
    Language.KOREAN: (
        "무엇 때문에 그랬습니까?",
        "누가 언제 어디에서 했습니까?",
        "이 가운데 맞는 것은 어느 것입니까?",
        "글의 내용과 다른 것을 고르면?",
        "이것은 어떻게 됩니까?",
        "몇 개입니까?",
        "어떤 사람입니까?",
    ),
    Language.ENGLISH: (
        "What happened because of it?",
        "Who did it, when and where?",
        "Which of the following is true?",
        "Which of these is not correct?",
        "How does it work?",
        "How many were there?",
        "What kind of person was it?",
    ),
}


def article_vectors(
    article: Article,
    relation: Relation | None,
    sentences: Mapping[Language, Sequence[str]],
    known: Mapping[Language, Vectors] | None = None,
) -> ArticleVectors | None:
    """Return the vectors of an article that has no whole translation, and None for one that has.

    `known` are the vectors of the sentences, by language, where they were made already.
    """
    if relation is Relation.TRANSLATION:
        return None
    encoder = default_encoder()
    titles = {Language.KOREAN: article.title, Language.ENGLISH: article.english_title}
    paragraphs = {Language.KOREAN: article.korean, Language.ENGLISH: article.english}
    sides = []
    for language in Language:
        if not paragraphs[language]:
            continue
        texts = [_beginning(titles[language], paragraphs[language], language)]
        vectors = (known or {}).get(language)
        if vectors is None:
            texts += sentences[language][:_MOST_SENTENCES]
        document, *found = encoder.encode(texts)
        if document.any():
            each = np.array(found) if vectors is None else vectors[:_MOST_SENTENCES]
            sides.append(Side(language, document, each))
    return ArticleVectors(encoder.signature, tuple(sides)) if sides else None


def _beginning(title: str | None, paragraphs: Sequence[Paragraph], language: Language) -> str:
    text = " ".join([*filter(None, [title]), *(paragraph.text for paragraph in paragraphs)])
    return text[: _BEGINNING[language]]


def query_vector(text: str, language: Language) -> Asked | None:
    """Return what a query means, or None where it has no words, or words that must not occur.

    Reads the model's weights at the first call, which takes seconds: not to be called inside SQL.
    """
    query = parse(text)
    words = " ".join(word.text for word in query.words)
    if not words or query.excluded:
        return None
    encoder = default_encoder()
    (vector,) = encoder.encode([words])
    question = _question(language)
    vector = vector - (vector @ question) * question
    length = float(np.linalg.norm(vector))
    return Asked(encoder.signature, vector / length) if length else None


@lru_cache(maxsize=2)
def _question(language: Language) -> Vectors:
    direction = default_encoder().encode(_QUESTIONS[language]).mean(axis=0)
    return np.asarray(direction / np.linalg.norm(direction), dtype=np.float32)
