package dev.likeness.sandbox.person.hair;

/** One haircut's idea: what it is called and how it grows. */
interface Style {

    String identity();

    /** "female", "male" or "unisex". */
    String gender();

    /** Of everything that varies within the haircut. */
    long seed();

    /** The kind of hair. */
    HairTexture texture();

    /** Grows the haircut on a head; the same head always gives the same haircut. */
    void grow(Salon salon);
}
