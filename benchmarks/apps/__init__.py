"""Small Textual apps that figures are compared with."""
