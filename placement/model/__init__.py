"""The nouns of the project: frozen, by column, without behaviour beyond their own consistency."""
