"""One file of settings for each printing style; `registry` puts them in order."""
