package dev.likeness.stage;

/**
 * A bit of work for the render thread that is not divided further.
 *
 * @param kind of what is done, for the guess how long it will take
 * @param bytes that are moved (>=0)
 * @param work done on the render thread
 */
record Piece(Kind kind, long bytes, Runnable work) {

    /** Works of one kind take time in proportion to their bytes. */
    enum Kind {
        /** Memory of the graphics card is set aside. */
        RESERVE,
        /** Bytes are copied to the graphics card. */
        COPY,
        /** Something is drawn for the first time: the driver may compile for long. */
        REHEARSE
    }
}
