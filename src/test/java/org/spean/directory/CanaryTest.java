package org.spean.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;

/**
 * A word that stands nowhere else in each field of two entries, one of them of a shelter: a reader finds it if and only if
 * the reader sees the field, whoever answers.
 */
@SpeanTest
class CanaryTest {

    /** Shown, but no text that anybody would look for: found by nobody. */
    private static final Set<EntryField> NOT_SEARCHED =
            Set.of(EntryField.SOURCE_PAGE, EntryField.SOURCE_LINES, EntryField.CONFIDENCE);

    @Autowired
    private ServiceRows rows;

    @Autowired
    private FieldTiers tiers;

    @Autowired
    @Qualifier("indexFinder")
    private Finder index;

    @Autowired
    @Qualifier("tableFinder")
    private Finder tables;

    @Autowired
    private ApplicationEventPublisher events;

    private final List<ServiceEntry> entries = new ArrayList<>();

    @BeforeEach
    void twoEntriesAreAdded() {
        UUID somebody = index.find(Search.EVERYTHING, Tier.PUBLIC, 0, 1)
                .hits()
                .getFirst()
                .entry()
                .organization()
                .id();
        entries.add(entry(somebody, false));
        entries.add(entry(somebody, true));
        rows.saveAllAndFlush(
                entries.stream().map(entry -> new Service(entry, Instant.EPOCH)).toList());
        events.publishEvent(new DirectoryChanged());
    }

    @AfterEach
    void theyAreTakenAway() {
        rows.deleteAllById(entries.stream().map(entry -> entry.id().id()).toList());
        events.publishEvent(new DirectoryChanged());
    }

    @Test
    @Evidence("8.2.3")
    void aWordIsFoundByThoseWhoSeeItsFieldAndNobodyElse() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (ServiceEntry entry : entries) {
            Map<EntryField, String> canaries = canaries(entry.shelters());
            for (Map.Entry<EntryField, String> canary : canaries.entrySet()) {
                for (Tier tier : Tier.values()) {
                    boolean meant = !NOT_SEARCHED.contains(canary.getKey())
                            && tiers.of(tier).sees(canary.getKey(), entry.shelters());
                    for (Finder finder : List.of(index, tables)) {
                        asked++;
                        Findings found = finder.find(
                                Search.EVERYTHING.withWords(canary.getValue()), tier, 0, Directory.MOST_AT_ONCE);
                        boolean there = found.hits().stream()
                                .anyMatch(hit -> hit.entry().id().equals(entry.id()));
                        boolean counted = found.total() > 0
                                || !found.facets().types().isEmpty()
                                || !found.facets().provinces().isEmpty()
                                || !found.facets().groups().isEmpty();
                        if (there != meant || (!meant && counted)) {
                            wrong.add("%s of %s by %s: %s, %s, %s"
                                    .formatted(
                                            canary,
                                            entry.row(),
                                            tier,
                                            finder.getClass().getSimpleName(),
                                            found.total(),
                                            found.understood()));
                        }
                    }
                }
            }
        }
        assertThat(asked).isEqualTo(2 * 18 * 4 * 2);
        assertThat(wrong).isEmpty();
    }

    @Test
    @Evidence({"8.2.3", "15.3.1"})
    void whatIsShownIsWhatTheTableSays() {
        for (ServiceEntry entry : entries) {
            for (Tier tier : Tier.values()) {
                String seen = entry.seenBy(tiers.of(tier)).toString();
                canaries(entry.shelters())
                        .forEach((field, canary) -> assertThat(seen.contains(canary))
                                .as("%s of %s by %s", field, entry.row(), tier)
                                .isEqualTo(tiers.of(tier).sees(field, entry.shelters())));
            }
        }
    }

    /** The fields that hold free text or a number, each with a word or number of its own. */
    private static Map<EntryField, String> canaries(boolean shelters) {
        Map<EntryField, String> words = new EnumMap<>(EntryField.class);
        for (EntryField field : List.of(
                EntryField.PHONE_DOUBTS,
                EntryField.CONTACTS,
                EntryField.PLACES,
                EntryField.COVERAGE_AS_PRINTED,
                EntryField.HOW_TO_REFER,
                EntryField.REFERRAL_AS_PRINTED,
                EntryField.ELIGIBILITY,
                EntryField.FOLLOW_UP,
                EntryField.GAPS,
                EntryField.RECOMMENDATIONS,
                EntryField.INSTITUTION_AS_PRINTED,
                EntryField.SOURCE_PAGE,
                EntryField.SOURCE_LINES,
                EntryField.CONFIDENCE,
                EntryField.DOUBTS)) {
            words.put(field, word(field.word() + shelters));
        }
        words.put(EntryField.HOTLINES, shelters ? "023511611" : "023522622");
        words.put(EntryField.OFFICE_PHONES, shelters ? "024733833" : "024744844");
        words.put(EntryField.MOBILE_PHONES, shelters ? "0977155165" : "0977266276");
        return words;
    }

    /** Fourteen letters that are no word: consonants and vowels by turns would sound like one. */
    private static String word(String seed) {
        byte[] letters = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        StringBuilder word = new StringBuilder("zx");
        for (int at = 0; word.length() < 14; at++) {
            if (letters[at] != '-') {
                word.append((char) ('a' + letters[at] % 26));
            }
        }
        return word.toString();
    }

    private static ServiceEntry entry(UUID organization, boolean shelters) {
        Map<EntryField, String> canaries = canaries(shelters);
        Function<EntryField, String> words = field -> canaries.getOrDefault(field, "");
        String row = "G4-6-CANARY-" + (shelters ? "SHELTER" : "SCHOOL");
        return new ServiceEntry(
                ServiceId.ofSeed(row),
                row,
                new OrganizationId(organization),
                "",
                new ServiceTypeId("G4.6"),
                shelters,
                true,
                new Coverage(
                        Coverage.Kind.PROVINCES,
                        Set.of(new PlaceCode("02")),
                        Set.of(new PlaceCode("03")),
                        words.apply(EntryField.COVERAGE_AS_PRINTED),
                        words.apply(EntryField.PLACES)),
                List.of(words.apply(EntryField.CONTACTS)),
                List.of(
                        phone(words.apply(EntryField.HOTLINES), EntryPhone.Kind.HOTLINE, ""),
                        phone(
                                words.apply(EntryField.OFFICE_PHONES),
                                EntryPhone.Kind.OFFICE,
                                words.apply(EntryField.PHONE_DOUBTS)),
                        phone(words.apply(EntryField.MOBILE_PHONES), EntryPhone.Kind.MOBILE, "")),
                new HowToRefer(
                        words.apply(EntryField.HOW_TO_REFER), "", "", words.apply(EntryField.REFERRAL_AS_PRINTED)),
                Map.of(),
                words.apply(EntryField.ELIGIBILITY),
                words.apply(EntryField.FOLLOW_UP),
                words.apply(EntryField.GAPS),
                words.apply(EntryField.RECOMMENDATIONS),
                new Source(
                        words.apply(EntryField.INSTITUTION_AS_PRINTED),
                        words.apply(EntryField.SOURCE_PAGE),
                        words.apply(EntryField.SOURCE_LINES),
                        words.apply(EntryField.CONFIDENCE),
                        words.apply(EntryField.DOUBTS),
                        YearMonth.of(2010, 12)),
                Optional.empty(),
                false,
                AtPresent.UNSAID);
    }

    private static EntryPhone phone(String digits, EntryPhone.Kind kind, String doubt) {
        return new EntryPhone(digits, Optional.of(new PhoneNumber("+855" + digits.substring(1))), kind, doubt);
    }
}
