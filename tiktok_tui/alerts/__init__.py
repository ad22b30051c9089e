"""Alerts: rules, matching events against them, and delivery to files and webhooks."""
