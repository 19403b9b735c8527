/** The photo booth: portraits of whoever stands in the studio, and the look book they go into. */
package dev.likeness.demo.booth;
