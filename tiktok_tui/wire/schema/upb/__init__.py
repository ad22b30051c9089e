"""Generated from proto/ by scripts/generate_schema.py: protobuf classes."""
