"""Battles between hosts."""
