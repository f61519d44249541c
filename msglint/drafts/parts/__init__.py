"""The parts of a message: greeting, body, sign-off, signature, small print, quoted text."""
