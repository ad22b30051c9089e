"""The names of the routes. Apart from the routes, because the config file is checked before any of them is loaded."""

# What auto may try, in this order. The direct route is not among them: a cookie is sent only on request.
AUTOMATIC_ROUTES = ("signed", "tiktools-direct", "tiktools", "euler")
ROUTES = ("auto", *AUTOMATIC_ROUTES, "direct", "url")
