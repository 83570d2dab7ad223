print("newsfold")
