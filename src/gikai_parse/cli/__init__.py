"""The room with files and a terminal: a plain command from the standard library, the full one with extra `[cli]`."""
