/**
 * The sandbox's KonPro: assets that are stored and measured, photo avatar groups with looks and
 * trainings, generations that give pictures.
 */
package dev.likeness.sandbox.konpro;
