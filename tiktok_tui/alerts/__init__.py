"""What happens when something comes that somebody waits for: rules, who watches them, what is sent where."""
