"""Web pages and HTML mail as drafts: the text a reader sees, with the way back to the source."""
