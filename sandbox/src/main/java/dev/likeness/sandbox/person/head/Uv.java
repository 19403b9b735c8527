package dev.likeness.sandbox.person.head;

/** A point of a texture: u to the right, v upwards, 0 to 1. */
record Uv(double u, double v) {}
