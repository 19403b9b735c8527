/** The bundled spoken lines: sound and viseme track read from the demo's assets. */
package dev.likeness.demo.voice;
