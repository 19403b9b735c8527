package dev.likeness.sandbox.person;

/** Which template a person is built on. */
public enum Sex {
    /** The female template. */
    FEMALE,
    /** The male template. */
    MALE
}
