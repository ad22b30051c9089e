"""TikTok's own webcast socket, and the ways to get a signed address for it."""
