"""From a Case to a Problem: what exactly is optimised."""
