package dev.likeness.demo.viewer;

import dev.likeness.demo.DemoLog;
import dev.likeness.demo.people.ContactSheet;
import dev.likeness.face.ArKit;
import dev.likeness.face.Viseme;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The sheets of the guide to faces. Needs a display (Xvfb will do). An avatar is any file that the
 * viewer shows.
 *
 * <pre>
 * FaceSheets export  folder guest...          files of people: FOLDER/name-metaperson.glb, -t2.glb
 * FaceSheets shapes  out.jpg avatar           all ARKit shapes at full weight
 * FaceSheets visemes out.jpg avatar           all visemes at full weight
 * FaceSheets crowd   out.jpg avatar...        many talking faces of few files
 * FaceSheets stock   out.jpg avatar           the engine's own morphing beside ours
 * FaceSheets look    out.png avatar view...   what is wanted: {@code mouth+jawOpen=0.5+PP=1}
 * </pre>
 *
 * A guest is {@code photo.jpg:FEMALE:bob:casual}. {@code mouthClose} is shown on top of an open
 * jaw, as it is meant.
 */
public final class FaceSheets {

    private static final int SHAPE_WIDTH = 240;
    private static final int VISEME_WIDTH = 320;
    private static final int STOCK_WIDTH = 400;
    private static final int SHAPE_COLUMNS = 8;
    private static final int VISEME_COLUMNS = 5;
    private static final int LOOK_COLUMNS = Integer.getInteger("columns", 4);
    private static final int LOOK_WIDTH = Integer.getInteger("size", 480);

    private static final List<FaceView> VIEWS_OF_SHAPES =
            List.of(FaceView.EYES, FaceView.FACE, FaceView.MOUTH_THREE, FaceView.MOUTH);

    private FaceSheets() {}

    /** Writes a sheet. */
    public static void main(String[] args) {
        int status = 1;
        try {
            write(args);
            status = 0;
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            // After a failure the viewer's threads would go on.
            System.exit(status);
        }
    }

    private static void write(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        DemoLog.configure(false);
        Path out = Path.of(args[1]);
        List<String> rest = Arrays.asList(args).subList(2, args.length);
        switch (args[0]) {
            case "export" -> SandboxAvatars.write(out, rest);
            case "shapes" -> shapes(out, Path.of(rest.get(0)));
            case "visemes" -> visemes(out, Path.of(rest.get(0)));
            case "crowd" -> crowd(out, rest.stream().map(Path::of).toList());
            case "stock" -> StockComparison.of(Path.of(rest.get(0)), STOCK_WIDTH).write(out);
            case "look" -> look(out, Path.of(rest.get(0)), rest.subList(1, rest.size()));
            default -> throw new IllegalArgumentException("Unknown sheet " + args[0]);
        }
    }

    private static void shapes(Path out, Path avatar) throws Exception {
        ContactSheet sheet = new ContactSheet(SHAPE_COLUMNS);
        try (FaceStudio studio = studio(avatar, SHAPE_WIDTH)) {
            for (FaceView view : VIEWS_OF_SHAPES) {
                sheet.add(studio.picture(view, Map.of()), "neutral");
                for (ArKit shape : ArKit.ALL) {
                    if (FaceView.of(shape.shapeName()) == view) {
                        add(sheet, studio, view, shape.shapeName());
                    }
                }
            }
        }
        sheet.write(out);
    }

    private static void add(ContactSheet sheet, FaceStudio studio, FaceView view, String shape)
            throws Exception {
        boolean needsOpenJaw = shape.equals(ArKit.MOUTH_CLOSE.shapeName());
        Map<String, Float> weights =
                needsOpenJaw
                        ? Map.of(shape, 1f, ArKit.JAW_OPEN.shapeName(), 1f)
                        : Map.of(shape, 1f);
        String caption = needsOpenJaw ? shape + " + jawOpen" : shape;
        sheet.add(
                studio.picture(view, weights),
                studio.has(shape) ? caption : caption + " (not there)");
    }

    private static void visemes(Path out, Path avatar) throws Exception {
        ContactSheet sheet = new ContactSheet(VISEME_COLUMNS);
        try (FaceStudio studio = studio(avatar, VISEME_WIDTH)) {
            for (Viseme viseme : Viseme.ALL) {
                String name = viseme.shapeName();
                sheet.add(studio.picture(FaceView.MOUTH, Map.of(name, 1f)), name);
            }
        }
        sheet.write(out);
    }

    private static void crowd(Path out, List<Path> avatars) throws Exception {
        ContactSheet.write(new FaceCrowd(avatars).picture(), out);
    }

    private static void look(Path out, Path avatar, List<String> wanted) throws Exception {
        ContactSheet sheet = new ContactSheet(LOOK_COLUMNS);
        try (FaceStudio studio = studio(avatar, LOOK_WIDTH)) {
            for (String text : wanted) {
                String view = text.replaceFirst("\\+.*", "").toUpperCase(Locale.ROOT);
                sheet.add(studio.picture(FaceView.valueOf(view), weights(text)), text);
            }
        }
        sheet.write(out);
    }

    private static FaceStudio studio(Path avatar, int width) throws Exception {
        return new FaceStudio(avatar, width, width * 3 / 4);
    }

    private static Map<String, Float> weights(String view) {
        Map<String, Float> weights = new LinkedHashMap<>();
        List<String> words = List.of(view.split("\\+"));
        for (String word : words.subList(1, words.size())) {
            weights.putAll(ShapeWeights.parse(word).byName());
        }
        return weights;
    }
}
