"""What the program promises, measured: each module prints figures with their budgets. See README.md."""
