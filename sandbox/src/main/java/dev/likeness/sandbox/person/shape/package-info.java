/** What people can be reshaped by after they were computed. */
package dev.likeness.sandbox.person.shape;
