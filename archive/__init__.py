"""What is kept: the vocabulary, the schema of the database, the store and the search index."""
