/**
 * Files in, engine meshes out: PLY, glTF and GLB, zips, pointclouds on shared haircut meshes and
 * templates, levels of detail, materials.
 *
 * <p>Knows the engine and no network. Everything here may be called off the render thread unless it
 * says otherwise; what it returns is attached to the scene by others.
 */
package dev.likeness.model;
