"""Pure drawing: frozen values to styled text, no widget and no store."""
