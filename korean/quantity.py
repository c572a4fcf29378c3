"""What a number in a text says, whichever language says it: value, kind, unit and place."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import NamedTuple


class Kind(str, Enum):
    """What a number counts or names; a pair that differs in value is wrong whatever the kind."""

    PLAIN = "plain"
    PERCENT = "percent"
    POINT = "percentage point"
    MONEY = "currency"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    CLOCK = "clock"
    DECADE = "decade"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    CODE = "code"
    VAGUE = "vague"

    def __str__(self) -> str:
        return self.value


class Form(str, Enum):
    """How firmly a number stands in the text; only figures must always find a partner."""

    FIGURE = "figure"
    WORD = "word"
    HINT = "hint"


class Quantity(NamedTuple):
    """A number in a text from `start` to `end`.

    `values[0]` is what it says; the others are readings that a careful translator may also have
    meant (a left end of a range without its scale, `5m` as five million or five metres).
    `unit` is an ISO 4217 code for money, a symbol for a measure, a class such as `person` for a
    count, or empty. A HINT (한, once, both) can explain a number but is never itself reported.
    """

    start: int
    end: int
    values: tuple[Decimal, ...]
    kind: Kind = Kind.PLAIN
    unit: str = ""
    form: Form = Form.FIGURE

    @property
    def value(self) -> Decimal:
        """Return the value as written."""
        return self.values[0]

    def spell(self) -> str:
        """Return the value for a message or a mark: `434100000000 KRW`, `2.5 percent`, `19:30`."""
        if self.kind is Kind.CLOCK:
            hours, minutes = divmod(int(self.value), 60)
            return f"{hours:02d}:{minutes:02d}"
        number = format(self.value.normalize(), "f")
        if self.kind is Kind.MONEY or (self.kind is Kind.PLAIN and self.unit):
            return f"{number} {self.unit}".rstrip()
        return number if self.kind is Kind.PLAIN else f"{number} {self.kind}"
