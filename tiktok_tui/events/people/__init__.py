"""Viewers: who comes, likes, follows, shares, subscribes."""
