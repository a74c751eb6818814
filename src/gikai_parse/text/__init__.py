"""Text without politics: passages, folding, numbers, dates. Imports nothing of the house but `tables`."""
