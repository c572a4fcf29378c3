"""The Datasette site: a reader, the raw originals, a home page, a search box that reads Korean.

Nothing is imported here, so that the command line can use `publish.serve` without Datasette.
"""
