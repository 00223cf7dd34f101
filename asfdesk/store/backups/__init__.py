"""Copies of the register: made, kept, proved by a drill, and put in its place."""
