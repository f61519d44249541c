"""Words that may be somebody's name, the stand-ins for them, and a draft with these in their place."""
