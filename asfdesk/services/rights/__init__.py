"""What the law gives the person and asks of the organisation: extracts, objections, the log, disposal, erasure."""
