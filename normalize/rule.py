"""The form of a cleaning rule: a value that proves itself by its own examples."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from archive.model import DaeyeokError, Label
from normalize.lines.needs import Needs, frequency, minimal, needs
from normalize.lines.sentence import is_statement

Test = Callable[[str], object]  # truth is what counts: a match will do

LETTER = re.compile(r"[^\W\d_ㅣ]")  # a vowel alone is a bar


class WordTest(NamedTuple):
    """A test, and what says that a line cannot pass it; nothing is said where a field is empty.

    Of the words in `needs`, in small letters, every line that passes has one; the first letter of
    every line that passes is one of `opens`.
    """

    test: Test
    needs: Needs = ()
    opens: frozenset[str] = frozenset()

    def __call__(self, text: str) -> object:
        """Tell whether a line passes."""
        return self.test(text)


class Place(str, Enum):
    """Where in a document a rule's evidence counts.

    The head ends at the first sentence of the text, the tail begins after the last; an edge is
    either. Words such as 공유 or 홈 are a toolbar there and may be a table's cell elsewhere.
    """

    ANYWHERE = "anywhere"
    HEAD = "head"
    TAIL = "tail"
    EDGE = "edge"

    def __str__(self) -> str:
        return self.value


class BrokenRule(DaeyeokError):
    """Say which rule cannot be used, and why; raised at import, so that it never ships."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Take lines of one kind of boilerplate, and prove it by lines it takes and lines it leaves.

    `title` tells an editor what such a line is: "copyright claim", "asks the reader for tips".
    `pattern` is a regular expression for the whole visible line, without regard to case, or a
    function that tells whether it takes the line. Lines longer than `longest` characters are
    not tried, nor are whole sentences unless `sentences` says that real lines of this kind are
    some: both bound the work and keep rules off paragraphs. `hint` gives words
    in small letters of which every line it takes has one; most lines have none of them. It is for
    functions: `needs` reads such words off a pattern.
    """

    id: str
    label: Label
    pattern: str | Test | WordTest
    title: str
    takes: tuple[str, ...]
    leaves: tuple[str, ...]
    place: Place = Place.ANYWHERE
    longest: int = 80
    sentences: bool = False
    hint: tuple[str, ...] = ()
    test: Test = field(init=False, repr=False, compare=False)
    needs: Needs = field(init=False, repr=False, compare=False)
    opens: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not self.pattern or not re.fullmatch(r"[a-z]+(?:-[a-z]+)*/[a-z]+(?:-[a-z]+)*", self.id):
            raise BrokenRule(f"rule {self.id!r} needs a pattern and an id such as kind/what")
        if not self.title:
            raise BrokenRule(f"rule {self.id} needs a title that tells what its lines are")
        if not self.takes or not self.leaves:
            raise BrokenRule(f"rule {self.id} needs lines that it takes and lines that it leaves")
        test: Test
        opens: frozenset[str] = frozenset()
        if isinstance(self.pattern, str):
            # Hangul has no case: looking for that of 11,172 syllables takes a third of the time.
            pattern = self.pattern.replace("[가-힣]", "(?-i:[가-힣])")
            test, read_off = re.compile(pattern, re.IGNORECASE).fullmatch, needs(self.pattern)
            if test(""):
                raise BrokenRule(f"rule {self.id} takes the empty line; make its pattern say more")
        elif isinstance(self.pattern, WordTest):
            test, read_off, opens = self.pattern
        else:
            test, read_off = self.pattern, ()
        object.__setattr__(self, "test", test)
        object.__setattr__(self, "opens", opens)
        object.__setattr__(self, "needs", min(read_off, minimal(self.hint), key=frequency))
        for line in self.takes:
            if self.hint and not any(word in line.lower() for word in self.hint):
                raise BrokenRule(f"rule {self.id} has a hint that its own line {line!r} has not")

    def matches(self, text: str) -> bool:
        """Tell whether the rule takes a visible line, wherever it stands."""
        if len(text) > self.longest or not (self.sentences or not is_statement(text)):
            return False
        small = text.lower()
        if self.needs and not any(word in small for word in self.needs):
            return False
        return bool(self.test(text))


def register(*kinds: Sequence[Rule]) -> tuple[Rule, ...]:
    """Join rules in order of precedence. Raises BrokenRule where an id stands twice."""
    rules = tuple(rule for kind in kinds for rule in kind)
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise BrokenRule(f"two rules are called {rule.id}; rename one")
        seen.add(rule.id)
    return rules


def only_words(words: Sequence[str], least: int = 1, *, unmarked: str = "") -> WordTest:
    """Make a test for lines made of these words, numbers and marks and nothing else.

    Words may stand in any order and number, glued together as flattened menus are; none of the
    marks `unmarked` may stand before them. Linear: each
    character is looked at once, unlike a repeated alternation.
    """
    longest_first = sorted(words, key=len, reverse=True)
    any_word = "|".join(map(re.escape, longest_first)).lower()
    marks = frozenset(unmarked)
    begins = re.compile(rf"[\W\d_ㅣ]*(?:{any_word})").match  # most lines stop here
    remove = re.compile(any_word).subn

    def test(text: str) -> bool:
        if (
            text[-1:] == "." or text[:1] in marks
        ):  # a menu has no full stop, most paragraphs have one
            return False
        small = text.lower()  # without re.I, which makes alternations many times slower
        if begins(small) is None:
            return False
        rest, count = remove("", small)
        return count >= least and LETTER.search(rest) is None

    firsts = [found[0] for word in words if (found := LETTER.search(word.lower()))]
    return WordTest(test, opens=frozenset(firsts))


def mostly_words(words: Sequence[str], least: int, rest: float = 0.25) -> WordTest:
    """Make a test for lines that have this many of the words, and few letters beside them."""
    longest_first = sorted(words, key=len, reverse=True)
    remove = re.compile("|".join(map(re.escape, longest_first)).lower()).subn

    def test(text: str) -> bool:
        left, count = remove("", text.lower())
        return count >= least and len(LETTER.findall(left)) <= rest * len(LETTER.findall(text))

    return WordTest(test, minimal(word.lower() for word in words))


def having(*patterns: str, without: str | None = None) -> WordTest:
    """Make a test for lines in which each of these patterns is found, and the last is not."""
    searches = [re.compile(pattern, re.IGNORECASE).search for pattern in patterns]
    forbidden = re.compile(without, re.IGNORECASE).search if without else None

    def test(text: str) -> bool:
        return all(search(text) for search in searches) and not (forbidden and forbidden(text))

    return WordTest(test, min(map(needs, patterns), key=frequency))
