"""Measurements: what the program takes, in seconds and memory, on cases anyone can make again."""
