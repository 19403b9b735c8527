package dev.likeness.speech.text;

import java.util.HashMap;
import java.util.Map;

/**
 * What one language says for signs and letters. Immutable, any thread.
 *
 * @param numbers how it counts (not null)
 * @param decimalMark between a number and its decimals
 * @param groupMark between thousands
 * @param signs a sign to the words for it (not null)
 * @param abbreviations an abbreviation in lower case, without its last full stop, to its words (not
 *     null)
 * @param letters a letter to its name, spelt so that the rules read it rightly (not null)
 */
record Spelling(
        NumberWords numbers,
        char decimalMark,
        char groupMark,
        Map<String, String> signs,
        Map<String, String> abbreviations,
        Map<Character, String> letters) {

    static final Spelling ENGLISH =
            new Spelling(
                    new EnglishNumbers(),
                    '.',
                    ',',
                    Map.of(
                            "%",
                            "percent",
                            "&",
                            "and",
                            "+",
                            "plus",
                            "=",
                            "equals",
                            "@",
                            "at",
                            "°",
                            "degrees",
                            "#",
                            "number",
                            "×",
                            "times",
                            "÷",
                            "divided by"),
                    Map.ofEntries(
                            Map.entry("mr", "mister"),
                            Map.entry("mrs", "missis"),
                            Map.entry("ms", "miz"),
                            Map.entry("dr", "doctor"),
                            Map.entry("prof", "professor"),
                            Map.entry("st", "saint"),
                            Map.entry("capt", "captain"),
                            Map.entry("lt", "lieutenant"),
                            Map.entry("sgt", "sergeant"),
                            Map.entry("gen", "general"),
                            Map.entry("jr", "junior"),
                            Map.entry("sr", "senior"),
                            Map.entry("vs", "versus"),
                            Map.entry("etc", "et cetera"),
                            Map.entry("e.g", "for example"),
                            Map.entry("i.e", "that is"),
                            Map.entry("approx", "approximately"),
                            Map.entry("dept", "department"),
                            Map.entry("a.m", "ay em"),
                            Map.entry("p.m", "pee em")),
                    letters(
                            "a ay,b bee,c see,d dee,e ee,f eff,g jee,h aitch,i eye,j jay,k kay,l ell,m em,n en,o oh,"
                                    + "p pee,q cue,r are,s ess,t tee,u you,v vee,w double you,x ex,y why,z zee"));

    static final Spelling GERMAN =
            new Spelling(
                    new GermanNumbers(),
                    ',',
                    '.',
                    Map.of(
                            "%",
                            "prozent", "&", "und", "+", "plus", "=", "gleich", "@", "ät", "°",
                            "grad", "€", "euro", "$", "dollar"),
                    Map.of(
                            "z.b",
                            "zum beispiel",
                            "d.h",
                            "das heißt",
                            "usw",
                            "und so weiter",
                            "dr",
                            "doktor",
                            "hr",
                            "herr",
                            "fr",
                            "frau",
                            "nr",
                            "nummer",
                            "ca",
                            "zirka",
                            "bzw",
                            "beziehungsweise"),
                    letters(
                            "a ah,b beh,c zeh,d deh,e eh,f eff,g geh,h hah,i ih,j jott,k kah,l ell,m emm,n enn,o oh,"
                                    + "p peh,q kuh,r err,s ess,t teh,u uh,v fau,w weh,x iks,y üpsilon,z zett,ä äh,ö öh,"
                                    + "ü üh,ß esszett"));

    static final Spelling SPANISH =
            new Spelling(
                    new SpanishNumbers(),
                    ',',
                    '.',
                    Map.of(
                            "%",
                            "por ciento",
                            "&",
                            "y",
                            "+",
                            "más",
                            "=",
                            "igual a",
                            "@",
                            "arroba",
                            "°",
                            "grados",
                            "€",
                            "euros",
                            "$",
                            "dólares"),
                    Map.of(
                            "sr",
                            "señor",
                            "sra",
                            "señora",
                            "srta",
                            "señorita",
                            "dr",
                            "doctor",
                            "dra",
                            "doctora",
                            "ud",
                            "usted",
                            "uds",
                            "ustedes",
                            "etc",
                            "etcétera",
                            "p.ej",
                            "por ejemplo"),
                    letters(
                            "a a,b be,c ce,d de,e e,f efe,g ge,h hache,i i,j jota,k ca,l ele,m eme,n ene,ñ eñe,o o,p pe,"
                                    + "q cu,r erre,s ese,t te,u u,v uve,w uve doble,x equis,y ye,z zeta"));

    private static Map<Character, String> letters(String pairs) {
        Map<Character, String> letters = new HashMap<>();
        for (String pair : pairs.split(",")) {
            letters.put(pair.charAt(0), pair.substring(2));
        }
        return Map.copyOf(letters);
    }
}
