"""Mails as drafts: single files and mailboxes."""
