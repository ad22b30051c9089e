"""Commands of the monitor, grouped by what they act on."""
