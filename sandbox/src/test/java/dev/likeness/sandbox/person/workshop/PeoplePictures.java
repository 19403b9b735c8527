package dev.likeness.sandbox.person.workshop;

import com.jme3.math.ColorRGBA;
import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.Part;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Picture;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.head.PortraitStudio;
import dev.likeness.sandbox.person.head.PortraitStudio.Shot;
import dev.likeness.sandbox.person.head.PortraitStudio.Sitter;
import java.io.File;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pictures of whole people with textures: {@code PeoplePictures out.png photo.png FEMALE bob
 * standing front three body...}; "none" as haircut for a bald head, "rest" for the T-pose.
 */
public final class PeoplePictures {

    private PeoplePictures() {}

    /** Writes a contact sheet. */
    public static void main(String[] args) throws Exception {
        Workshop workshop = new Workshop();
        Sex sex = Sex.valueOf(args[2]);
        byte[] photo = Files.readAllBytes(new File(args[1]).toPath());
        long start = System.nanoTime();
        Person person = workshop.compute(photo, sex, done -> {});
        System.out.println("computed in " + (System.nanoTime() - start) / 1000000 + " ms");
        Pose pose = Pose.named(args[4]);
        List<Sitter> sitters = sitters(workshop, person, args[3], pose);
        List<Shot> shots = new ArrayList<>();
        for (int i = 5; i < args.length; i++) {
            shots.add(Shot.parse(args[i]));
        }
        int size = shots.size() > 4 ? 480 : 720;
        float eyes = sex == Sex.MALE ? 1.62f : 1.58f;
        new PortraitStudio(size, size, eyes).sheet(sitters, shots, 4, new File(args[0]));
    }

    /** A person with a haircut (or "none") in a pose. */
    static List<Sitter> sitters(Workshop workshop, Person person, String haircut, Pose pose) {
        List<Sitter> sitters = new ArrayList<>();
        List<Sitter> glass = new ArrayList<>();
        boolean low = haircut.contains("LOD2");
        for (Part part : person.parts()) {
            Surface own = part.surface();
            if (low) {
                own = workshop.lowered(person.sex(), part.name(), own);
            }
            Surface bent = pose.bend(own, person.joints());
            Sitter sitter =
                    new Sitter(
                            bent,
                            ColorRGBA.White,
                            Optional.empty(),
                            part.color().map(Picture::image),
                            part.transparent(),
                            part.roughness() < 0.2f ? 100 : 20);
            (part.transparent() ? glass : sitters).add(sitter);
        }
        String[] wear = haircut.split(",");
        Surface body =
                person.parts().stream()
                        .filter(part -> part.name().equals("AvatarBody"))
                        .findFirst()
                        .orElseThrow()
                        .surface();
        workshop.clothes(person.sex()).stream()
                .filter(piece -> List.of(wear).contains(piece.identity()))
                .forEach(
                        piece ->
                                sitters.add(
                                        new Sitter(
                                                pose.bend(
                                                        low
                                                                ? piece.lowered(piece.fit(body))
                                                                : piece.fit(body),
                                                        person.joints()),
                                                ColorRGBA.White,
                                                Optional.empty(),
                                                Optional.of(piece.paint().color()),
                                                false,
                                                4)));
        workshop.glasses(person.sex()).stream()
                .filter(pair -> List.of(wear).contains(pair.identity()))
                .forEach(
                        pair ->
                                glass.add(
                                        new Sitter(
                                                pose.bend(
                                                        pair.fit(head(person), person.joints()),
                                                        person.joints()),
                                                ColorRGBA.White,
                                                Optional.empty(),
                                                Optional.of(pair.paint().color()),
                                                true,
                                                60)));
        workshop.haircuts().stream()
                .filter(cut -> cut.identity().equals(wear[0]))
                .forEach(
                        cut -> {
                            Surface hair = hair(cut, person);
                            if (low) {
                                hair = workshop.loweredHaircut(cut.identity(), hair);
                            }
                            glass.add(sitter(cut, pose.bend(hair, person.joints())));
                        });
        sitters.addAll(glass);
        return sitters;
    }

    private static Surface head(Person person) {
        return person.parts().stream()
                .filter(part -> part.name().equals("AvatarHead"))
                .map(Part::surface)
                .findFirst()
                .orElseThrow();
    }

    private static Surface hair(Haircut cut, Person person) {
        Surface shared = cut.surface();
        return new Surface(
                person.haircuts().get(cut.identity()),
                shared.normals(),
                shared.triangles(),
                shared.cornerUvs(),
                shared.joints(),
                shared.weights(),
                List.of());
    }

    private static Sitter sitter(Haircut cut, Surface surface) {
        return new Sitter(
                surface, ColorRGBA.White, Optional.empty(), Optional.of(cut.color()), true, 30);
    }
}
