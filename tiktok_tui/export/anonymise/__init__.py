"""Replaces the people of a recording by pseudonyms."""
