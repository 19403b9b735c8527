package dev.likeness.speech.text;

import java.util.Map;

/** English numbers. */
final class EnglishNumbers implements NumberWords {

    private static final String[] SMALL = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final Map<String, String> IRREGULAR_ORDINALS =
            Map.of(
                    "one", "first", "two", "second", "three", "third", "five", "fifth", "eight",
                    "eighth", "nine", "ninth", "twelve", "twelfth");

    @Override
    public String cardinal(long number) {
        if (number < 20) {
            return SMALL[(int) number];
        }
        if (number < 100) {
            return TENS[(int) (number / 10)] + rest(number % 10);
        }
        if (number < 1000) {
            return SMALL[(int) (number / 100)] + " hundred" + rest(number % 100);
        }
        if (number < 1_000_000) {
            return cardinal(number / 1000) + " thousand" + rest(number % 1000);
        }
        if (number < 1_000_000_000) {
            return cardinal(number / 1_000_000) + " million" + rest(number % 1_000_000);
        }
        return cardinal(number / 1_000_000_000) + " billion" + rest(number % 1_000_000_000);
    }

    private String rest(long number) {
        return number == 0 ? "" : " " + cardinal(number);
    }

    @Override
    public String ordinal(long number) {
        String words = cardinal(number);
        int lastWord = words.lastIndexOf(' ') + 1;
        String last = words.substring(lastWord);
        String ranked = IRREGULAR_ORDINALS.get(last);
        if (ranked == null) {
            ranked =
                    last.endsWith("y")
                            ? last.substring(0, last.length() - 1) + "ieth"
                            : last + "th";
        }
        return words.substring(0, lastWord) + ranked;
    }

    @Override
    public String point() {
        return "point";
    }

    /**
     * A year as one says it: "nineteen eighty four", "two thousand one", "nineteen oh five".
     *
     * @param year 1000 to 2999
     * @return words (not null)
     */
    String year(int year) {
        int century = year / 100;
        int rest = year % 100;
        if (year % 1000 < 10) {
            return cardinal(year);
        }
        if (rest == 0) {
            return cardinal(century) + " hundred";
        }
        return cardinal(century) + (rest < 10 ? " oh " : " ") + cardinal(rest);
    }
}
