"""Claims: which statements say the same thing; pure, from words in hand, nothing read or written."""
