package dev.portolan.core.author;

import dev.portolan.core.problem.Location;

/** The comment above values that share a path, and the place in the program that sets it. */
record Group(String description, Location declared) {}
