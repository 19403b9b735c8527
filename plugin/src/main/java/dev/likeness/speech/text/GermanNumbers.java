package dev.likeness.speech.text;

/** German numbers. Parts are written apart ("ein und zwanzig") so that letter rules see them. */
final class GermanNumbers implements NumberWords {

    private static final String[] SMALL = {
        "null",
        "eins",
        "zwei",
        "drei",
        "vier",
        "fünf",
        "sechs",
        "sieben",
        "acht",
        "neun",
        "zehn",
        "elf",
        "zwölf",
        "dreizehn",
        "vierzehn",
        "fünfzehn",
        "sechzehn",
        "siebzehn",
        "achtzehn",
        "neunzehn"
    };
    private static final String[] TENS = {
        "", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig",
        "neunzig"
    };

    @Override
    public String cardinal(long number) {
        if (number < 20) {
            return SMALL[(int) number];
        }
        if (number < 100) {
            String tens = TENS[(int) (number / 10)];
            return number % 10 == 0 ? tens : before(number % 10) + " und " + tens;
        }
        if (number < 1000) {
            return before(number / 100) + " hundert" + rest(number % 100);
        }
        if (number < 1_000_000) {
            return before(number / 1000) + " tausend" + rest(number % 1000);
        }
        if (number < 1_000_000_000) {
            return many(number / 1_000_000, "million", "millionen") + rest(number % 1_000_000);
        }
        return many(number / 1_000_000_000, "milliarde", "milliarden")
                + rest(number % 1_000_000_000);
    }

    private String before(long number) {
        return number == 1 ? "ein" : cardinal(number);
    }

    private String many(long number, String one, String several) {
        return number == 1 ? "eine " + one : cardinal(number) + " " + several;
    }

    private String rest(long number) {
        return number == 0 ? "" : " " + cardinal(number);
    }

    @Override
    public String ordinal(long number) {
        String words = cardinal(number);
        if (number % 100 == 1) {
            return words.substring(0, words.length() - "eins".length()) + "erste";
        }
        if (number % 100 == 3) {
            return words.substring(0, words.length() - "drei".length()) + "dritte";
        }
        if (number % 100 == 8) {
            return words + "e";
        }
        return words + (number % 100 > 0 && number % 100 < 20 ? "te" : "ste");
    }

    @Override
    public String point() {
        return "komma";
    }
}
