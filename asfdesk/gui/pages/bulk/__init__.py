"""Work on many files at once: save many documents, and the register anew from PDFs."""
