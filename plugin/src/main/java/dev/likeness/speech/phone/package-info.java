/**
 * The sounds of speech: phones as ARPABET spells them, what the mouth does while each is spoken,
 * how long each lasts, and phones with times.
 *
 * <p>Knows no sound, no text, no network and no engine; from {@code .face} it takes the names of
 * the visemes.
 */
package dev.likeness.speech.phone;
