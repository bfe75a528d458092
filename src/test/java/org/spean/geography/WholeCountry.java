package org.spean.geography;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * A gazetteer as large as the official one, of the same shape and with names like it, made here: 25 provinces, 210 districts,
 * 1,652 communes and 14,578 villages. Poipet (0110), Battambang (0203) and a commune of Poipet are what they are.
 */
public final class WholeCountry {

    public static final PlaceCounts COUNTS = new PlaceCounts(25, 210, 1_652, 14_578);

    /** A commune of this name is in one province only. */
    public static final String ONE_COMMUNE = "Roluos Meas Chey";

    /** A village of this name is in one province only, and no other place is called so. */
    public static final String ONE_VILLAGE = "Tonloab Doung";

    private static final String HEADER = "code,km,latin,ungegn,type_en,type_km";
    private static final int MOST_PER_TABLE = 99;

    private static final List<String> FIRST = List.of(
            "ស្វាយ Svay",
            "ព្រៃ Prey",
            "ត្រពាំង Trapeang",
            "កំពង់ Kampong",
            "អូរ Ou",
            "បឹង Boeng",
            "គោក Kouk",
            "ស្រែ Srae",
            "វត្ត Voat",
            "ភ្នំ Phnum",
            "ជ្រោយ Chrouy",
            "កោះ Kaoh",
            "ទួល Tuol",
            "ដូន Doun",
            "តា Ta",
            "ពាម Peam",
            "រលួស Roluos");
    private static final List<String> SECOND = List.of(
            "ថ្មី Thmei",
            "ចាស់ Chas",
            "ធំ Thum",
            "តូច Touch",
            "ក្រហម Krahom",
            "លើ Leu",
            "ក្រោម Kraom",
            "កណ្តាល Kandal",
            "ជ្រៃ Chrey",
            "ឈូក Chhuk",
            "រមាស Romeas",
            "ទទឹង Totueng",
            "ស្លា Sla",
            "ត្នោត Tnaot",
            "ខ្លា Khla",
            "ដំរី Damrei");
    private static final List<String> THIRD =
            List.of("", "", "មានជ័យ Mean Chey", "ខាងជើង Khang Cheung", "ទី១ Muoy", "ទី២ Pir", "ស Sa", "ខ្មៅ Khmau");

    private final Random random = new Random(12);
    private final Map<PlaceKind, List<String>> lines = new TreeMap<>();

    private WholeCountry() {
        for (PlaceKind kind : PlaceKind.values()) {
            lines.put(kind, new ArrayList<>(List.of(kind == PlaceKind.VILLAGE ? "code,km,latin" : HEADER)));
        }
    }

    /** Its four files, by level. */
    public static Map<PlaceKind, String> texts() {
        WholeCountry country = new WholeCountry();
        country.fill();
        Map<PlaceKind, String> texts = new TreeMap<>();
        country.lines.forEach((kind, all) -> texts.put(kind, String.join("\n", all) + "\n"));
        return texts;
    }

    /** The same with all provinces, but with what lies in them for four only: where the size is not what is proved. */
    static Map<PlaceKind, String> someTexts() {
        Map<PlaceKind, String> texts = texts();
        texts.replaceAll((kind, text) -> kind == PlaceKind.PROVINCE
                ? text
                : text.lines()
                        .filter(line -> line.matches("(code|01|02|17|25).*"))
                        .collect(Collectors.joining("\n", "", "\n")));
        return texts;
    }

    /** Its four files as somebody would bring them, compressed. */
    public static List<BroughtFile> files() {
        return files(texts());
    }

    static List<BroughtFile> files(Map<PlaceKind, String> texts) {
        return texts.entrySet().stream()
                .map(each -> new BroughtFile(
                        name(each.getKey()), packed(each.getValue().getBytes(UTF_8))))
                .toList();
    }

    static String name(PlaceKind kind) {
        return switch (kind) {
            case PROVINCE -> "kh-provinces.csv.gz";
            case DISTRICT -> "kh-districts.csv.gz";
            case COMMUNE -> "kh-communes.csv.gz";
            case VILLAGE -> "kh-villages.csv.gz";
        };
    }

    static byte[] packed(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private void fill() {
        List<String> districts = new ArrayList<>();
        for (Province province : Gazetteers.shipped().provinces()) {
            String code = province.code().digits();
            boolean capital = code.equals("12");
            add(
                    PlaceKind.PROVINCE,
                    code,
                    province.name().khmer(),
                    province.name().english(),
                    capital ? ",Capital,រាជធានី" : ",Province,ខេត្ត");
            int number = Integer.parseInt(code) <= 10 ? 9 : 8;
            for (int each = 1; each <= number; each++) {
                // Codes have gaps: Poipet came late.
                districts.add(code + two(code.equals("01") && each == number ? 10 : each));
            }
        }
        List<String> communes = new ArrayList<>();
        for (int at = 0; at < districts.size(); at++) {
            district(districts.get(at));
            int number = at < 182 ? 8 : 7;
            for (int each = 1; each <= number; each++) {
                communes.add(districts.get(at) + two(each));
            }
        }
        for (int at = 0; at < communes.size(); at++) {
            commune(communes.get(at));
            int number = at < 1_362 ? 9 : 8;
            for (int each = 1; each <= number; each++) {
                village(communes.get(at) + two(each));
            }
        }
    }

    private static String two(int number) {
        return "%02d".formatted(number % (MOST_PER_TABLE + 1));
    }

    private void district(String code) {
        switch (code) {
            case "0110" -> add(PlaceKind.DISTRICT, code, "ប៉ោយប៉ែត", "Poipet", "Paôypêt,Municipality,ក្រុង");
            case "0203" -> add(PlaceKind.DISTRICT, code, "បាត់ដំបង", "Battambang", ",Municipality,ក្រុង");
            case "0212" -> add(PlaceKind.DISTRICT, code, "កំរៀង", "Kamrieng", ",District,ស្រុក");
            default -> named(PlaceKind.DISTRICT, code, ",District,ស្រុក");
        }
    }

    private void commune(String code) {
        switch (code) {
            case "011002" -> add(PlaceKind.COMMUNE, code, "ប៉ោយប៉ែត", "Poipet", "Paôypêt,Quarter,សង្កាត់");
            case "170304" -> add(PlaceKind.COMMUNE, code, "រលួសមាសជ័យ", ONE_COMMUNE, ",Commune,ឃុំ");
            default -> named(PlaceKind.COMMUNE, code, ",Commune,ឃុំ");
        }
    }

    private void village(String code) {
        if (code.equals("17030402")) {
            add(PlaceKind.VILLAGE, code, "ទន្លាប់ដូង", ONE_VILLAGE, "");
        } else {
            named(PlaceKind.VILLAGE, code, "");
        }
    }

    private void named(PlaceKind kind, String code, String rest) {
        String[] first = word(FIRST);
        String[] second = word(SECOND);
        String[] third = word(THIRD);
        add(kind, code, first[0] + second[0] + third[0], (first[1] + " " + second[1] + " " + third[1]).strip(), rest);
    }

    private String[] word(List<String> words) {
        String word = words.get(random.nextInt(words.size()));
        int space = word.indexOf(' ');
        return space < 0 ? new String[] {"", ""} : new String[] {word.substring(0, space), word.substring(space + 1)};
    }

    private void add(PlaceKind kind, String code, String khmer, String latin, String rest) {
        lines.computeIfAbsent(kind, key -> new ArrayList<>())
                .add(code + "," + khmer + "," + latin + (kind == PlaceKind.VILLAGE ? "" : "," + rest));
    }
}
