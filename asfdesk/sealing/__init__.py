"""Seals: certificates, signatures, time stamps, and the strict look at a sealed file."""
