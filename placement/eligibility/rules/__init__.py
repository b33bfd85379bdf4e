"""Hard rules, one file each."""
