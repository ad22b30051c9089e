"""Hosted sockets that send decoded messages: tik.tools and Euler Stream."""
