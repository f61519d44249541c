"""Tables of drafts, a message a row: JSON lines, and CSV with whatever columns there are."""
