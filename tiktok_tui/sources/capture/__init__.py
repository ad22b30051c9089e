"""Files and pipes of frames, payloads or JSON events that other programs wrote."""
