"""Sizes of units: whether two measures are one size, or one figure stands for two sizes."""

from __future__ import annotations

from decimal import Decimal

from korean.quantity import Kind, Quantity

_SIZES: dict[str, tuple[str, Decimal]] = {
    "mm": ("length", Decimal("0.001")),
    "cm": ("length", Decimal("0.01")),
    "m": ("length", Decimal(1)),
    "km": ("length", Decimal(1000)),
    "in": ("length", Decimal("0.0254")),
    "ft": ("length", Decimal("0.3048")),
    "yd": ("length", Decimal("0.9144")),
    "mi": ("length", Decimal("1609.344")),
    "kph": ("speed", Decimal(1)),
    "mph": ("speed", Decimal("1.609344")),
    "g": ("weight", Decimal(1)),
    "oz": ("weight", Decimal("28.3495")),
    "lb": ("weight", Decimal("453.592")),
    "GBP": ("weight", Decimal("453.592")),
    "kg": ("weight", Decimal(1000)),
    "t": ("weight", Decimal(1000000)),
    "l": ("volume", Decimal(1)),
    "gal": ("volume", Decimal("3.78541")),
    "m2": ("area", Decimal(1)),
    "pyeong": ("area", Decimal("3.305785")),
    "acre": ("area", Decimal("4046.86")),
    "ha": ("area", Decimal(10000)),
    "km2": ("area", Decimal(1000000)),
    "second": ("time", Decimal(1)),
    "minute": ("time", Decimal(60)),
    "hour": ("time", Decimal(3600)),
    "day": ("time", Decimal(86400)),
    "week": ("time", Decimal(604800)),
    "month": ("time", Decimal(2629800)),
    "year": ("time", Decimal(31557600)),
}
"""What a unit measures, and its size; pounds, read as money, are a weight beside kilograms."""

# Converted values are rounded to what reads well: 50 miles for 80 km, 150 feet for 46 m.
_CONVERSION_TOLERANCE = Decimal("0.05")


def changes(ko: Quantity, en: Quantity) -> bool:
    """Tell whether one figure stands for another size: 30초 and 30 minutes."""
    one, other = _SIZES.get(ko.unit), _SIZES.get(en.unit)
    if not one or not other or ko.kind is not Kind.PLAIN or en.kind is not Kind.PLAIN:
        return False
    return ko.value == en.value and one[0] == other[0] and one[1] != other[1]


def converts(ko: Quantity, en: Quantity) -> bool:
    """Tell whether two measures are one size in different units (평 and ㎡, km and miles)."""
    one, other = _SIZES.get(ko.unit), _SIZES.get(en.unit)
    if not one or not other or ko.unit == en.unit or one[0] != other[0]:
        return False
    ko_size, en_size = ko.value * one[1], en.value * other[1]
    return abs(ko_size - en_size) <= _CONVERSION_TOLERANCE * max(ko_size, en_size)
