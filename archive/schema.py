"""The shape of the database, as migrations that any older archive can be brought through.

One statement a table, in the order in which they refer to one another. Times are ISO 8601 text;
`korean` and `english` hold paragraphs with an empty line between them, and a sentence's offsets
count characters in its paragraph. A change of shape is a new migration at the end, never an edit.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

migrations = Migrations("daeyeok")

PARAGRAPH_BREAK = "\n\n"

_TABLES = (
    """CREATE TABLE properties (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
    )""",
    """CREATE TABLE publishers (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
    )""",
    """CREATE TABLE signatures (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
    )""",
    """CREATE TABLE articles (
        id INTEGER PRIMARY KEY,
        title TEXT,
        english_title TEXT,
        subtitle TEXT,
        publisher INTEGER REFERENCES publishers(id),
        reporters TEXT NOT NULL,
        published TEXT,
        updated TEXT,
        engine TEXT,
        score REAL,
        ko_aligned REAL,
        en_aligned REAL,
        relation TEXT,
        weakest_from INTEGER,
        weakest_to INTEGER,
        pairs INTEGER NOT NULL,
        findings INTEGER NOT NULL,
        korean TEXT NOT NULL,
        english TEXT NOT NULL,
        url TEXT,
        raw TEXT NOT NULL REFERENCES raw_articles(sha256) DEFERRABLE INITIALLY DEFERRED,
        signature INTEGER REFERENCES signatures(id),
        made_by INTEGER NOT NULL REFERENCES signatures(id),
        identity TEXT NOT NULL UNIQUE
    )""",
    """CREATE TABLE raw_articles (
        sha256 TEXT PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles(id),
        source TEXT,
        media_type TEXT,
        fetched TEXT,
        size INTEGER NOT NULL,
        content BLOB NOT NULL
    )""",
    """CREATE TABLE lines (
        id INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles(id),
        number INTEGER NOT NULL,
        label TEXT NOT NULL,
        text TEXT NOT NULL,
        rule TEXT NOT NULL,
        why TEXT NOT NULL,
        cuts TEXT NOT NULL,
        UNIQUE (article, number)
    )""",
    """CREATE TABLE pairs (
        id INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles(id),
        number INTEGER NOT NULL,
        korean TEXT NOT NULL,
        english TEXT NOT NULL,
        score REAL,
        completeness REAL,
        findings INTEGER NOT NULL,
        cosine REAL,
        margin REAL,
        length REAL,
        anchors REAL,
        crossing INTEGER NOT NULL,
        signature INTEGER REFERENCES signatures(id),
        UNIQUE (article, number)
    )""",
    """CREATE TABLE sentences (
        id INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles(id),
        language TEXT NOT NULL CHECK (language IN ('ko', 'en')),
        number INTEGER NOT NULL,
        pair INTEGER REFERENCES pairs(id),
        paragraph INTEGER NOT NULL,
        start_offset INTEGER NOT NULL,
        end_offset INTEGER NOT NULL,
        text TEXT NOT NULL,
        UNIQUE (article, language, number)
    )""",
    """CREATE TABLE findings (
        id INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles(id),
        number INTEGER NOT NULL,
        pair INTEGER NOT NULL REFERENCES pairs(id),
        severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
        check_id TEXT NOT NULL,
        message TEXT NOT NULL,
        ko_value TEXT,
        ko_start INTEGER,
        ko_end INTEGER,
        en_value TEXT,
        en_start INTEGER,
        en_end INTEGER,
        UNIQUE (article, number)
    )""",
    """CREATE TABLE rejects (
        sha256 TEXT PRIMARY KEY,
        source TEXT,
        reason TEXT NOT NULL,
        advice TEXT NOT NULL,
        media_type TEXT,
        fetched TEXT,
        size INTEGER NOT NULL,
        content BLOB NOT NULL
    )""",
)

_INDEXES = (
    "CREATE INDEX articles_publisher ON articles(publisher)",
    "CREATE INDEX articles_published ON articles(published)",
    "CREATE INDEX articles_score ON articles(score)",
    "CREATE INDEX articles_engine ON articles(engine)",
    "CREATE INDEX raw_articles_article ON raw_articles(article)",
    "CREATE INDEX lines_label ON lines(label)",
    "CREATE INDEX lines_rule ON lines(rule)",
    "CREATE INDEX pairs_score ON pairs(score)",
    "CREATE INDEX sentences_pair ON sentences(pair)",
    "CREATE INDEX findings_pair ON findings(pair)",
    "CREATE INDEX findings_check_id ON findings(check_id, severity)",
)

# Contentless: the terms are made once, in the store, from the article's one Kiwi pass, and no
# SQLite needs a function of ours to open the file. The comment names the table that Datasette's
# search box belongs to; Datasette looks for those very words in the CREATE statement.
_SEARCH = (
    """CREATE VIRTUAL TABLE articles_fts USING fts5(
        title, korean, english, content='', tokenize='porter unicode61'
        /* content="articles" */
    )""",
    """CREATE VIRTUAL TABLE pairs_fts USING fts5(
        korean, english, content='', tokenize='porter unicode61'
        /* content="pairs" */
    )""",
)


@migrations()
def create_archive(db: Database) -> None:
    """Create the tables, their indexes and the search index of the first version."""
    for statement in _TABLES + _INDEXES + _SEARCH:
        db.execute(statement)


@migrations()
def add_records(db: Database) -> None:
    """Keep what a collection calls an article, and which fields it gave."""
    db.execute("ALTER TABLE articles ADD COLUMN record TEXT")
    db.execute("ALTER TABLE articles ADD COLUMN given TEXT NOT NULL DEFAULT '[]'")
    db.execute("CREATE INDEX articles_record ON articles(record)")


@migrations()
def add_origins(db: Database) -> None:
    """Keep where each fact about an article was read."""
    db.execute("ALTER TABLE articles ADD COLUMN origins TEXT NOT NULL DEFAULT '{}'")


_CONSISTENCY = (
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


@migrations()
def add_consistency(db: Database) -> None:
    """Keep how names and terms are rendered, and what an editor has pinned."""
    for statement in _CONSISTENCY + _FORGETTING:
        db.execute(statement)


# What a reader judged is kept by the words it was about, not by the ids of rows: those are made
# anew with every rule that changes.
_DISMISSALS = (
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


@migrations()
def add_dismissals(db: Database) -> None:
    """Keep which findings a reader has called wrong."""
    for statement in _DISMISSALS:
        db.execute(statement)


def migrate(db: Database) -> None:
    """Bring a database, new or old, to today's shape; does nothing where it has it."""
    migrations.apply(db)
