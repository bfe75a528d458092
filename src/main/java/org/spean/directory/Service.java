package org.spean.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;

/**
 * A {@link ServiceEntry} as the database keeps it. A row that has ended is not read by anybody as a service any more: it is
 * an {@link EndedService}.
 */
@Entity
@Table(name = "service")
@SQLRestriction("ended_at IS NULL")
@Indexed(index = "service")
@TypeBinding(binder = @TypeBinderRef(name = "serviceDocument"))
class Service implements Listed {

    @Id
    private UUID id;

    private String rowName;
    private UUID organizationId;
    private String programme;
    private String typeId;
    private boolean shelters;
    private boolean running;

    @Enumerated(EnumType.STRING)
    private Coverage.Kind coverage;

    private String[] provinces;
    private String[] provincesInferred;
    private String coverageAsPrinted;
    private String places;
    private String[] contacts;

    @ElementCollection
    @CollectionTable(name = "service_phone", joinColumns = @JoinColumn(name = "service_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<PhoneRow> phones = new ArrayList<>();

    private String referralFrom;
    private String referralTo;
    private String referralDirection;
    private String referralAsPrinted;
    private String[] saidYes;
    private String[] saidNo;
    private String eligibility;
    private String followUp;
    private String gaps;
    private String recommendations;
    private String institutionAsPrinted;
    private String sourcePage;
    private String sourceLines;
    private String confidence;
    private String doubts;
    private LocalDate reported;

    private @Nullable LocalDate answeredOn;

    private boolean phoneTrouble;

    private String[] districts;

    @Enumerated(EnumType.STRING)
    private Taking.State state;

    private @Nullable LocalDate closedUntil;
    private @Nullable LocalDate endsOn;
    private String hours;
    private String capacity;
    private @Nullable LocalDate capacityAsOf;
    private String answerTime;
    private boolean unchecked;
    private boolean keptHere;
    private Instant modifiedAt;
    private Instant publiclyModifiedAt;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected Service() {}

    @SuppressWarnings("NullAway.Init") // take() fills the rest
    Service(ServiceEntry entry, Instant at) {
        id = entry.id().id();
        take(entry);
        modifiedAt = at;
        publiclyModifiedAt = at;
    }

    /**
     * Takes over all that was reported; what callers found out about its telephones stays.
     *
     * @param at the present moment, which is remembered if anything is different from before, and also for the public if
     *     that could be seen by everybody
     * @param everybody what everybody sees
     */
    void becomes(ServiceEntry entry, Instant at, Visibility everybody) {
        ServiceEntry before = entry();
        ServiceEntry after = entry.heard(new Heard(before.answeredOn(), before.phoneTrouble()));
        if (!before.equals(after)) {
            take(entry);
            modifiedAt = at;
        }
        if (!before.seenBy(everybody).equals(after.seenBy(everybody))) {
            publiclyModifiedAt = at;
        }
    }

    private void take(ServiceEntry entry) {
        rowName = entry.row();
        organizationId = entry.organization().id();
        programme = entry.programme();
        typeId = entry.type().id();
        shelters = entry.shelters();
        running = entry.running();
        coverage = entry.coverage().kind();
        provinces = digits(entry.coverage().provinces());
        provincesInferred = digits(entry.coverage().inferred());
        coverageAsPrinted = entry.coverage().asPrinted();
        places = entry.coverage().places();
        contacts = entry.contacts().toArray(String[]::new);
        List<PhoneRow> numbers = entry.phones().stream().map(PhoneRow::new).toList();
        phones.clear();
        phones.addAll(numbers);
        referralFrom = entry.howToRefer().from();
        referralTo = entry.howToRefer().to();
        referralDirection = entry.howToRefer().direction();
        referralAsPrinted = entry.howToRefer().asPrinted();
        saidYes = said(entry, Answer.YES);
        saidNo = said(entry, Answer.NO);
        eligibility = entry.eligibility();
        followUp = entry.followUp();
        gaps = entry.gaps();
        recommendations = entry.recommendations();
        institutionAsPrinted = entry.source().institutionAsPrinted();
        sourcePage = entry.source().page();
        sourceLines = entry.source().lines();
        confidence = entry.source().confidence();
        doubts = entry.source().doubts();
        reported = entry.source().reported().atDay(1);
        districts = digits(entry.coverage().districts());
        AtPresent now = entry.atPresent();
        state = now.taking().state();
        closedUntil = now.taking().until().orElse(null);
        endsOn = now.taking().ends().orElse(null);
        hours = now.hours().written();
        capacity = now.capacity().written();
        capacityAsOf = now.capacity().asOf().orElse(null);
        answerTime = now.answerTime().written();
        unchecked = now.unchecked();
    }

    /** Somebody here keeps it: the files do not change it any more. */
    void isKeptHere() {
        keptHere = true;
    }

    boolean keptHere() {
        return keptHere;
    }

    private AtPresent atPresent() {
        return new AtPresent(
                new Taking(state, Optional.ofNullable(closedUntil), Optional.ofNullable(endsOn)),
                hours.isEmpty() ? DutyHours.UNKNOWN : DutyHours.read(hours),
                Capacity.read(capacity, Optional.ofNullable(capacityAsOf)),
                AnswerTime.read(answerTime),
                unchecked);
    }

    private static String[] digits(Set<PlaceCode> places) {
        return places.stream().sorted().map(PlaceCode::digits).toArray(String[]::new);
    }

    private static Set<PlaceCode> places(String[] digits) {
        return Stream.of(digits)
                .map(PlaceCode::new)
                .collect(java.util.stream.Collectors.collectingAndThen(
                        java.util.stream.Collectors.toCollection(TreeSet::new),
                        java.util.Collections::unmodifiableSet));
    }

    private static String[] said(ServiceEntry entry, Answer answer) {
        return Stream.of(Audience.values())
                .filter(audience -> entry.answer(audience) == answer)
                .map(Audience::name)
                .toArray(String[]::new);
    }

    private Map<Audience, Answer> audiences() {
        Map<Audience, Answer> answers = new EnumMap<>(Audience.class);
        for (String audience : saidYes) {
            answers.put(Audience.valueOf(audience), Answer.YES);
        }
        for (String audience : saidNo) {
            answers.put(Audience.valueOf(audience), Answer.NO);
        }
        return answers;
    }

    /** Remembers what the callers of its numbers found, and when, if it is news. */
    void heard(Heard heard, Instant at) {
        if (!heard.equals(new Heard(Optional.ofNullable(answeredOn), phoneTrouble))) {
            answeredOn = heard.answeredOn().orElse(null);
            phoneTrouble = heard.trouble();
            modifiedAt = at;
            publiclyModifiedAt = at;
        }
    }

    ServiceId handle() {
        return new ServiceId(id);
    }

    /** When something was last modified that a reader of this tier may see. */
    Instant modifiedAt(Tier tier) {
        return tier.partners() ? modifiedAt : publiclyModifiedAt;
    }

    @Override
    public ServiceEntry entry() {
        return new ServiceEntry(
                new ServiceId(id),
                rowName,
                new OrganizationId(organizationId),
                programme,
                new ServiceTypeId(typeId),
                shelters,
                running,
                new Coverage(
                        coverage,
                        places(provinces),
                        places(provincesInferred),
                        coverageAsPrinted,
                        places,
                        places(districts)),
                List.of(contacts),
                phones.stream().map(PhoneRow::phone).toList(),
                new HowToRefer(referralFrom, referralTo, referralDirection, referralAsPrinted),
                audiences(),
                eligibility,
                followUp,
                gaps,
                recommendations,
                new Source(institutionAsPrinted, sourcePage, sourceLines, confidence, doubts, YearMonth.from(reported)),
                Optional.ofNullable(answeredOn),
                phoneTrouble,
                atPresent());
    }
}
