package org.spean.directory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Invented organizations and services, always the same ones for the same number. */
public final class ManyServices {

    private static final List<String> SYLLABLES = List.of(
            "so", "phea", "chan", "dara", "vuth", "sok", "rith", "mony", "sa", "ron", "thy", "kun", "thea", "ly",
            "heng", "srey", "bopha", "ratha", "vi", "chea", "nary", "pich", "som", "nang", "tola");
    private static final List<String> KHMER = List.of(
            "សុ", "ភា", "ចាន់", "តារា", "វុធ", "សុខ", "រិទ្ធ", "មុន្នី", "ផ្ទះ", "ទឹក", "ស្ពាន", "ថ្មី", "កុមារ",
            "មេត្រី", "សំណាង");
    private static final List<String> TYPES = List.of(
            "G1.1", "G1.2", "G1.3", "G1.4", "G1.5", "G2.1", "G2.2", "G2.3", "G2.4", "G3.1", "G3.2", "G4.1", "G4.2",
            "G4.3", "G4.6", "G5.1", "G5.2", "G5.3", "G6.1", "G6.2", "G6.3");
    private static final int WORDS = 400;

    private final Random random = new Random(100_000);
    private final int services;
    private final List<String> latin = new ArrayList<>();
    private final List<String> khmer = new ArrayList<>();
    private final List<Offering> organizations = new ArrayList<>();

    /**
     * So many services of a fiftieth as many organizations, and of no more than 2,000: with names made of the same syllables,
     * every word would otherwise be near to somebody's.
     */
    public ManyServices(int services) {
        this.services = services;
        for (int at = 0; at < WORDS; at++) {
            latin.add(several(SYLLABLES, 3 + random.nextInt(2)));
            khmer.add(several(KHMER, 4 + random.nextInt(2)));
        }
        for (int at = 0; at < Math.clamp(services / 50, 50, 2_000); at++) {
            organizations.add(new Offering(
                    at,
                    "BENCH" + at,
                    several(SYLLABLES, 3) + " " + several(SYLLABLES, 3) + " foundation",
                    several(KHMER, 4)));
        }
    }

    /** An organization. */
    public record Offering(int at, String code, String english, String khmer) {}

    /**
     * A service, as people would write it down.
     *
     * @param provinces two digits each; none where it works nationwide
     * @param men whether it serves men and boys; nothing is said about others
     * @param phone a national number, or empty
     */
    public record Offered(
            int at,
            Offering organization,
            String type,
            boolean running,
            List<String> provinces,
            String contact,
            String from,
            String asPrinted,
            boolean men,
            String gaps,
            String phone) {

        String id() {
            return "bench-" + at;
        }
    }

    /** Latin words that stand in the services' texts. */
    public List<String> latin() {
        return latin;
    }

    /** Khmer words that stand in the services' texts. */
    public List<String> khmer() {
        return khmer;
    }

    List<Offering> organizations() {
        return organizations;
    }

    /** The same once more: services are made one by one and not kept. */
    ManyServices again() {
        return new ManyServices(services);
    }

    /** The services one by one; to be asked for once. */
    Stream<Offered> services() {
        return IntStream.range(0, services).mapToObj(this::service);
    }

    private Offered service(int at) {
        List<String> provinces = new ArrayList<>();
        boolean nationwide = random.nextInt(10) == 0;
        for (int each = 0; !nationwide && each < 1 + random.nextInt(3); each++) {
            String code = "%02d".formatted(1 + random.nextInt(25));
            if (!provinces.contains(code)) {
                provinces.add(code);
            }
        }
        return new Offered(
                at,
                any(organizations),
                any(TYPES),
                random.nextInt(50) > 0,
                provinces,
                any(latin) + " " + any(latin),
                any(latin),
                "Get from " + any(latin) + " and " + any(latin) + ", police, DoSVY",
                random.nextInt(4) == 0,
                "It is difficult to reach " + any(latin) + " because of " + any(latin) + "; " + any(khmer),
                random.nextBoolean() ? "012%06d".formatted(200_000 + random.nextInt(700_000)) : "");
    }

    private String several(List<String> pieces, int many) {
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < many; at++) {
            word.append(any(pieces));
        }
        return word.toString();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
