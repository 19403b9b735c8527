/** Synthesised speech with the times of its sounds, from speech programs installed here. */
package dev.likeness.tools.voice;
