/**
 * Text to phones: numbers and abbreviations to words, words to sounds by dictionary and
 * letter-to-sound rules, stress, and how long each sound lasts.
 *
 * <p>Knows no sound files, no network and no engine.
 */
package dev.likeness.speech.text;
