package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.sculpt.Draft;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A part of the template before it is bent to a person's proportions.
 *
 * @param name the service's name
 * @param draft the mesh, millimetres around the point between the pupils
 * @param weights what carries it
 * @param movements blendshape name → what computes the movement of each vertex (xyz, millimetres),
 *     in order
 */
record TemplatePart(
        String name, Draft draft, SkinWeights weights, Map<String, Supplier<double[]>> movements) {}
