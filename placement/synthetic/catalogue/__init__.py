"""What the made-up city is made of, and why: numbers and names, no logic."""
