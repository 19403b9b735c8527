/**
 * The HTTP side: routes, tokens, players, jobs, paging and throttling of the services' protocols.
 */
package dev.likeness.sandbox.server;
