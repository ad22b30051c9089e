"""Messages of the generated schema to events. One file a domain of proto/."""
