package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.Surface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Several surfaces as one, with one picture that holds theirs side by side.
 *
 * @param surface all of them
 * @param color their pictures in a grid
 */
record Merged(Surface surface, BufferedImage color) {

    /**
     * One of them.
     *
     * @param surface any
     * @param color its picture
     */
    record Piece(Surface surface, BufferedImage color) {}

    /** Where a picture lies in the grid: shares of its width and height, y from above. */
    private record Cell(float x, float y, float size) {
        float u(float u) {
            return x + size * clamped(u);
        }

        float v(float v) {
            return 1 - (y + size * (1 - clamped(v)));
        }

        private static float clamped(float value) {
            return Math.max(0, Math.min(1, value));
        }
    }

    /**
     * Merges surfaces.
     *
     * @param pieces at least one; the first gets the largest cell
     * @param size width and height of the picture (in pixels)
     */
    static Merged of(List<Piece> pieces, int size) {
        if (pieces.size() == 1) {
            return new Merged(pieces.get(0).surface(), pieces.get(0).color());
        }
        List<Cell> cells = cells(pieces.size());
        boolean alpha = pieces.stream().anyMatch(piece -> piece.color().getColorModel().hasAlpha());
        BufferedImage image =
                new BufferedImage(
                        size,
                        size,
                        alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setBackground(new Color(0, 0, 0, 0));
        for (int i = 0; i < pieces.size(); i++) {
            Cell cell = cells.get(i);
            int side = Math.round(cell.size() * size);
            graphics.drawImage(
                    pieces.get(i).color(),
                    Math.round(cell.x() * size),
                    Math.round(cell.y() * size),
                    side,
                    side,
                    null);
        }
        graphics.dispose();
        return new Merged(joined(pieces, cells), image);
    }

    /** Two large cells above; what is more shares the lower half. */
    private static List<Cell> cells(int count) {
        List<Cell> cells = new ArrayList<>(List.of(new Cell(0, 0, 0.5f), new Cell(0.5f, 0, 0.5f)));
        for (int i = 2; i < count; i++) {
            int place = i - 2;
            cells.add(new Cell(0.25f * (place % 4), 0.5f + 0.25f * (place / 4), 0.25f));
        }
        return cells;
    }

    private static Surface joined(List<Piece> pieces, List<Cell> cells) {
        Concatenation all = new Concatenation();
        for (int i = 0; i < pieces.size(); i++) {
            Surface surface = pieces.get(i).surface();
            float[] uvs = surface.cornerUvs().clone();
            for (int k = 0; k < uvs.length; k += 2) {
                uvs[k] = cells.get(i).u(uvs[k]);
                uvs[k + 1] = cells.get(i).v(uvs[k + 1]);
            }
            all.add(surface, uvs);
        }
        return all.surface();
    }

    /** Surfaces one behind the other. */
    static final class Concatenation {

        private final List<Surface> surfaces = new ArrayList<>();
        private final List<float[]> uvs = new ArrayList<>();

        void add(Surface surface, float[] cornerUvs) {
            surfaces.add(surface);
            uvs.add(cornerUvs);
        }

        Surface surface() {
            int vertices = surfaces.stream().mapToInt(Surface::vertexCount).sum();
            int corners = surfaces.stream().mapToInt(s -> s.triangles().length).sum();
            float[] positions = new float[3 * vertices];
            float[] normals = new float[3 * vertices];
            int[] triangles = new int[corners];
            float[] cornerUvs = new float[2 * corners];
            int[] joints = new int[4 * vertices];
            float[] weights = new float[4 * vertices];
            int vertex = 0;
            int corner = 0;
            for (int i = 0; i < surfaces.size(); i++) {
                Surface s = surfaces.get(i);
                int count = s.vertexCount();
                System.arraycopy(s.positions(), 0, positions, 3 * vertex, 3 * count);
                System.arraycopy(s.normals(), 0, normals, 3 * vertex, 3 * count);
                System.arraycopy(s.joints(), 0, joints, 4 * vertex, 4 * count);
                System.arraycopy(s.weights(), 0, weights, 4 * vertex, 4 * count);
                System.arraycopy(uvs.get(i), 0, cornerUvs, 2 * corner, uvs.get(i).length);
                for (int k = 0; k < s.triangles().length; k++) {
                    triangles[corner + k] = s.triangles()[k] + vertex;
                }
                vertex += count;
                corner += s.triangles().length;
            }
            return new Surface(
                    positions, normals, triangles, cornerUvs, joints, weights, shapes(vertices));
        }

        private List<Shape> shapes(int vertices) {
            Set<String> names = new LinkedHashSet<>();
            surfaces.forEach(s -> s.shapes().forEach(shape -> names.add(shape.name())));
            return names.stream()
                    .map(name -> Shape.onDemand(name, () -> deltas(name, vertices)))
                    .toList();
        }

        private float[] deltas(String name, int vertices) {
            float[] deltas = new float[3 * vertices];
            int at = 0;
            for (Surface surface : surfaces) {
                for (Shape shape : surface.shapes()) {
                    if (shape.name().equals(name)) {
                        System.arraycopy(shape.deltas(), 0, deltas, at, shape.deltas().length);
                    }
                }
                at += 3 * surface.vertexCount();
            }
            return deltas;
        }
    }
}
