"""Read the facts about an article from the lines around its text: who, when, where published."""
