"""Runs over many drafts: what is known already, what has changed since, and whether anything fell."""
