"""Relations between statements, proposed by rules that can be read: pure, values in and values out."""
