package dev.likeness.speech.text;

/** Spanish numbers. Ranks above ten are spoken as counts, as people do. */
final class SpanishNumbers implements NumberWords {

    private static final String[] SMALL = {
        "cero",
        "uno",
        "dos",
        "tres",
        "cuatro",
        "cinco",
        "seis",
        "siete",
        "ocho",
        "nueve",
        "diez",
        "once",
        "doce",
        "trece",
        "catorce",
        "quince",
        "dieciséis",
        "diecisiete",
        "dieciocho",
        "diecinueve",
        "veinte",
        "veintiuno",
        "veintidós",
        "veintitrés",
        "veinticuatro",
        "veinticinco",
        "veintiséis",
        "veintisiete",
        "veintiocho",
        "veintinueve"
    };
    private static final String[] TENS = {
        "",
        "",
        "veinte",
        "treinta",
        "cuarenta",
        "cincuenta",
        "sesenta",
        "setenta",
        "ochenta",
        "noventa"
    };
    private static final String[] HUNDREDS = {
        "",
        "ciento",
        "doscientos",
        "trescientos",
        "cuatrocientos",
        "quinientos",
        "seiscientos",
        "setecientos",
        "ochocientos",
        "novecientos"
    };
    private static final String[] ORDINALS = {
        "cero", "primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo", "octavo",
        "noveno", "décimo"
    };

    @Override
    public String cardinal(long number) {
        if (number < 30) {
            return SMALL[(int) number];
        }
        if (number < 100) {
            return TENS[(int) (number / 10)]
                    + (number % 10 == 0 ? "" : " y " + cardinal(number % 10));
        }
        if (number == 100) {
            return "cien";
        }
        if (number < 1000) {
            return HUNDREDS[(int) (number / 100)] + rest(number % 100);
        }
        if (number < 1_000_000) {
            String thousands = number < 2000 ? "mil" : before(number / 1000) + " mil";
            return thousands + rest(number % 1000);
        }
        long millions = number / 1_000_000;
        String spoken = millions == 1 ? "un millón" : before(millions) + " millones";
        return spoken + rest(number % 1_000_000);
    }

    /** "veintiún mil", "un millones": the last one loses its o before a noun. */
    private String before(long number) {
        String words = cardinal(number);
        if (words.endsWith("veintiuno")) {
            return words.substring(0, words.length() - "uno".length()) + "ún";
        }
        return words.endsWith("uno") ? words.substring(0, words.length() - 1) : words;
    }

    private String rest(long number) {
        return number == 0 ? "" : " " + cardinal(number);
    }

    @Override
    public String ordinal(long number) {
        return number < ORDINALS.length ? ORDINALS[(int) number] : cardinal(number);
    }

    @Override
    public String point() {
        return "coma";
    }
}
