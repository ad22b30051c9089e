"""What the simulator plays: TikTok's pages and socket, a sign server, and the two services with hosted sockets."""
