"""Events from the JSON of hosted services, which decode TikTok's messages before they send them on."""
