"""Who is best, in an order that can be recomputed by hand: rank lists, wishes, panels, promotions. Arrays in, arrays out."""
