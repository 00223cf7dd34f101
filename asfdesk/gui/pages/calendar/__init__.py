"""The calendar: day, week, month and list, and what leaves it for other calendars."""
