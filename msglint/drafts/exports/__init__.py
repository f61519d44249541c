"""Sequences as the tools that send them give them out: their steps and variants, each a draft, with the tool's name on it."""
