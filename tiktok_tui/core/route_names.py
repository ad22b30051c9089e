"""The names of the routes. Apart from the routes, because the config file is checked before any of them is loaded."""

# What auto may try, in this order. The direct route is not among them: no cookie goes out unless somebody asks for it.
AUTOMATIC_ROUTES = ("signed", "tiktools-direct", "tiktools", "euler")
ROUTES = ("auto", *AUTOMATIC_ROUTES, "direct", "url")
