/**
 * The Avaturn part of the sandbox: users, avatars of photos, customizations, exports as GLB in
 * Avaturn's structure, renders, an editor in the browser, and webhooks.
 */
package dev.likeness.sandbox.avaturn;
