package dev.likeness.service;

/** Which template body an avatar is computed on. */
public enum Sex {
    /** The female template. */
    FEMALE,
    /** The male template. */
    MALE
}
