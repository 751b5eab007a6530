"""Who holds which post of what, sentence by sentence.

Posts stand in chains (chains.py), each with its owner (owners.py): a place (place_owners.py), a body named before (body_owners.py), or what it
takes over from the post before it (taken_over.py), as on a name card (name_cards.py). Who holds them is told beside them (holders.py), by verbs
of appointment (appointments.py) and of leaving (departures.py), and in rosters (rosters.py, roster_lines.py); what the article says elsewhere
decides between them (settling.py).
"""
