"""The person's rights: the access extract, correction and objection, hold and erasure."""
