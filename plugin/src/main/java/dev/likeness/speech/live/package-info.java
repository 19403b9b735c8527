/**
 * Mouths that move by what is heard right now: the player's microphone, and many speakers at once
 * on one thread.
 */
package dev.likeness.speech.live;
