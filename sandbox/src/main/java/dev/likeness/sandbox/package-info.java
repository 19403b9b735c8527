/**
 * The sandbox: a local server that speaks the avatar services' protocols and really computes
 * avatars. Start it in-process with {@code Sandbox} or alone with {@code bin/sandbox}.
 */
package dev.likeness.sandbox;
