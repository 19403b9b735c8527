/**
 * The demo's screens, drawn with Lemur: creating an avatar, the wardrobe, the help.
 *
 * <p>Knows the plugin's public face; no network and no files but the photo that a player picks.
 */
package dev.likeness.demo.ui;
