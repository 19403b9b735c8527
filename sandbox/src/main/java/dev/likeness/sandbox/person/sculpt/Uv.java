package dev.likeness.sandbox.person.sculpt;

/** A point of a texture: u to the right, v upwards, 0 to 1. */
public record Uv(double u, double v) {}
