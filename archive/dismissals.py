"""What readers have called wrong: people's rows, laid over the findings that checks compute.

A dismissal is known by the check, by both sides of the pair and by the words that were marked, so
it outlives every rebuild, and holds no longer once the words change. In its own article it is known
by its sentences as well: aligned otherwise, the same words are another pair.
"""

from __future__ import annotations

from typing import NamedTuple

from sqlite_utils import Database

from archive.model import ArchiveError


class Dismissal(NamedTuple):
    """A row of `dismissals`; `finding` is one that it hides now, None where there is none.

    `faulty` tells that something else of the same pair, an error or a warning, stands.
    """

    finding: int | None
    check_id: str
    korean: str
    english: str
    message: str
    why: str | None
    who: str | None
    dismissed: str
    faulty: bool


_NONE = "no finding {}; its number stands in the table `findings` and in the reader"
# A finding marks no words on a side where it misses something: then all of that side counts, which
# is part of the key anyhow.
_WORDS = {
    side: f"coalesce(substr(p.{column}, f.{side}_start + 1, f.{side}_end - f.{side}_start), '')"
    for side, column in (("ko", "korean"), ("en", "english"))
}
_SENTENCES = {
    side: f"(SELECT json_group_array(text) FROM (SELECT text FROM sentences"
    f" WHERE pair = p.id AND language = '{side}' ORDER BY number))"
    for side in ("ko", "en")
}
# A sentence that the pair had when it was dismissed, and in which the marked words stand, if any
# are marked. Texts of a pair are its sentences with a space between.
_SAME_SENTENCE = {
    side: f"""EXISTS (
        SELECT 1 FROM sentences s JOIN json_each(d.{side}_sentences) known ON known.value = s.text
        WHERE s.pair = p.id AND s.language = '{side}' AND (f.{side}_start IS NULL OR f.{side}_start
            - (SELECT coalesce(sum(length(text) + 1), 0) FROM sentences before
               WHERE before.pair = p.id AND before.language = '{side}' AND before.number < s.number)
            BETWEEN 0 AND length(s.text) - 1))"""
    for side in ("ko", "en")
}
_FOUND = f"""
    FROM findings f JOIN pairs p ON p.id = f.pair JOIN articles a ON a.id = f.article
        JOIN dismissals d ON d.check_id = f.check_id
        AND d.ko_words = {_WORDS["ko"]} AND d.en_words = {_WORDS["en"]}
    WHERE f.id = findings.id
"""
_MATCHING = f"""
    SELECT coalesce(
        (SELECT d.id {_FOUND} AND d.korean = p.korean AND d.english = p.english),
        (SELECT min(d.id) {_FOUND} AND d.article = a.identity
            AND {_SAME_SENTENCE["ko"]} AND {_SAME_SENTENCE["en"]}))
"""


def apply(db: Database, article: int) -> None:
    """Mark which findings of an article are dismissed, and count those that are not.

    To be called inside a transaction, after anything of them has changed.
    """
    db.execute(
        f"UPDATE findings SET dismissal = ({_MATCHING})"
        f" WHERE article = ? AND dismissal IS NOT ({_MATCHING})",
        [article],
    )
    for table, key in (("pairs", "pair"), ("articles", "article")):
        count = (
            f"(SELECT count(*) FROM findings f WHERE f.{key} = {table}.id AND f.dismissal IS NULL)"
        )
        owner = "article" if table == "pairs" else "id"
        db.execute(
            f"UPDATE {table} SET findings = {count} WHERE {owner} = ? AND findings != {count}",
            [article],
        )


def dismiss(
    db: Database, finding: int, dismissed: str, why: str | None = None, who: str | None = None
) -> None:
    """Dismiss a finding and every other with the same words; `dismissed` is an ISO 8601 time.

    Once more, it takes the new reason. Raises ArchiveError where there is no such finding.
    """
    articles = _articles(db, finding)
    db.execute(
        f"""
        INSERT INTO dismissals (check_id, korean, english, ko_words, en_words, ko_sentences,
                                en_sentences, message, article, why, who, dismissed)
        SELECT f.check_id, p.korean, p.english, {_WORDS["ko"]}, {_WORDS["en"]},
               {_SENTENCES["ko"]}, {_SENTENCES["en"]}, f.message, a.identity, ?, ?, ?
        FROM findings f JOIN pairs p ON p.id = f.pair JOIN articles a ON a.id = f.article
        WHERE f.id = ?
        ON CONFLICT (check_id, korean, english, ko_words, en_words)
        DO UPDATE SET why = coalesce(excluded.why, why), who = coalesce(excluded.who, who)
        """,
        [why, who, dismissed, finding],
    )
    for article in articles:
        apply(db, article)


def undo(db: Database, finding: int) -> None:
    """Let a finding stand again. Raises ArchiveError where it is not dismissed."""
    found = db.execute("SELECT dismissal FROM findings WHERE id = ?", [finding]).fetchone()
    if found is None:
        raise ArchiveError(_NONE.format(finding))
    if found[0] is None:
        raise ArchiveError(f"finding {finding} is not dismissed; see `normalize dismiss --list`")
    hidden = "SELECT DISTINCT article FROM findings WHERE dismissal = ?"
    articles = [article for (article,) in db.execute(hidden, found).fetchall()]
    db.execute("DELETE FROM dismissals WHERE id = ?", found)
    for article in articles:
        apply(db, article)


def follow(db: Database, article: int, identity: str) -> None:
    """Leave an article its dismissals where other rules know it by another identity.

    To be called inside a transaction, before the article's row changes.
    """
    db.execute(
        "UPDATE dismissals SET article = ?2 WHERE article != ?2"
        " AND article = (SELECT identity FROM articles WHERE id = ?1)",
        [article, identity],
    )


def dismissals(db: Database) -> list[Dismissal]:
    """Return every dismissal, the newest first."""
    rows = db.execute("""
        SELECT (SELECT min(id) FROM findings WHERE dismissal = d.id), d.check_id, d.korean,
               d.english, d.message, d.why, d.who, d.dismissed,
               EXISTS (SELECT 1 FROM findings f JOIN findings other ON other.pair = f.pair
                       WHERE f.dismissal = d.id AND other.dismissal IS NULL
                             AND other.severity != 'note')
        FROM dismissals d ORDER BY d.dismissed DESC, d.id DESC
    """)
    return [Dismissal._make((*row[:-1], bool(row[-1]))) for row in rows.fetchall()]


def _articles(db: Database, finding: int) -> list[int]:
    """Return the article of a finding, and others in which the check found fault with that pair."""
    rows = db.execute(
        "SELECT DISTINCT other.article FROM findings f JOIN findings other USING (check_id)"
        " JOIN pairs p ON p.id = f.pair JOIN pairs same ON same.id = other.pair"
        " WHERE f.id = ? AND same.korean = p.korean AND same.english = p.english",
        [finding],
    ).fetchall()
    if not rows:
        raise ArchiveError(_NONE.format(finding))
    return [article for (article,) in rows]
