package dev.likeness.demo.people;

import dev.likeness.Avatar;
import dev.likeness.demo.DemoLog;
import dev.likeness.sandbox.Sandbox;
import dev.likeness.sandbox.SandboxOptions;
import dev.likeness.service.Sex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The contact sheets of the guide to the sandbox's people. Needs a display (Xvfb will do).
 *
 * <pre>
 * PeopleSheets people   out.jpg guest...            three views of each guest
 * PeopleSheets shapes   out.jpg guest               every blendshape at full weight
 * PeopleSheets haircuts out.jpg guest haircut...    every haircut named, from two sides
 * PeopleSheets outfits  out.jpg guest outfit...     every outfit named, walking
 * PeopleSheets levels   out.jpg guest               LOD1 and LOD2
 * PeopleSheets shot     out.png guest view...       whatever is wanted, one picture a view
 * </pre>
 *
 * A guest is {@code photo.jpg:FEMALE:bob:casual}, see {@link Guest#parse}; a view one of {@link
 * StudioView}, as {@code front+jawOpen=1} with blendshapes, {@code body@walking} in a pose. The
 * guests of one sheet are of one sex, except for {@code people}.
 */
public final class PeopleSheets {

    private static final int PEOPLE_SIZE = 320;
    private static final int SHAPES_SIZE = 220;
    private static final int HAIRCUT_SIZE = 300;
    private static final int OUTFIT_SIZE = 400;
    private static final int LEVEL_SIZE = 400;
    private static final int SHOT_SIZE = Integer.getInteger("size", 700);

    private final Sandbox sandbox;
    private final Path out;

    private PeopleSheets(Sandbox sandbox, Path out) {
        this.sandbox = sandbox;
        this.out = out;
    }

    /** Writes a sheet. */
    public static void main(String[] args) {
        int status = 1;
        try {
            write(args);
            status = 0;
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            // After a failure the game's threads would go on.
            System.exit(status);
        }
    }

