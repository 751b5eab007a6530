"""Recognisers: which stretches of an article name a thing, and what it is fully called."""
