package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.bell;
import static dev.likeness.sandbox.person.sculpt.Soft.mix;
import static dev.likeness.sandbox.person.sculpt.Soft.step;

/** The folds around the eye: crease of the upper lid, the pad above it, the trough below. */
final class EyeRelief {

    private final EyeOpening opening;

    EyeRelief(Figures figures) {
        opening = new EyeOpening(figures, EyeForm.USUAL);
    }

    double at(double x, double y, double z) {
        if (y > 30 || y < -35 || x < 8 || x > 62) {
            return 0;
        }
        double t = (x - Figures.EYE_INNER) / (Figures.EYE_OUTER - Figures.EYE_INNER);
        double within = step(-0.12, 0.15, t) * step(1.3, 1.0, t);
        double crease = opening.edge(x, 1) + mix(3.2, 4.4, step(0, 0.4, t));
        double fold = -1.1 * bell(y - crease, 1.7) * within;
        double pad = 0.9 * bell(y - crease - 4.2, 3.4) * within * step(0.1, 0.7, t);
        double trough =
                -0.7
                        * bell(y - opening.edge(x, -1) + 6.5, 2.6)
                        * step(-0.2, 0.1, t)
                        * step(0.9, 0.4, t);
        double flesh = 1.6 * bell(x - 18, 8) * bell(y - 11.5, 7) * step(8, 13, x);
        return fold + pad + trough + flesh;
    }
}
