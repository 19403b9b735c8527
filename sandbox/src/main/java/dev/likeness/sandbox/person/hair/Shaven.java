package dev.likeness.sandbox.person.hair;

/** Shaven some days ago: only stubble is left, and the skin is seen through it. */
final class Shaven implements Style {

    @Override
    public String identity() {
        return "shaven";
    }

    @Override
    public String gender() {
        return "male";
    }

    @Override
    public long seed() {
        return 13;
    }

    @Override
    public HairTexture texture() {
        return HairTexture.SHADOW;
    }

    @Override
    public void grow(Salon salon) {
        salon.stubble(0.0007f);
    }
}
