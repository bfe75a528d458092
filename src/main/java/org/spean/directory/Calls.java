package org.spean.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.Actor;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * <em>I called</em>: what people found when they dialled the directory's numbers, shown at once and used in ranking. Any
 * person with an account may report; a report can be taken back by whoever made it.
 */
@Component
public class Calls {

    /** The country's own time, in which a day begins and ends. */
    static final ZoneId ZONE = CountryTime.ZONE;

    private final CallReportRows reports;
    private final ServiceRows services;
    private final HolderAnswers holders;
    private final FieldTiers tiers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Calls(
            CallReportRows reports,
            ServiceRows services,
            HolderAnswers holders,
            FieldTiers tiers,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.services = services;
        this.holders = holders;
        this.tiers = tiers;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Keeps a report, marked with who and when.
     *
     * @param newNumber the right number; only with {@link CallOutcome#NEW_NUMBER}
     * @return the report; empty when the actor has no account, or a new number is missing, the same, or too many
     */
    @Transactional
    public Optional<CallReport> report(
            Actor actor, PhoneNumber number, CallOutcome outcome, Optional<PhoneNumber> newNumber) {
        boolean fits =
                newNumber.isPresent() == (outcome == CallOutcome.NEW_NUMBER) && !newNumber.equals(Optional.of(number));
        if (actor.account().isEmpty() || !fits) {
            return Optional.empty();
        }
        CallReport report = new CallReport(
                UUID.randomUUID(), number, outcome, newNumber, actor.account(), actor.name(), clock.instant());
        // Two people may report on one number at once: the second waits, and adds up what the first has said.
        List<Service> entries = services.withNumber(number.e164());
        reports.saveAndFlush(new CallReportRow(report));
        tell(entries);
        return Optional.of(report);
    }

    /** Takes a report back; does nothing when it is not the actor's own. */
    @Transactional
    public void takeBack(Actor actor, UUID report) {
        reports.findById(report)
                .map(CallReportRow::report)
                .filter(own -> actor.account().equals(own.by()))
                .ifPresent(own -> {
                    List<Service> entries = services.withNumber(own.number().e164());
                    reports.deleteById(report);
                    reports.flush();
                    tell(entries);
                });
    }

    /** The last report about each of these numbers, as this tier sees it; numbers without one are left out. */
    @Transactional(readOnly = true)
    public Map<PhoneNumber, CallReport> latest(Collection<PhoneNumber> numbers, Tier tier) {
        Map<PhoneNumber, CallReport> latest = new LinkedHashMap<>();
        for (CallReport report : history(numbers, tier)) {
            latest.putIfAbsent(report.number(), report);
        }
        return latest;
    }

    /** Every report about these numbers, the newest first, as this tier sees them. */
    @Transactional(readOnly = true)
    public List<CallReport> history(Collection<PhoneNumber> numbers, Tier tier) {
        Visibility reader = tiers.of(tier);
        return reader.sees(EntryField.CALLS)
                ? whole(numbers).stream().map(report -> report.seenBy(reader)).toList()
                : List.of();
    }

    private List<CallReport> whole(Collection<PhoneNumber> numbers) {
        return reports
                .findByNumberInOrderByAtDescIdDesc(
                        numbers.stream().map(PhoneNumber::e164).toList())
                .stream()
                .map(CallReportRow::report)
                .toList();
    }

    /** The present day in Cambodia, from the program's clock. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** The day in Cambodia on which something was reported. */
    public LocalDate dayOf(CallReport report) {
        return LocalDate.ofInstant(report.at(), ZONE);
    }

    /** Derives anew what every entry says about its calls: numbers have changed. */
    @Transactional
    void tellAll() {
        Map<UUID, Service> all = new LinkedHashMap<>();
        services.heardOf().forEach(each -> all.put(each.handle().id(), each));
        services.findAllById(holders.services())
                .forEach(each -> all.putIfAbsent(each.handle().id(), each));
        tell(List.copyOf(all.values()));
    }

    /**
     * Derives anew what an entry says of itself: whoever keeps it has answered, in this transaction. Seen on the next page, in the
     * order of search and on the call sheet as if somebody had rung.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void anew(ServiceId service) {
        tell(services.locked(service.id()).stream().toList());
    }

    private void tell(List<Service> entries) {
        for (Service service : entries) {
            Set<PhoneNumber> numbers = numbersOf(service);
            service.heard(Heard.of(numbers, whole(numbers), holders.of(service.handle())), clock.instant());
        }
        events.publishEvent(new DirectoryChanged());
    }

    private static Set<PhoneNumber> numbersOf(Service service) {
        return service.entry().phones().stream()
                .flatMap(phone -> phone.number().stream())
                .collect(Collectors.toSet());
    }
}
