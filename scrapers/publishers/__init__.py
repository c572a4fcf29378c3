"""The layouts of known publishers and content systems, each a small value with the day it ended.

A page is read by the first layout whose marks it carries; every other page by its running text.
A new layout needs its own invented page in `tests/scrapers/pages/` and what is to be read from it.
"""

from __future__ import annotations

from scrapers.publishers.layout import Layout
from scrapers.publishers.papers import PAPERS
from scrapers.publishers.portals import PORTALS
from scrapers.publishers.systems import SYSTEMS

# Portals show pages of papers, and papers use content systems: the narrower first.
LAYOUTS: tuple[Layout, ...] = (*PORTALS, *PAPERS, *SYSTEMS)

__all__ = ["LAYOUTS", "Layout"]
