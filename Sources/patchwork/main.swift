print("patchwork")
