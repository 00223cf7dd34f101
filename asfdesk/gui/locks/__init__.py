"""Locking, unlocking and lending the screen."""
