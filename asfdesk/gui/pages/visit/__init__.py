"""Visits: the list, a visit planned, under way and closed, its action points and bookings."""
