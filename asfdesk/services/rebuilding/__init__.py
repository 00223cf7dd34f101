"""The register anew from a folder of documents: what each carries inside, judged, proved and taken in."""
