"""Merge fields, and the branches of a text: what a mail merge still has to fill or choose. Nothing is executed."""
