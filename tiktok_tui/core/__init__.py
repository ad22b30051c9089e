"""The ground floor: what every other package may use. Imports nothing else of the project."""
