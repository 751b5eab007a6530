"""Talks: who met whom, told by a verb, from the door, by what the two did, or without their sides; in_account.py takes them into the account."""
