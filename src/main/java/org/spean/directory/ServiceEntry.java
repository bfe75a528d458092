package org.spean.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.deadlines.rules.Rules;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.ServiceTypeId;

/**
 * One service type offered by one organization or programme. Texts are empty where nothing was reported.
 *
 * @param id its handle
 * @param row the row's name in {@code data-seed}
 * @param organization who offers it
 * @param programme the programme's code, or empty
 * @param type what is offered
 * @param shelters whether whoever offers it shelters people, here or by another entry, so that less of
 *     it is seen
 * @param running false where the source says "not yet run"
 * @param coverage which provinces
 * @param contacts named staff
 * @param phones in the source's order
 * @param howToRefer the referral column
 * @param audiences what it said about each audience; missing is not recorded
 * @param eligibility other conditions, such as "drug addicts only"
 * @param followUp periods of follow-up
 * @param gaps the gaps it reported
 * @param recommendations what it recommended
 * @param source where the entry comes from
 * @param answeredOn the last day on which somebody who dialled was answered; empty if nobody was
 * @param phoneTrouble whether the last report about every number it has was bad
 * @param atPresent whether it takes somebody now, its hours, its places
 */
public record ServiceEntry(
        ServiceId id,
        String row,
        OrganizationId organization,
        String programme,
        ServiceTypeId type,
        boolean shelters,
        boolean running,
        Coverage coverage,
        List<String> contacts,
        List<EntryPhone> phones,
        HowToRefer howToRefer,
        Map<Audience, Answer> audiences,
        String eligibility,
        String followUp,
        String gaps,
        String recommendations,
        Source source,
        Optional<LocalDate> answeredOn,
        boolean phoneTrouble,
        AtPresent atPresent) {

    /** How long an answered call stands for "verified" (LT-17). */
    public static final int VERIFIED_DAYS = Rules.LT_17.offset().amount();

    /** What it said about this audience. */
    public Answer answer(Audience audience) {
        return audiences.getOrDefault(audience, Answer.NOT_RECORDED);
    }

    /** Whether an answered call proves it on this day. */
    public boolean verifiedOn(LocalDate today) {
        return answeredOn
                .filter(day -> !day.isBefore(today.minusDays(VERIFIED_DAYS)))
                .isPresent();
    }

    /** Whether it takes somebody on this day: it runs, and did not say that it is full or takes no referrals. */
    public boolean takesOn(LocalDate day) {
        return running && atPresent.taking().on(day);
    }

    /** The same at another present. */
    ServiceEntry atPresent(AtPresent other) {
        return new ServiceEntry(
                id,
                row,
                organization,
                programme,
                type,
                shelters,
                running,
                coverage,
                contacts,
                phones,
                howToRefer,
                audiences,
                eligibility,
                followUp,
                gaps,
                recommendations,
                source,
                answeredOn,
                phoneTrouble,
                other);
    }

    /** The entry as its callers found it. */
    ServiceEntry heard(Heard heard) {
        return new ServiceEntry(
                id,
                row,
                organization,
                programme,
                type,
                shelters,
                running,
                coverage,
                contacts,
                phones,
                howToRefer,
                audiences,
                eligibility,
                followUp,
                gaps,
                recommendations,
                source,
                heard.answeredOn(),
                heard.trouble(),
                atPresent);
    }

    /** The entry with nothing in it that a reader may not see. */
    public ServiceEntry seenBy(Visibility reader) {
        return new ServiceEntry(
                id,
                row,
                organization,
                programme,
                type,
                shelters,
                running,
                coverage.seenBy(reader, shelters),
                reader.sees(EntryField.CONTACTS, shelters) ? contacts : List.of(),
                phones.stream()
                        .filter(phone -> reader.sees(phone.field(), shelters))
                        .map(phone -> phone.seenBy(reader, shelters))
                        .toList(),
                howToRefer.seenBy(reader, shelters),
                audiences,
                reader.text(EntryField.ELIGIBILITY, shelters, eligibility),
                reader.text(EntryField.FOLLOW_UP, shelters, followUp),
                reader.text(EntryField.GAPS, shelters, gaps),
                reader.text(EntryField.RECOMMENDATIONS, shelters, recommendations),
                source.seenBy(reader, shelters),
                answeredOn,
                phoneTrouble,
                atPresent.seenBy(reader, shelters));
    }

    /**
     * Every text in it that is searched by its words. Codes, pages and lines of the source are not, nor how sure its
     * reading is: such words stand in every entry.
     */
    public List<String> searched() {
        return Stream.of(
                        Stream.of(
                                howToRefer.from(),
                                howToRefer.to(),
                                howToRefer.asPrinted(),
                                eligibility,
                                followUp,
                                coverage.asPrinted(),
                                coverage.places(),
                                gaps,
                                recommendations,
                                source.institutionAsPrinted(),
                                source.doubts()),
                        contacts.stream(),
                        phones.stream().map(EntryPhone::doubt))
                .flatMap(texts -> texts)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
