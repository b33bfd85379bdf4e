"""Flags: what the committee should know of a move that is allowed, one file each."""
