"""What in a text could say who somebody is. Pure: a text and its context in, flags out. It finds; people decide."""
