package org.spean.directory.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spean.directory.Coverage;
import org.spean.directory.EntryColumn;
import org.spean.directory.EntryDraft;
import org.spean.directory.EntryPhone;
import org.spean.directory.HowToRefer;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;

/** What the book says, to whom, and what is different from the last edition; read back from its letters. */
class BookContentTest {

    private static final Optional<org.spean.vocabulary.PlaceCode> HERE = Optional.of(Books.BATTAMBANG);

    private final Books books = new Books();

    @Test
    void everyEntryThatReachesTheProvinceIsInItsBookAndNoOther() {
        String book = Books.text(books.book(HERE, Language.ENGLISH, Tier.COORDINATORS))
                .replace("\n", " ");

        for (ServiceEntry entry : books.entries()) {
            boolean reaches = entry.coverage().reaches(Books.BATTAMBANG);
            for (String who : entry.contacts()) {
                if (reaches) {
                    assertThat(squeezed(book)).contains(squeezed(who));
                }
            }
        }
        assertThat(squeezed(book))
                .contains("Services that named Battambang".replace(" ", ""))
                .contains("Nationwideservices")
                .doesNotContain("KampongSomonly");
    }

    @Test
    void khmerCanBeCopiedOutOfTheBook() {
        String book = Books.letters(books.book(HERE, Language.KHMER, Tier.PUBLIC));

        assertThat(book)
                .contains("សៀវភៅធនធាន", "បាត់ដំបង", "ទស្សនៈពិភពលោកកម្ពុជា")
                .contains(squeezed(new BookWords(Language.KHMER).say("book.for.PUBLIC.means")))
                .contains(squeezed(new BookWords(Language.KHMER).say("book.how.shelters")));
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC", "PARTNERS", "COORDINATORS"})
    void nobodyReadsMoreThanTheyMayAndNobodyWhereASheltersDoorIs(Tier tier) {
        ServiceEntry open = canaries("OPEN", false);
        ServiceEntry shelter = canaries("SHELTER", true);
        for (Language language : Language.values()) {
            String book = Books.letters(books.book(new BookWish(HERE, language, tier), List.of(open, shelter)));

            boolean partner = tier.partners();
            for (String whose : List.of("OPEN", "SHELTER")) {
                assertThat(book.contains(whose + "contact")).as(whose).isEqualTo(partner);
                assertThat(book.contains(whose + "doubtofphone")).isEqualTo(partner);
                assertThat(book.contains(whose + "gap")).isEqualTo(partner);
                assertThat(book.contains(whose + "recommendation")).isEqualTo(partner);
                assertThat(book).contains(whose + "eligibility", whose + "followup", whose + "from");
                assertThat(book).doesNotContain(whose + "institution", whose + "lines", whose + "doubt.");
            }
            assertThat(book).contains("023111222").contains("OPENdistrict");
            assertThat(book.contains("012333444")).isEqualTo(partner);
            assertThat(book).doesNotContain("SHELTERdistrict", "SHELTERcoverage");
        }
    }

    @Test
    void whenSomebodyAnswersAndWhetherItTakesPeopleStandsInTheBook() {
        ServiceEntry entry = books.entries().stream()
                .filter(each -> each.coverage().reaches(Books.BATTAMBANG))
                .findFirst()
                .orElseThrow();
        ServiceEntry says = EntryDraft.of(entry)
                .with(EntryColumn.HOURS, "Mon-Fri 07:30-11:30")
                .with(EntryColumn.STATE, "full")
                .with(EntryColumn.CLOSED_UNTIL, "2010-12-24")
                .with(EntryColumn.ENDS_ON, "2011-01-31")
                .with(EntryColumn.PROGRAMME, "pro-" + UUID.randomUUID())
                .entry();

        for (Tier tier : List.of(Tier.PUBLIC, Tier.PARTNERS, Tier.COORDINATORS)) {
            assertThat(Books.letters(books.book(new BookWish(HERE, Language.ENGLISH, tier), List.of(says))))
                    .contains("DutyhoursMon-Fri07:30-11:30", "fulluntil24December2010", "31January2011")
                    .as("a handle is for programs")
                    .doesNotContain("pro-");
        }
        assertThat(Books.letters(books.book(new BookWish(HERE, Language.KHMER, Tier.PUBLIC), List.of(says))))
                .contains(squeezed(
                        new BookWords(Language.KHMER).hours(says.atPresent().hours())))
                .doesNotContain("Mon-Fri");
        assertThat(Books.letters(books.book(new BookWish(HERE, Language.ENGLISH, Tier.PUBLIC), List.of(entry))))
                .doesNotContain("Dutyhours");
    }

    @Test
    void theCoverSaysForWhomTheCopyIs() {
        for (Tier tier : List.of(Tier.PUBLIC, Tier.PARTNERS, Tier.COORDINATORS)) {
            String cover = Books.letters(books.book(HERE, Language.ENGLISH, tier));

            assertThat(cover).contains(squeezed(new BookWords(Language.ENGLISH).say("book.for." + tier + ".means")));
        }
    }

    @Test
    void whatChangedSinceTheLastEditionIsToldOnlyOfFieldsThatTheReaderSees() {
        ServiceEntry gone = books.entries().get(0);
        ServiceEntry fresh = entry("new", books.entries().get(1));
        ServiceEntry before = canaries("OPEN", false);
        ServiceEntry now = canaries("OPEN other", false);
        List<ServiceEntry> entries = List.of(now, fresh);
        List<ServiceEntry> edition = List.of(before, gone);

        String forPartners = Books.letters(
                books.book(new BookWish(Optional.empty(), Language.ENGLISH, Tier.PARTNERS), entries, edition));
        String forAll = Books.letters(
                books.book(new BookWish(Optional.empty(), Language.ENGLISH, Tier.PUBLIC), entries, edition));

        assertThat(forPartners)
                .contains("Comparedwithedition3of8November2010")
                .contains("Newinthisbook1", "Changed1", "Nolongerinthisbook1")
                .contains("contact,districtsandplaces", "gap,recommendation");
        assertThat(forAll)
                .contains("Newinthisbook1", "Changed1", "Nolongerinthisbook1")
                .doesNotContain("contact,districtsandplaces", "gap,recommendation");
    }

    @Test
    void everyFieldThatCanChangeHasItsWords() {
        for (Language language : Language.values()) {
            assertThat(Paperbound.fields(books.entries().getFirst()).keySet())
                    .allSatisfy(field -> assertThat(new BookWords(language).say("book.field." + field.word()))
                            .doesNotContain("!"));
        }
    }

    @Test
    void aProvinceWithoutServicesSaysSo() {
        String book =
                Books.letters(books.book(new BookWish(HERE, Language.ENGLISH, Tier.PUBLIC), List.<ServiceEntry>of()));

        assertThat(book).contains("Noservicenamedthisprovince", "Thatdoesnotmeanthatthereisnone", "Index");
    }

    @Test
    void hostileContentLeavesTheBookReadable() throws IOException {
        ServiceEntry plain = books.entries().get(1);
        List<ServiceEntry> hostile = List.of(
                entry("long", plain, "x".repeat(5000), "ក".repeat(5000)),
                entry("turned", plain, "\u202Eevil\u2066\u0000\u0007 שלום مرحبا 😀", "a\tb\r\nc\uFFFE"),
                entry("markup", plain, "<script>alert(1)</script> &amp; %s {0}", "=SUM(A1) '); DROP TABLE service; --"),
                entry("name", plain, "n".repeat(80), "word ".repeat(1000)));
        for (Language language : Language.values()) {
            byte[] book = books.book(new BookWish(Optional.empty(), language, Tier.COORDINATORS), hostile);

            String letters = Books.letters(book);
            assertThat(letters)
                    .contains("<script>alert(1)</script>&amp;%s{0}", "=SUM(A1)');DROPTABLEservice;--", "x".repeat(60))
                    .contains("evil", "שלום")
                    .doesNotContain("\u202E", "\u0000");
            assertThat(letters.chars().filter(letter -> letter == 'x').count()).isGreaterThanOrEqualTo(5000);
            try (PDDocument document = Loader.loadPDF(book)) {
                assertThat(document.getNumberOfPages()).isBetween(6, 30);
            }
        }
    }

    @Test
    void theBookOfTheCountryIsThereInSeconds() {
        books.book(Optional.empty(), Language.KHMER, Tier.COORDINATORS);
        long from = System.nanoTime();
        byte[] book = books.book(Optional.empty(), Language.KHMER, Tier.COORDINATORS);
        Duration took = Duration.ofNanos(System.nanoTime() - from);

        assertThat(took).as("44 pages and more").isLessThan(Duration.ofSeconds(30));
        assertThat(book.length).isLessThan(4_000_000);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** An entry with a word of its own in each field. */
    private ServiceEntry canaries(String word, boolean shelters) {
        ServiceEntry like = books.entries().get(1);
        String row = shelters ? "shelter" : "open";
        return new ServiceEntry(
                id(row),
                row,
                like.organization(),
                "",
                like.type(),
                shelters,
                true,
                new Coverage(
                        Coverage.Kind.PROVINCES,
                        Set.of(Books.BATTAMBANG),
                        Set.of(),
                        word + " coverage",
                        word + " district"),
                List.of(word + " contact"),
                List.of(
                        new EntryPhone(
                                "023 111 222",
                                Optional.of(new PhoneNumber("+85523111222")),
                                EntryPhone.Kind.OFFICE,
                                ""),
                        new EntryPhone(
                                "012 333 444",
                                Optional.of(new PhoneNumber("+85512333444")),
                                EntryPhone.Kind.MOBILE,
                                word + " doubt of phone")),
                new HowToRefer(word + " from", "", "explicit", word + " printed"),
                Map.of(),
                word + " eligibility",
                word + " follow up",
                word + " gap",
                word + " recommendation",
                new org.spean.directory.Source(
                        word + " institution",
                        "1",
                        word + " lines",
                        "high",
                        word + " doubt.",
                        like.source().reported()),
                Optional.empty(),
                false,
                org.spean.directory.AtPresent.UNSAID);
    }

    private static ServiceId id(String row) {
        return new ServiceId(UUID.nameUUIDFromBytes(row.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static ServiceEntry entry(String row, ServiceEntry like, String... texts) {
        List<String> all = new ArrayList<>(Arrays.asList(texts));
        String one = all.isEmpty() ? like.gaps() : all.get(0);
        String two = all.isEmpty() ? like.recommendations() : all.get(1);
        return new ServiceEntry(
                id(row),
                row,
                like.organization(),
                like.programme(),
                like.type(),
                like.shelters(),
                like.running(),
                like.coverage(),
                all.isEmpty() ? like.contacts() : List.of(one),
                List.of(),
                new HowToRefer(one, two, "explicit", ""),
                like.audiences(),
                one,
                two,
                one,
                two,
                like.source(),
                like.answeredOn(),
                like.phoneTrouble(),
                like.atPresent());
    }
}
