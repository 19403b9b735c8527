/**
 * What an avatar is computed with and exported as: builders, readers and the rules of the service's
 * documentation.
 *
 * <p>Knows no network.
 */
package dev.likeness.avatarsdk.parameters;
