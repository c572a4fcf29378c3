"""The tables of names and terms, of the glossary and of dismissals, as migrations make them."""

from __future__ import annotations

_TABLES = (
    """CREATE TABLE terms (
        id INTEGER PRIMARY KEY,
        korean TEXT NOT NULL,
        kind TEXT NOT NULL,
        count INTEGER NOT NULL,
        articles INTEGER NOT NULL,
        renderings INTEGER NOT NULL,
        disputed INTEGER NOT NULL,
        UNIQUE (korean, kind)
    )""",
    """CREATE TABLE renderings (
        id INTEGER PRIMARY KEY,
        term INTEGER NOT NULL REFERENCES terms(id) ON DELETE CASCADE,
        rank INTEGER NOT NULL,
        english TEXT NOT NULL,
        forms TEXT NOT NULL,
        count INTEGER NOT NULL,
        articles INTEGER NOT NULL,
        share REAL NOT NULL,
        first_seen TEXT,
        last_seen TEXT,
        UNIQUE (term, english)
    )""",
    """CREATE TABLE mentions (
        id INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles(id),
        pair INTEGER REFERENCES pairs(id) ON DELETE SET NULL,
        number INTEGER NOT NULL,
        rendering INTEGER REFERENCES renderings(id) ON DELETE SET NULL,
        korean TEXT NOT NULL,
        kind TEXT NOT NULL,
        ko_start INTEGER NOT NULL,
        ko_end INTEGER NOT NULL,
        english TEXT NOT NULL,
        en_start INTEGER NOT NULL,
        en_end INTEGER NOT NULL
    )""",
    "CREATE INDEX renderings_count ON renderings(count)",
    "CREATE INDEX terms_disputed ON terms(disputed)",
    "CREATE INDEX mentions_pair ON mentions(pair)",
    "CREATE INDEX mentions_article ON mentions(article)",
    "CREATE INDEX mentions_rendering ON mentions(rendering)",
    "CREATE INDEX mentions_korean ON mentions(korean)",
    # Which articles have been read for mentions, and by what.
    """CREATE TABLE mentioned (
        article INTEGER PRIMARY KEY REFERENCES articles(id),
        finder TEXT NOT NULL
    )""",
    """CREATE TABLE glossary (
        id INTEGER PRIMARY KEY,
        korean TEXT NOT NULL UNIQUE,
        english TEXT NOT NULL,
        kind TEXT NOT NULL,
        note TEXT NOT NULL
    )""",
)


# Whoever writes a pair: what was read of it, and found by looking at the whole archive, holds no
# longer. The rows of a pair that stays as it is stay, too.
_FORGET = """
    DELETE FROM mentioned WHERE article = {pair}.article;
    DELETE FROM findings WHERE pair = {pair}.id
        AND check_id IN ('names/consistency', 'terms/glossary');
"""
_FORGETTING = (
    f"CREATE TRIGGER pairs_added AFTER INSERT ON pairs BEGIN {_FORGET.format(pair='NEW')} END",
    "CREATE TRIGGER pairs_changed AFTER UPDATE OF korean, english ON pairs"
    " WHEN NEW.korean != OLD.korean OR NEW.english != OLD.english"
    f" BEGIN {_FORGET.format(pair='NEW')} END",
    f"CREATE TRIGGER pairs_removed BEFORE DELETE ON pairs BEGIN {_FORGET.format(pair='OLD')} END",
)

CONSISTENCY = _TABLES + _FORGETTING

# What a reader judged is kept by the words it was about, not by the ids of rows: those are made
# anew with every rule that changes.
DISMISSALS = (
    """CREATE TABLE dismissals (
        id INTEGER PRIMARY KEY,
        check_id TEXT NOT NULL,
        korean TEXT NOT NULL,
        english TEXT NOT NULL,
        ko_words TEXT NOT NULL,
        en_words TEXT NOT NULL,
        message TEXT NOT NULL,
        article TEXT NOT NULL,
        why TEXT,
        who TEXT,
        dismissed TEXT NOT NULL,
        UNIQUE (check_id, korean, english, ko_words, en_words)
    )""",
    "ALTER TABLE findings"
    " ADD COLUMN dismissal INTEGER REFERENCES dismissals(id) ON DELETE SET NULL",
    "CREATE INDEX findings_dismissal ON findings(dismissal)",
)

# The same words aligned otherwise are another pair, and a reader's judgement holds for them still.
DISMISSED_SENTENCES = (
    "ALTER TABLE dismissals ADD COLUMN ko_sentences TEXT",
    "ALTER TABLE dismissals ADD COLUMN en_sentences TEXT",
    *(
        f"""UPDATE dismissals SET {side}_sentences = (SELECT json_group_array(text) FROM (
            SELECT s.text FROM sentences s WHERE s.language = '{side}' AND s.pair = (
                SELECT min(f.pair) FROM findings f WHERE f.dismissal = dismissals.id)
            ORDER BY s.number))"""
        for side in ("ko", "en")
    ),
    "CREATE INDEX dismissals_article ON dismissals(article, check_id)",
)
