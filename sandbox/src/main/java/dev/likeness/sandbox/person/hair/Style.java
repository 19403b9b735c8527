package dev.likeness.sandbox.person.hair;

/** One haircut's idea: what it is called and how it grows. */
interface Style {

    String identity();

    String gender();

    StrandLook look();

    /** Grows the haircut on a head; the same head always gives the same haircut. */
    void grow(Salon salon);
}
