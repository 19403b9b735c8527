/** Bakes lips for recorded lines from the command line. */
package dev.likeness.tools.lipsync;
