/**
 * The photo studio: lights, backdrop, camera, and where avatars stand.
 *
 * <p>Knows the engine and where an avatar's node is; no menus and no service.
 */
package dev.likeness.demo.scene;
