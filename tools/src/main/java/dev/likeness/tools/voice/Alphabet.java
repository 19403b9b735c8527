package dev.likeness.tools.voice;

/** How a voice names its sounds, and how near they are to those of American English. */
public enum Alphabet {
    /** American voices of flite and Festival: close to ARPABET. */
    AMERICAN,
    /** British voices of Festival. */
    BRITISH,
    /** Other voices of Festival. */
    ABROAD,
    /** American voices of MBROLA: SAMPA, as those below. */
    MBROLA_AMERICAN,
    /** The British voice of MBROLA. */
    MBROLA_BRITISH,
    /** Other voices of MBROLA. */
    MBROLA_ABROAD
}
