package dev.likeness.demo.viewer;

import dev.likeness.demo.people.ContactSheet;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** One file, the same weights: above the engine's own loader and morphing, below ours. */
final class StockComparison {

    private static final int COLUMNS = 4;

    /** Hidden, but drawn. */
    private static final float BEHIND = 0.5f;

    private static final Map<String, Float> LAUGHING =
            ShapeWeights.parse(
                            "mouthSmileLeft=1,mouthSmileRight=1,jawOpen=0.3,mouthUpperUpLeft=0.5,"
                                    + "mouthUpperUpRight=0.5,browInnerUp=0.8,browOuterUpLeft=0.8,"
                                    + "browOuterUpRight=0.8,eyeSquintLeft=0.7,eyeSquintRight=0.7,"
                                    + "cheekSquintLeft=0.8,cheekSquintRight=0.8,"
                                    + "noseSneerLeft=0.4,noseSneerRight=0.4")
                    .byName();

    private static final Map<String, Float> NEGATIVE =
            ShapeWeights.parse(
                            "mouthSmileLeft=-0.7,mouthSmileRight=-0.7,browInnerUp=-0.8,"
                                    + "eyeWideLeft=-0.8,eyeWideRight=-0.8")
                    .byName();

    private static final Map<String, Float> SURPRISED =
            ShapeWeights.parse("jawOpen=0.7,eyeWideLeft=1,eyeWideRight=1,browInnerUp=1").byName();

    private final ContactSheet sheet = new ContactSheet(COLUMNS);
    private final Path avatar;
    private final int width;

    private StockComparison(Path avatar, int width) {
        this.avatar = avatar;
        this.width = width;
    }

    /** Makes the sheet. */
    static ContactSheet of(Path avatar, int width) throws Exception {
        StockComparison comparison = new StockComparison(avatar, width);
        comparison.stock();
        comparison.ours();
        return comparison.sheet;
    }

    private static Map<String, Map<String, Float>> cases() {
        Map<String, Map<String, Float>> cases = new LinkedHashMap<>();
        cases.put("no weights", Map.of());
        cases.put(LAUGHING.size() + " shapes at once", LAUGHING);
        cases.put("negative weights", NEGATIVE);
        return cases;
    }

    private void stock() throws Exception {
        try (FaceStudio studio = new FaceStudio(avatar, width, width)) {
            // Where to look is measured on an avatar of ours.
            studio.picture(FaceView.HEAD, Map.of());
            StockFace stock = StockFace.read(studio.assets(), avatar);
            studio.replaceBy(stock.model());
            for (Map.Entry<String, Map<String, Float>> wanted : cases().entrySet()) {
                studio.onRenderThread(() -> stock.set(wanted.getValue()));
                add(studio, "stock: " + wanted.getKey(), Map.of());
            }
            StockFace behind = stock.another();
            behind.model().move(0, 0, -BEHIND);
            studio.replaceBy(behind.model());
            studio.onRenderThread(
                    () -> {
                        stock.set(LAUGHING);
                        behind.set(SURPRISED);
                    });
            add(studio, "stock: laughing, before a surprised clone", Map.of());
        }
    }

    private void ours() throws Exception {
        try (FaceStudio studio = new FaceStudio(avatar, width, width)) {
            for (Map.Entry<String, Map<String, Float>> wanted : cases().entrySet()) {
                add(studio, "ours: " + wanted.getKey(), wanted.getValue());
            }
            studio.placeBehind(BEHIND, SURPRISED);
            add(studio, "ours: laughing, before a surprised twin", LAUGHING);
        }
    }

    private void add(FaceStudio studio, String caption, Map<String, Float> weights)
            throws Exception {
        sheet.add(studio.picture(FaceView.HEAD, weights), caption);
    }
}
