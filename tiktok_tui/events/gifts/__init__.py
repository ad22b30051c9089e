"""Gifts and treasure boxes."""
