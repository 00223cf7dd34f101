"""Disposal of cases, and the ledger that keeps what was erased erased."""
