"""Clean raw articles: a verdict for every line, the text of both languages, the facts about them.

Line rules (`rules/`) give evidence, `clean` decides over the whole document, `ingest` puts this
room together with reading and aligning, and `cli` is the command.
"""
