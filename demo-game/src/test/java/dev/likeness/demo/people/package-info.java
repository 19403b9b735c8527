/**
 * Pictures of the sandbox's people for the guides, taken as a game shows them: photo, service over
 * HTTP, plugin, studio. Knows the demo's studio; nothing else knows it.
 */
package dev.likeness.demo.people;
