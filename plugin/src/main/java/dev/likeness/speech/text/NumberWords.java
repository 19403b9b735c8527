package dev.likeness.speech.text;

/** Whole numbers as words of one language. Any thread. */
interface NumberWords {

    /** The largest number that is spoken as one; longer ones are read digit by digit. */
    long LARGEST = 999_999_999_999L;

    /**
     * A number as one counts with it.
     *
     * @param number 0 to {@link #LARGEST}
     * @return words in lower case, separated by spaces (not null)
     */
    String cardinal(long number);

    /**
     * A number as one ranks with it.
     *
     * @param number 0 to {@link #LARGEST}
     * @return words in lower case, separated by spaces (not null)
     */
    String ordinal(long number);

    /** The word for the sign between a number and its decimals. */
    String point();
}
