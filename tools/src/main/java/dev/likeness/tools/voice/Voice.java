package dev.likeness.tools.voice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A speaker who reads sentences into files and says when each sound was. */
public interface Voice {

    /**
     * What the voice is called, which is also its folder's name.
     *
     * @return for example "flite-slt" (not null)
     */
    String name();

    /**
     * How it names its sounds.
     *
     * @return the alphabet (not null)
     */
    Alphabet alphabet();

    /**
     * The package that brings it.
     *
     * @return its name in Debian (not null)
     */
    String comesWith();

    /**
     * Whether it can speak here.
     *
     * @return true if its files are there
     */
    boolean installed();

    /**
     * Speaks, unless the folder has the sentence already.
     *
     * @param sentences what to say (not null)
     * @param folder receives the files (not null; exists)
     * @return what was spoken (not null)
     * @throws IOException if the program is not there or fails
     */
    List<Spoken> speak(List<String> sentences, Path folder) throws IOException;
}
