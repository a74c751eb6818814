"""How a transcript is printed: an `OpenedSource` in, `Line`s out. One file of settings for each printing style."""
