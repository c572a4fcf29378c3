"""What a line says by itself: its words and marks, whether it is a sentence, and who speaks."""
