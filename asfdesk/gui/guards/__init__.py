"""What keeps a case from being seen, copied or sent by mistake."""
