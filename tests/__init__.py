"""The tests, one folder per kind: unit, store, gui, journeys, properties, crash, documents."""
