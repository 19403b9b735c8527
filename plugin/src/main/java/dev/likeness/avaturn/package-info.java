/**
 * Avaturn (api.avaturn.me): its API call by call, the service made of it, its webhooks, and its
 * editor in the browser.
 *
 * <p>Knows no engine.
 */
package dev.likeness.avaturn;
