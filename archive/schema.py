"""The shape of the database, as migrations that any older archive can be brought through.

One statement a table, in the order in which they refer to one another. Times are ISO 8601 text;
`korean` and `english` hold paragraphs with an empty line between them, and a sentence's offsets
count characters in its paragraph. A change of shape is a new migration at the end, never an edit.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from archive.schema_of_terms import CONSISTENCY, DISMISSALS, DISMISSED_SENTENCES
from archive.schema_of_translations import OUTDATING, TRANSLATIONS
from archive.sources import hide_folders
from archive.transaction import transaction

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


@migrations()
def add_consistency(db: Database) -> None:
    """Keep how names and terms are rendered, and what an editor has pinned."""
    for statement in CONSISTENCY:
        db.execute(statement)


@migrations()
def add_dismissals(db: Database) -> None:
    """Keep which findings a reader has called wrong."""
    for statement in DISMISSALS:
        db.execute(statement)


@migrations()
def add_translations(db: Database) -> None:
    """Keep further translations of an article, where their sentences belong, and comparisons."""
    for statement in TRANSLATIONS:
        db.execute(statement)


@migrations()
def add_vectors(db: Database) -> None:
    """Keep what articles mean, so that they are found in the other language."""
    db.execute(
        """CREATE TABLE vectors (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES articles(id),
            language TEXT NOT NULL CHECK (language IN ('ko', 'en')),
            signature INTEGER NOT NULL REFERENCES signatures(id),
            code BLOB NOT NULL,
            document BLOB NOT NULL,
            sentences BLOB NOT NULL,
            UNIQUE (article, language)
        )"""
    )
    # The first look at all articles reads this index alone.
    db.execute("CREATE INDEX vectors_code ON vectors(language, signature, article, code)")


@migrations()
def add_confidence(db: Database) -> None:
    """Keep how sure the verdict about a line is; unknown for lines stored before."""
    db.execute("ALTER TABLE lines ADD COLUMN confidence TEXT")


# A posting says in two bytes that it is not of the first column: as most words of an archive are
# of Korean texts, the index is a third smaller with these first.
_KOREAN_FIRST = """CREATE VIRTUAL TABLE articles_fts USING fts5(
    korean, title, english, content='', tokenize='porter unicode61'
    /* content="articles" */
)"""
# By it alone an article's date is known without reading its text, in which a search for the newest
# of many hits would spend its time.
_ORDER = "CREATE INDEX articles_order ON articles(id, published)"
# Those with findings, and those with a whole translation, are asked for as a list.
_WITH_FINDINGS = "CREATE INDEX articles_findings ON articles(findings) WHERE findings > 0"
_TRANSLATED = "CREATE INDEX articles_translated ON articles(id) WHERE relation = 'translation'"


@migrations()
def order_archive(db: Database) -> None:
    """Shape the index of articles for size, where it is empty, and keep their dates by id.

    An index that holds articles stays as it is, and of use, until `archive.index` makes it anew.
    """
    db.execute(_ORDER)
    db.execute(_WITH_FINDINGS)
    db.execute(_TRANSLATED)
    if not db.execute("SELECT 1 FROM articles").fetchone():
        shape_index(db)


# The home page shows these to every visitor. Triggers, so that they hold whoever writes.
_TOTALS = (
    """CREATE TABLE totals (
        articles INTEGER NOT NULL,
        translated INTEGER NOT NULL,
        pairs INTEGER NOT NULL,
        findings INTEGER NOT NULL
    )""",
    """INSERT INTO totals SELECT count(*), coalesce(sum(pairs > 0), 0), coalesce(sum(pairs), 0),
        coalesce(sum(findings), 0) FROM articles""",
    """CREATE TRIGGER totals_insert AFTER INSERT ON articles BEGIN
        UPDATE totals SET articles = articles + 1, translated = translated + (new.pairs > 0),
            pairs = pairs + new.pairs, findings = findings + new.findings;
    END""",
    """CREATE TRIGGER totals_update AFTER UPDATE OF pairs, findings ON articles BEGIN
        UPDATE totals SET translated = translated + (new.pairs > 0) - (old.pairs > 0),
            pairs = pairs + new.pairs - old.pairs,
            findings = findings + new.findings - old.findings;
    END""",
    """CREATE TRIGGER totals_delete AFTER DELETE ON articles BEGIN
        UPDATE totals SET articles = articles - 1, translated = translated - (old.pairs > 0),
            pairs = pairs - old.pairs, findings = findings - old.findings;
    END""",
)


@migrations()
def add_totals(db: Database) -> None:
    """Keep how many articles, translated ones, filled pairs and findings there are."""
    for statement in _TOTALS:
        db.execute(statement)


@migrations()
def add_outdated(db: Database) -> None:
    """Keep whether a version has changed since it was compared."""
    for statement in OUTDATING:
        db.execute(statement)


@migrations()
def add_dismissed_sentences(db: Database) -> None:
    """Keep the sentences of a dismissed pair, by which it is known when it is aligned otherwise."""
    for statement in DISMISSED_SENTENCES:
        db.execute(statement)


@migrations()
def hide_folders_of_machines(db: Database) -> None:
    """Keep of a file's path what may be published."""
    hide_folders(db)


@migrations()
def add_emails(db: Database) -> None:
    """Keep the reporters' addresses; none are known of articles stored before."""
    db.execute("ALTER TABLE articles ADD COLUMN emails TEXT NOT NULL DEFAULT '[]'")


def shape_index(db: Database) -> None:
    """Make the index of articles and that of pairs empty, in today's shape."""
    for table, statement in (("articles_fts", _KOREAN_FIRST), ("pairs_fts", _SEARCH[1])):
        db.execute(f"DROP TABLE {table}")
        db.execute(statement)


def migrate(db: Database) -> None:
    """Bring a database, new or old, to today's shape; does nothing where it has it.

    Whoever comes while another run does this waits for it, and finds it done.
    """
    if migrations.pending(db):  # a look takes no lock: most archives have today's shape
        with transaction(db):
            migrations.apply(db)
