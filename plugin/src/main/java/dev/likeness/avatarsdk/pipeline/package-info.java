/**
 * What the service's documentation says of its pipelines, as data: subtypes, plans, levels of
 * detail, and what each can be asked for.
 *
 * <p>Reads one resource file and knows no network.
 */
package dev.likeness.avatarsdk.pipeline;
