"""The tables of translations and of their comparisons, as migrations make them."""

from __future__ import annotations

# `translations` holds what people gave; the other three are computed from it and can be made anew.
TRANSLATIONS = (
    """CREATE TABLE translations (
        id INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles(id),
        name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('engine', 'person', 'reference')),
        form TEXT NOT NULL CHECK (form IN ('sentences', 'pairs', 'paragraphs', 'text')),
        given TEXT,
        source TEXT,
        korean TEXT NOT NULL,
        text TEXT NOT NULL,
        UNIQUE (article, name)
    )""",
    """CREATE TABLE segments (
        id INTEGER PRIMARY KEY,
        translation INTEGER NOT NULL REFERENCES translations(id) ON DELETE CASCADE,
        article INTEGER NOT NULL REFERENCES articles(id),
        number INTEGER NOT NULL,
        pair INTEGER REFERENCES pairs(id) ON DELETE SET NULL,
        first_sentence INTEGER,
        last_sentence INTEGER,
        korean TEXT NOT NULL,
        english TEXT NOT NULL,
        score REAL,
        signature INTEGER NOT NULL REFERENCES signatures(id),
        UNIQUE (translation, number)
    )""",
    """CREATE TABLE agreements (
        id INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles(id),
        first_sentence INTEGER NOT NULL,
        last_sentence INTEGER NOT NULL,
        pair INTEGER REFERENCES pairs(id) ON DELETE SET NULL,
        version TEXT NOT NULL,
        versions INTEGER NOT NULL,
        chrf REAL NOT NULL,
        korean TEXT NOT NULL,
        english TEXT NOT NULL,
        signature INTEGER NOT NULL REFERENCES signatures(id),
        UNIQUE (article, first_sentence, version)
    )""",
    """CREATE TABLE comparisons (
        id INTEGER PRIMARY KEY,
        scope TEXT NOT NULL,
        publisher INTEGER REFERENCES publishers(id),
        engine TEXT,
        month TEXT,
        system TEXT NOT NULL,
        reference TEXT NOT NULL,
        metric TEXT NOT NULL,
        score REAL NOT NULL,
        mean REAL,
        interval REAL,
        baseline TEXT,
        p_value REAL,
        segments INTEGER NOT NULL,
        articles INTEGER NOT NULL,
        left_out TEXT NOT NULL,
        signature INTEGER NOT NULL REFERENCES signatures(id),
        compared TEXT NOT NULL
    )""",
    "CREATE INDEX segments_article ON segments(article)",
    "CREATE INDEX segments_pair ON segments(pair)",
    "CREATE INDEX agreements_chrf ON agreements(chrf)",
    "CREATE INDEX agreements_pair ON agreements(pair)",
)

# Triggers, so that a score is known to be old whoever changed what it was made of.
_OUTDATE = """UPDATE comparisons SET outdated = 1
    WHERE outdated = 0 AND {name} IN (system, reference)"""
_TRANSLATED_PAGE = "EXISTS (SELECT 1 FROM translations WHERE article = {row}.article)"
OUTDATING = (
    "ALTER TABLE comparisons ADD COLUMN outdated INTEGER NOT NULL DEFAULT 0",
    f"""CREATE TRIGGER segments_compared AFTER INSERT ON segments BEGIN
        {_OUTDATE.format(name="(SELECT name FROM translations WHERE id = new.translation)")};
    END""",
    f"""CREATE TRIGGER translations_compared AFTER DELETE ON translations BEGIN
        DELETE FROM comparisons WHERE old.name IN (system, reference)
            AND NOT EXISTS (SELECT 1 FROM translations WHERE name = old.name);
        {_OUTDATE.format(name="old.name")};
    END""",
    f"""CREATE TRIGGER pairs_compared_added AFTER INSERT ON pairs
        WHEN {_TRANSLATED_PAGE.format(row="new")} BEGIN
        {_OUTDATE.format(name="'page'")};
    END""",
    f"""CREATE TRIGGER pairs_compared_changed AFTER UPDATE OF korean, english ON pairs
        WHEN (old.korean != new.korean OR old.english != new.english)
             AND {_TRANSLATED_PAGE.format(row="new")} BEGIN
        {_OUTDATE.format(name="'page'")};
    END""",
    f"""CREATE TRIGGER pairs_compared_removed AFTER DELETE ON pairs
        WHEN {_TRANSLATED_PAGE.format(row="old")} BEGIN
        {_OUTDATE.format(name="'page'")};
    END""",
)
