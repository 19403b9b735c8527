package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.avaturn.Customization.Slot;
import dev.likeness.sandbox.avaturn.Customization.Worn;
import dev.likeness.sandbox.person.Clothing;
import dev.likeness.sandbox.person.Eyewear;
import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.People;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Sex;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What can be worn. Clothes are a top and a bottom, like "hoodie_jeans"; names are the sandbox's
 * own, for none are published. Thread-safe.
 */
final class Catalogue {

    static final List<String> BODIES = List.of("body_0", "body_1", "body_2");

    private static final String TOPS = "outfits_top";
    private static final String BOTTOMS = "outfits_bottom";
    private static final String SHOES = "outfits_shoes";

    private final People people;
    private final Map<String, SoftReference<Clothing.Textures>> painted = new ConcurrentHashMap<>();

    Catalogue(People people) {
        this.people = people;
    }

    List<String> ids(Slot slot) {
        return switch (slot) {
            case CLOTHING -> clothing();
            case HAIR -> people.haircuts().stream().map(Haircut::identity).toList();
            case EYEWEAR -> people.glasses(Sex.FEMALE).stream().map(Eyewear::identity).toList();
            case FOOTWEAR -> names(SHOES);
        };
    }

    Optional<Slot> slotOf(String id) {
        for (Slot slot : Slot.values()) {
            if (ids(slot).contains(id)) {
                return Optional.of(slot);
            }
        }
        return Optional.empty();
    }

    private List<String> clothing() {
        List<String> ids = new ArrayList<>();
        for (String top : names(TOPS)) {
            names(BOTTOMS).forEach(bottom -> ids.add(top + "_" + bottom));
        }
        return ids;
    }

    /** Bottom first: the top is worn above it. */
    List<Clothing> clothes(Sex sex, String id) {
        List<Clothing> found = new ArrayList<>();
        for (String top : names(TOPS)) {
            if (id.startsWith(top + "_")) {
                String bottom = id.substring(top.length() + 1);
                if (names(BOTTOMS).contains(bottom)) {
                    found.add(piece(sex, BOTTOMS, bottom));
                    found.add(piece(sex, TOPS, top));
                    return found;
                }
            }
        }
        throw new IllegalArgumentException("No clothes " + id);
    }

    Clothing shoes(Sex sex, String id) {
        return piece(sex, SHOES, id);
    }

    /** The pictures of a garment, painted once as long as memory lasts. */
    Clothing.Textures textures(Sex sex, Clothing piece) {
        String key = String.join("/", sex.name(), piece.category(), piece.identity());
        SoftReference<Clothing.Textures> known = painted.get(key);
        Clothing.Textures textures = known == null ? null : known.get();
        if (textures == null) {
            textures = piece.paint();
            painted.put(key, new SoftReference<>(textures));
        }
        return textures;
    }

    Haircut haircut(String id) {
        return people.haircuts().stream()
                .filter(haircut -> haircut.identity().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Eyewear eyewear(Sex sex, String id) {
        return people.glasses(sex).stream()
                .filter(pair -> pair.identity().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What a person wears whom nobody has customized: the photo's hair and the first clothes. */
    Customization atFirst(Person person) {
        Map<Slot, Worn> worn = new EnumMap<>(Slot.class);
        person.traits().haircutWeights().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(ids(Slot.HAIR)::contains)
                .ifPresent(id -> worn.put(Slot.HAIR, new Worn(id, Optional.empty())));
        for (Slot slot : List.of(Slot.CLOTHING, Slot.FOOTWEAR)) {
            ids(slot).stream()
                    .findFirst()
                    .ifPresent(id -> worn.put(slot, new Worn(id, Optional.empty())));
        }
        return new Customization(worn, BODIES.get(0), "adult", Map.of(), BoneScale.NONE, 0);
    }

    private List<String> names(String category) {
        return people.clothes(Sex.FEMALE).stream()
                .filter(piece -> piece.category().equals(category))
                .map(Clothing::identity)
                .toList();
    }

    private Clothing piece(Sex sex, String category, String id) {
        return people.clothes(sex).stream()
                .filter(piece -> piece.category().equals(category))
                .filter(piece -> piece.identity().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
