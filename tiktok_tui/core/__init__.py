"""The ground floor: what sources yield, clocks, route names, access to JSON. It imports nothing else of the project."""
