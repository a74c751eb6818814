"""The rungs between printed lines and the Session: turns, front matter, speakers, agenda, units, linking, assembly."""
