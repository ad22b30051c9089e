"""Bytes to messages: frames, the strict field scanner, the catalogue of methods, and the generated schema."""
