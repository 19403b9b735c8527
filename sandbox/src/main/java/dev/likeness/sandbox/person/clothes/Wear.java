package dev.likeness.sandbox.person.clothes;

/**
 * How a piece is worn.
 *
 * @param gap how near it comes to the skin (mm)
 * @param ease how far it stands off where it hangs (mm)
 * @param slope how steeply it falls back to the body below a high point (0 hangs straight down)
 * @param sleeve how much wider it is at the ends of sleeves (mm)
 * @param folds strength of folds (1 = cotton)
 * @param thick thickness of its edges (mm, less than the gap)
 * @param gathered true if its hem is drawn together
 */
record Wear(
        double gap,
        double ease,
        double slope,
        double sleeve,
        double folds,
        double thick,
        boolean gathered) {}
