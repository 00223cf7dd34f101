"""The calendar, the day and what to be reminded of."""
