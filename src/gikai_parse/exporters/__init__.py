"""A Session in, something else out: one file for each form. Imports the model only."""
