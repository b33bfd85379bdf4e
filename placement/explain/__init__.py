"""Why somebody was placed here, and not there."""
