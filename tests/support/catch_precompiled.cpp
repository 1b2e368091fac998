// Gives the precompiled Catch2 header a target to live in.
