package dev.likeness.sandbox.person;

/** Makes a head of given proportions from the template. Thread-safe. */
public interface HeadShaper {

    /**
     * Shapes a head.
     *
     * @param sex the template
     * @param proportions clamped to what the template can take
     * @return a new head; its arrays belong to the caller
     */
    ShapedHead shape(Sex sex, Proportions proportions);
}
