this is no arc at all
nor is this
