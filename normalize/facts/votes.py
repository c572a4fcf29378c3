"""A name that a line gives the publisher, and how much the place where it stands says."""

from __future__ import annotations

from typing import NamedTuple

# How much a place says: a claim and an imprint are the publisher's own word, a dateline, a tag and
# a sign-off name it, above the headline stands the site, and its address is the poorer name. Whose
# articles a portal shows outweighs an agency that wrote one of them.
SHOWN = 8
CLAIM, IMPRINT, LOGO, NAMED, HINTED = 4, 5, 3, 2, 1


class Vote(NamedTuple):
    """A name that a line gives the publisher, how much that says, and the line."""

    name: str
    weight: int
    line: int
