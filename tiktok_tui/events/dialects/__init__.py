"""How hosted services and other clients name and write events."""
