"""The end of a placement: when and why, the final assessment, the certificate, the outcome."""
