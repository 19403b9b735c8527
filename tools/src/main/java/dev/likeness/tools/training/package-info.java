/**
 * Trains the classifier behind the lips on synthesised speech, made to sound like many speakers in
 * many rooms.
 */
package dev.likeness.tools.training;
