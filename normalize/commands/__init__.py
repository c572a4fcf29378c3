"""The commands of `normalize`, one file a subject; `normalize/cli.py` puts them together."""
