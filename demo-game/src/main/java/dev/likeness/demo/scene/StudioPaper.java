package dev.likeness.demo.scene;

/** Colours of the studio's backdrop: in the middle, and at the edge. */
public enum StudioPaper {
    /** A soft pool of light on grey. */
    GREY(new int[] {126, 136, 148}, new int[] {30, 33, 40}),
    /** Nearly black. */
    DARK(new int[] {22, 23, 26}, new int[] {14, 14, 16}),
    /** Nearly white. */
    LIGHT(new int[] {232, 233, 235}, new int[] {205, 207, 211}),
    /** To find holes and hair edges. */
    GREEN(new int[] {60, 160, 74}, new int[] {52, 148, 66});

    private final int[] centre;
    private final int[] edge;

    StudioPaper(int[] centre, int[] edge) {
        this.centre = centre;
        this.edge = edge;
    }

    /** One channel between centre (share 0) and edge (share 1), 0 to 255. */
    float channel(int index, float share) {
        return centre[index] + (edge[index] - centre[index]) * share;
    }
}
