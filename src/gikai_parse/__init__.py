"""Japanese assembly transcripts (議会の会議録) as typed questions and answers."""

__version__ = "0.1.0"
