package dev.likeness.sandbox.person.workshop;

import dev.likeness.sandbox.person.Clothing;
import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.ShapeSet;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.head.PortraitStudio;
import dev.likeness.sandbox.person.head.PortraitStudio.Shot;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * The contact sheets of the guide: {@code PeopleSheets folder photo...} writes people, shapes,
 * haircuts, outfits and levels of detail as JPEG.
 */
public final class PeopleSheets {

    private static final Map<Sex, Float> EYES = Map.of(Sex.FEMALE, 1.58f, Sex.MALE, 1.62f);

    private final Workshop workshop = new Workshop();
    private final File folder;

    private PeopleSheets(File folder) {
        this.folder = folder;
    }

    /** Writes all sheets. */
    public static void main(String[] args) throws Exception {
        PeopleSheets sheets = new PeopleSheets(new File(args[0]));
        List<Person> people = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            String[] words = args[i].split(":");
            byte[] photo = Files.readAllBytes(new File(words[0]).toPath());
            people.add(sheets.workshop.compute(photo, Sex.valueOf(words[1]), done -> {}));
        }
        if (sheets.missing("outfits.jpg")) {
            sheets.outfits(people);
        }
        if (sheets.missing("people.jpg")) {
            sheets.people(people, args);
        }
        if (sheets.missing("haircuts.jpg")) {
            sheets.haircuts(people);
        }
        if (sheets.missing("levels.jpg")) {
            sheets.levels(people);
        }
        if (sheets.missing("shapes.jpg")) {
            sheets.shapes(people.get(0));
        }
    }

    /** Sheets that are there are kept. */
    private boolean missing(String file) {
        return !new File(folder, file).exists();
    }

    private void people(List<Person> people, String[] args) throws IOException {
        Map<String, BufferedImage> cells = new LinkedHashMap<>();
        for (int i = 0; i < people.size(); i++) {
            String wear = args[i + 1].split(":")[2];
            take(
                    cells,
                    "person " + (i + 1),
                    people.get(i),
                    wear,
                    Pose.standing(),
                    260,
                    "front",
                    "three",
                    "profile");
        }
        write("people.jpg", cells, 6);
    }

    private void haircuts(List<Person> people) throws IOException {
        Map<String, BufferedImage> cells = new LinkedHashMap<>();
        for (Haircut cut : workshop.haircuts()) {
            for (int i : new int[] {0, 1}) {
                String name =
                        cut.identity() + " " + people.get(i).sex().name().toLowerCase(Locale.ROOT);
                take(
                        cells,
                        name,
                        people.get(i),
                        cut.identity(),
                        Pose.standing(),
                        260,
                        "three",
                        "back");
            }
        }
        write("haircuts.jpg", cells, 8);
    }

    private void outfits(List<Person> people) throws IOException {
        Map<String, BufferedImage> cells = new LinkedHashMap<>();
        for (Sex sex : Sex.values()) {
            Person person =
                    people.stream().filter(each -> each.sex() == sex).findFirst().orElseThrow();
            String hair = sex == Sex.FEMALE ? "bob," : "short_crop,";
            for (Clothing piece : workshop.clothes(sex)) {
                if (piece.category().equals("outfits")) {
                    take(
                            cells,
                            piece.identity(),
                            person,
                            hair + piece.identity(),
                            Pose.walking(),
                            300,
                            "bodythree",
                            "bodyback");
                }
            }
        }
        write("outfits.jpg", cells, 6);
    }

    private void levels(List<Person> people) throws IOException {
        Map<String, BufferedImage> cells = new LinkedHashMap<>();
        for (String level : new String[] {"LOD1", "LOD2"}) {
            for (int i : new int[] {0, 1}) {
                take(
                        cells,
                        level,
                        people.get(i),
                        "bald," + level,
                        Pose.standing(),
                        300,
                        "front",
                        "three",
                        "body");
            }
        }
        write("levels.jpg", cells, 6);
    }

    private static List<Shape> shown(Surface head) {
        List<Shape> shown = new ArrayList<>(ShapeSet.MOBILE_51.shapesOf(head));
        shown.addAll(ShapeSet.VISEMES_15.shapesOf(head));
        return shown;
    }

    private void shapes(Person person) throws IOException {
        Surface head =
                person.parts().stream()
                        .filter(part -> part.name().equals("AvatarHead"))
                        .findFirst()
                        .orElseThrow()
                        .surface();
        List<Shot> shots = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Shape shape : shown(head)) {
            Map<String, Float> weights = new LinkedHashMap<>();
            weights.put(shape.name(), 1f);
            if (shape.name().equals("mouthClose")) {
                weights.put("jawOpen", 1f);
            }
            shots.add(new Shot("front", weights));
            names.add(shape.name());
        }
        List<BufferedImage> pictures =
                studio(person, 200)
                        .pictures(
                                PeoplePictures.sitters(workshop, person, "none", Pose.rest()),
                                shots);
        Map<String, BufferedImage> cells = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            cells.put(names.get(i), pictures.get(i));
        }
        write("shapes.jpg", cells, 9);
    }

    private static PortraitStudio studio(Person person, int size) {
        return new PortraitStudio(size, size, EYES.get(person.sex()));
    }

    private void take(
            Map<String, BufferedImage> cells,
            String name,
            Person person,
            String wear,
            Pose pose,
            int size,
            String... views) {
        List<Shot> shots = Arrays.stream(views).map(Shot::parse).toList();
        List<BufferedImage> pictures =
                studio(person, size)
                        .pictures(PeoplePictures.sitters(workshop, person, wear, pose), shots);
        for (BufferedImage picture : pictures) {
            cells.put(name + " ".repeat(cells.size()), picture);
        }
    }

    private void write(String file, Map<String, BufferedImage> cells, int columns)
            throws IOException {
        int size = cells.values().iterator().next().getWidth();
        int rows = (cells.size() + columns - 1) / columns;
        BufferedImage sheet =
                new BufferedImage(size * columns, size * rows, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        int next = 0;
        for (Map.Entry<String, BufferedImage> cell : cells.entrySet()) {
            int x = size * (next % columns);
            int y = size * (next / columns);
            pen.drawImage(cell.getValue(), x, y, null);
            pen.setColor(Color.WHITE);
            pen.drawString(cell.getKey().strip(), x + 6, y + size - 6);
            next++;
        }
        pen.dispose();
        folder.mkdirs();
        ImageIO.write(sheet, "jpg", new File(folder, file));
    }
}
