"""On what occasion a message is written: its stage, its channel, its language, read from the message when nobody says."""
