package dev.likeness.demo;

import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import java.awt.Color;

/** Somebody who does not exist, for a sample photo that shows nobody. */
enum InventedPerson {
    AMARA(
            Sex.FEMALE,
            new Color(0x8A5A3C),
            new Color(0x2A1C16),
            new Color(0x4A2E1C),
            new Color(0x8E4F48),
            "curly",
            new Proportions(1.03f, 1, 0.96f, 1.02f, 1.08f, 1.03f, 0.96f, 1.18f, 1.1f, 1)),
    BEN(
            Sex.MALE,
            new Color(0xD9A986),
            new Color(0x6B4A2F),
            new Color(0x5B7A94),
            new Color(0xB57A6C),
            "side_part",
            new Proportions(0.96f, 1.06f, 1.06f, 0.96f, 0.95f, 0.95f, 1.06f, 0.98f, 0.96f, 1.01f)),
    GRETA(
            Sex.FEMALE,
            new Color(0xE6C4AE),
            new Color(0xC4BFB6),
            new Color(0x6C8AA6),
            new Color(0xB87870),
            "bun",
            new Proportions(1.02f, 1.04f, 1.03f, 0.97f, 0.94f, 0.95f, 1.06f, 1.05f, 1, 1.02f)),
    KENJI(
            Sex.MALE,
            new Color(0xD8AE86),
            new Color(0x1E1A19),
            new Color(0x3B2718),
            new Color(0xAD7467),
            "short_crop",
            new Proportions(1.07f, 1.03f, 0.96f, 1.05f, 0.88f, 1.08f, 0.95f, 1.06f, 0.96f, 1)),
    LINA(
            Sex.FEMALE,
            new Color(0xE9C3A6),
            new Color(0x7E4A2C),
            new Color(0x5E8A5A),
            new Color(0xC77F78),
            "long_wavy",
            new Proportions(0.96f, 0.92f, 0.99f, 1, 1.08f, 1.06f, 0.94f, 0.92f, 0.95f, 0.99f)),
    OMAR(
            Sex.MALE,
            new Color(0x7A4E34),
            new Color(0x14100E),
            new Color(0x2E1C12),
            new Color(0x7D4A42),
            "buzz_cut",
            new Proportions(1.02f, 1.08f, 1.02f, 1.01f, 1, 0.97f, 1, 1.18f, 1.12f, 1.02f)),
    PRIYA(
            Sex.FEMALE,
            new Color(0xC08A64),
            new Color(0x17110E),
            new Color(0x3A2416),
            new Color(0xA8625A),
            "long_straight",
            new Proportions(0.99f, 0.96f, 1, 0.99f, 1.12f, 0.97f, 1.04f, 1.04f, 1.02f, 1.01f));

    private final Sex sex;
    private final Color skin;
    private final Color hair;
    private final Color iris;
    private final Color lips;
    private final String haircut;
    private final Proportions face;

    InventedPerson(
            Sex sex,
            Color skin,
            Color hair,
            Color iris,
            Color lips,
            String haircut,
            Proportions face) {
        this.sex = sex;
        this.skin = skin;
        this.hair = hair;
        this.iris = iris;
        this.lips = lips;
        this.haircut = haircut;
        this.face = face;
    }

    Sex sex() {
        return sex;
    }

    Color skin() {
        return skin;
    }

    Color hair() {
        return hair;
    }

    Color iris() {
        return iris;
    }

    Color lips() {
        return lips;
    }

    String haircut() {
        return haircut;
    }

    Proportions face() {
        return face;
    }
}
