"""Knowledge as literals: eras, roles, cues, notices. Each row with its example or its source; no code."""
