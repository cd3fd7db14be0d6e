"""Everything around the Bookstore for a demonstration on one machine."""