    private static void write(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        DemoLog.configure(false);
        List<String> rest = Arrays.asList(args).subList(2, args.length);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.immediate())) {
            PeopleSheets sheets = new PeopleSheets(sandbox, Path.of(args[1]));
            switch (args[0]) {
                case "people" -> sheets.people(rest.stream().map(Guest::parse).toList());
                case "shapes" -> sheets.shapes(Guest.parse(rest.get(0)));
                case "haircuts" -> sheets.haircuts(Guest.parse(rest.get(0)), named(rest));
                case "outfits" -> sheets.outfits(Guest.parse(rest.get(0)), named(rest));
                case "levels" -> sheets.levels(Guest.parse(rest.get(0)));
                case "shot" -> sheets.shot(Guest.parse(rest.get(0)), named(rest));
                default -> throw new IllegalArgumentException("Unknown sheet " + args[0]);
            }
        }
    }

    private static List<String> named(List<String> rest) {
        return rest.subList(1, rest.size());
    }

    private void people(List<Guest> guests) throws Exception {
        ContactSheet sheet = new ContactSheet(6);
        for (Sex sex : guests.stream().map(Guest::sex).distinct().toList()) {
            try (PeopleStudio studio = new PeopleStudio(sandbox, sex, "LOD1", PEOPLE_SIZE)) {
                for (Guest guest : guests) {
                    if (guest.sex() == sex) {
                        studio.invite(guest);
                        studio.pose(Stance.STANDING);
                        add(sheet, studio, guest.name(), StudioView.FRONT);
                        add(sheet, studio, guest.name(), StudioView.THREE);
                        add(sheet, studio, guest.name(), StudioView.PROFILE);
                    }
                }
            }
        }
        sheet.write(out);
    }

    private void shapes(Guest guest) throws Exception {
        ContactSheet sheet = new ContactSheet(11);
        try (PeopleStudio studio = new PeopleStudio(sandbox, guest.sex(), "LOD1", SHAPES_SIZE)) {
            Avatar avatar = studio.invite(guest);
            studio.pose(Stance.STANDING);
            List<String> names = new ArrayList<>();
            studio.onRenderThread(() -> names.addAll(avatar.face().names()));
            for (String name : names) {
                boolean needsOpenJaw = name.equals("mouthClose");
                studio.face(needsOpenJaw ? Map.of(name, 1f, "jawOpen", 1f) : Map.of(name, 1f));
                add(sheet, studio, name, StudioView.FACE);
            }
        }
        sheet.write(out);
    }

    private void haircuts(Guest guest, List<String> haircuts) throws Exception {
        ContactSheet sheet = new ContactSheet(6);
        try (PeopleStudio studio = new PeopleStudio(sandbox, guest.sex(), "LOD1", HAIRCUT_SIZE)) {
            Avatar avatar = studio.invite(guest.withHair(haircuts));
            studio.pose(Stance.STANDING);
            for (String haircut : haircuts) {
                studio.onRenderThread(() -> avatar.hair().wear(haircut));
                add(sheet, studio, haircut, StudioView.FRONT);
                add(sheet, studio, haircut, StudioView.THREE);
                add(sheet, studio, haircut, StudioView.BEHIND);
            }
        }
        sheet.write(out);
    }

    private void outfits(Guest guest, List<String> outfits) throws Exception {
        ContactSheet sheet = new ContactSheet(6);
        try (PeopleStudio studio = new PeopleStudio(sandbox, guest.sex(), "LOD1", OUTFIT_SIZE)) {
            for (String outfit : outfits) {
                studio.invite(guest.wearing(List.of(outfit.split(","))));
                studio.pose(Stance.WALKING);
                add(sheet, studio, outfit, StudioView.BODY);
                add(sheet, studio, outfit, StudioView.BODY_THREE);
                add(sheet, studio, outfit, StudioView.BODY_BACK);
            }
        }
        sheet.write(out);
    }

    private void levels(Guest guest) throws Exception {
        ContactSheet sheet = new ContactSheet(4);
        for (String lod : List.of("LOD1", "LOD2")) {
            try (PeopleStudio studio = new PeopleStudio(sandbox, guest.sex(), lod, LEVEL_SIZE)) {
                studio.invite(guest);
                studio.pose(Stance.STANDING);
                add(sheet, studio, lod, StudioView.FRONT);
                add(sheet, studio, lod, StudioView.THREE);
                studio.face(Map.of("jawOpen", 0.6f));
                add(sheet, studio, lod, StudioView.MOUTH);
                studio.face(Map.of());
                add(sheet, studio, lod, StudioView.BODY);
            }
        }
        sheet.write(out);
    }

    private void shot(Guest guest, List<String> views) throws Exception {
        ContactSheet sheet = new ContactSheet(4);
        String lod = System.getProperty("lod", "LOD1");
        try (PeopleStudio studio = new PeopleStudio(sandbox, guest.sex(), lod, SHOT_SIZE)) {
            studio.invite(guest);
            for (String text : views) {
                String[] viewAndPose = text.replaceFirst("\\+.*", "").split("@");
                studio.pose(
                        viewAndPose.length > 1
                                ? Stance.valueOf(viewAndPose[1].toUpperCase(Locale.ROOT))
                                : Stance.STANDING);
                studio.face(weights(text));
                add(sheet, studio, text, view(viewAndPose[0]));
            }
        }
        sheet.write(out);
    }

    private static StudioView view(String name) {
        return StudioView.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Map<String, Float> weights(String view) {
        Map<String, Float> weights = new LinkedHashMap<>();
        String[] words = view.split("\\+");
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            String[] pair = word.split("=");
            weights.put(pair[0], Float.parseFloat(pair[1]));
        }
        return weights;
    }

    private static void add(ContactSheet sheet, PeopleStudio studio, String name, StudioView view)
            throws Exception {
        sheet.add(studio.picture(view), name);
    }
}
