package dev.likeness.sandbox.person.head;

/** Camera positions: point looked at from the eyes (metres), turn, rise (degrees), height. */
final class PortraitView {

    private PortraitView() {}

    static double[] of(String view) {
        return switch (view) {
            case "front" -> new double[] {0, -0.03, -0.02, 0, 0, 0.29};
            case "three" -> new double[] {0, -0.025, -0.05, 38, 4, 0.31};
            case "left" -> new double[] {0, -0.025, -0.05, -38, 4, 0.31};
            case "profile" -> new double[] {0, -0.025, -0.06, 90, 0, 0.31};
            case "below" -> new double[] {0, -0.04, -0.03, 20, -35, 0.31};
            case "above" -> new double[] {0, 0, -0.05, 20, 35, 0.31};
            case "back" -> new double[] {0, -0.025, -0.06, 150, 5, 0.31};
            case "eyes" -> new double[] {0.0, 0.0, 0, 0, 0, 0.085};
            case "eye" -> new double[] {0.032, 0.0, 0, 0, 0, 0.055};
            case "eyeside" -> new double[] {0.032, 0.0, 0, 55, 5, 0.055};
            case "mouth" -> new double[] {0, -0.066, 0, 15, 0, 0.09};
            case "ear" -> new double[] {0.07, -0.012, -0.08, 75, 0, 0.11};
            case "nose" -> new double[] {0, -0.035, 0.02, 25, -20, 0.09};
            case "bust" -> new double[] {0, -0.14, -0.05, 20, 0, 0.62};
            case "chest" -> new double[] {0, -0.3, -0.05, 20, 0, 0.7};
            case "chestfront" -> new double[] {0, -0.3, -0.05, 0, 0, 0.7};
            case "chestback" -> new double[] {0, -0.3, -0.05, 155, 5, 0.7};
            case "legs" -> new double[] {0, -1.1, -0.05, 30, 0, 1};
            case "legsback" -> new double[] {0, -1.1, -0.05, 150, 0, 1};
            case "body" -> new double[] {0, -0.75, -0.08, 0, 0, 1.9};
            case "bodythree" -> new double[] {0, -0.75, -0.08, 40, 8, 1.9};
            case "bodyside" -> new double[] {0, -0.75, -0.08, 90, 0, 1.9};
            case "bodyback" -> new double[] {0, -0.75, -0.08, 160, 4, 1.9};
            case "shoulder" -> new double[] {0.15, -0.2, -0.08, 35, 15, 0.5};
            case "armpit" -> new double[] {0.15, -0.25, -0.08, 20, -35, 0.4};
            case "nape" -> new double[] {0, -0.15, -0.08, 170, 20, 0.5};
            case "hand" -> new double[] {0.74, -0.21, -0.08, 20, 50, 0.28};
            case "palm" -> new double[] {0.74, -0.21, -0.08, 20, -50, 0.28};
            case "hips" -> new double[] {0, -0.72, -0.08, 25, 0, 0.5};
            case "neck" -> new double[] {0, -0.24, -0.05, 20, 8, 0.36};
            case "heel" -> new double[] {0.05, -1.48, -0.08, 140, 15, 0.36};
            case "waist" -> new double[] {0, -0.68, -0.05, 25, 0, 0.5};
            case "waistback" -> new double[] {0, -0.72, -0.05, 155, 0, 0.5};
            case "foot" -> new double[] {0.05, -1.5, -0.02, 50, 20, 0.36};
            case "feet" -> new double[] {0.09, -1.5, 0, 40, 30, 0.4};
            default -> throw new IllegalArgumentException("no view named " + view);
        };
    }
}
