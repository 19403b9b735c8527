package dev.likeness.avatarsdk;

import dev.likeness.job.ServiceRefusedException;
import dev.likeness.service.OutfitWish;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out of which category the garments of a wish are. */
final class Garments {

    static final String GLASSES = "glasses";

    private static final String WHOLE = "outfits";
    private static final List<String> CATEGORIES =
            List.of(WHOLE, "outfits_bottom", "outfits_top", "outfits_shoes", GLASSES);

    private Garments() {}

    /**
     * The category of each garment wanted, in the order of putting on.
     *
     * @throws ServiceRefusedException if one is not offered; names those that are
     */
    static Map<String, String> categories(OutfitWish wish, ExportChoices offered) {
        Map<String, String> found = new LinkedHashMap<>();
        if (wish.any()) {
            offered.names(WHOLE).stream().findFirst().ifPresent(name -> found.put(name, WHOLE));
        }
        for (String name : wish.names()) {
            found.put(name, category(name, offered).orElseThrow(() -> refusal(name, offered)));
        }
        return found;
    }

    private static Optional<String> category(String name, ExportChoices offered) {
        return CATEGORIES.stream()
                .filter(category -> offered.names(category).contains(name))
                .findFirst();
    }

    private static ServiceRefusedException refusal(String name, ExportChoices offered) {
        List<String> all =
                CATEGORIES.stream().flatMap(category -> offered.names(category).stream()).toList();
        return new ServiceRefusedException(
                "Outfit '" + name + "' is not offered; there are " + all, null, 0);
    }
}
