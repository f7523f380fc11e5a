"""What an editor is about to change, as frozen values that can be tested without a screen."""
