"""The gate before sending: what stands between a mail program and the one that really sends. It prints and exits itself, for
that is what those programs look at."""
