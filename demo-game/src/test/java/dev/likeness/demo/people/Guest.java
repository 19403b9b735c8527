package dev.likeness.demo.people;

import dev.likeness.service.Photo;
import dev.likeness.service.Sex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Who is to be photographed.
 *
 * @param name to be written below the picture
 * @param photo of the person
 * @param sex the template
 * @param hair names of haircuts, the first is worn; empty for a bald head
 * @param outfits what it wears; empty for the plain body
 */
public record Guest(String name, Photo photo, Sex sex, List<String> hair, List<String> outfits) {

    /** Reads "photo.jpg:FEMALE:bob:casual,round_glasses"; "none" as hair for a bald head. */
    public static Guest parse(String text) {
        List<String> words = new ArrayList<>(Arrays.asList(text.split(":")));
        while (words.size() < 4) {
            words.add("");
        }
        Path photo = Path.of(words.get(0));
        String name = photo.getFileName().toString().replaceFirst("\\..*", "");
        return new Guest(
                name,
                Photo.read(photo),
                Sex.valueOf(words.get(1).toUpperCase(Locale.ROOT)),
                words.get(2).equals("none") ? List.of() : list(words.get(2)),
                list(words.get(3)));
    }

    Guest named(String newName) {
        return new Guest(newName, photo, sex, hair, outfits);
    }

    Guest withHair(List<String> newHair) {
        return new Guest(name, photo, sex, newHair, outfits);
    }

    Guest wearing(List<String> newOutfits) {
        return new Guest(name, photo, sex, hair, newOutfits);
    }

    private static List<String> list(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(","));
    }
}
