/**
 * The demo game: create yourself from a photo, change your hair, talk. The command line, the game's
 * window and the service behind it.
 *
 * <p>A user of the plugin like any other game: it touches only what the plugin makes public.
 */
package dev.likeness.demo;
