package org.spean.directory.book;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.directory.Tier;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The resource book of a province or of the country: printed for its reader, and made into editions by who keeps it: the
 * province's focal persons and the directory's editors, the country's by editors and ATRO officers (Circular 3-2 A, D).
 */
@Component
public class ResourceBook {

    /** So long whoever made an edition can take it back (ours): it may not have been handed out yet. */
    static final Duration TAKEN_BACK = Duration.ofHours(24);

    /** For whom copies of an edition are kept. */
    static final List<Tier> READERS = List.of(Tier.PUBLIC, Tier.PARTNERS, Tier.COORDINATORS);

    private static final Set<Role> COUNTRY = Set.of(Role.EDITOR, Role.ATRO_OFFICER);

    private final BookBinder binder;
    private final Editions editions;
    private final LiveAddress address;
    private final AccessLog log;
    private final Clock clock;

    ResourceBook(BookBinder binder, Editions editions, LiveAddress address, AccessLog log, Clock clock) {
        this.binder = binder;
        this.editions = editions;
        this.address = address;
        this.log = log;
        this.clock = clock;
    }

    /** The readers for whose eyes somebody may print a book, those who see least first. */
    public List<Tier> readers(Actor by) {
        Tier own = Tier.of(by);
        return READERS.stream().filter(own::includes).toList();
    }

    /**
     * Prints the present state, page by page, compared with the last edition.
     *
     * @param out is left open
     * @throws AccessDeniedException when the book is for readers who see more than whoever prints it
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void print(Actor by, BookWish wish, OutputStream out) {
        needs(readers(by).contains(wish.tier()));
        Optional<Edition> last = editions.of(wish.place()).stream().findFirst();
        BookPages.print(binder.bind(wish, clock.instant(), Optional.empty(), last, address.base()), out);
    }

    /** The editions of a place, the newest first. */
    public List<Edition> editions(Optional<PlaceCode> place) {
        return editions.of(place);
    }

    /**
     * A copy of an edition, as it was printed; empty where there is no such edition.
     *
     * @throws AccessDeniedException when the copy is for readers who see more
     */
    public Optional<byte[]> copy(Actor by, UUID edition, Tier tier, Language language) {
        needs(readers(by).contains(tier));
        return editions.copy(edition, tier, language);
    }

    /** Whether somebody keeps the book of this place. */
    public boolean mayMake(Actor by, Optional<PlaceCode> place) {
        return by.account().isPresent()
                && by.held().stream()
                        .anyMatch(held -> place.isEmpty()
                                ? COUNTRY.contains(held.role())
                                : held.role() == Role.EDITOR
                                        || (held.role() == Role.FOCAL_PERSON
                                                && held.remit().equals(Remit.province(place.get()))));
    }

    /**
     * Makes an edition: gives it the next number, remembers what every entry says, and keeps its copies.
     *
     * @throws AccessDeniedException when somebody else keeps the book
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public EditionOutcome make(Actor by, Optional<PlaceCode> place) {
        needs(mayMake(by, place));
        editions.oneAfterTheOther(place);
        Optional<Edition> last = editions.of(place).stream().findFirst();
        BookStock stock = binder.stock(new BookWish(place, Language.KHMER, Tier.COORDINATORS));
        if (stock.total() == 0) {
            return new EditionOutcome.NothingToPrint();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (last.isPresent()
                && binder.bind(
                                new BookWish(place, Language.KHMER, Tier.COORDINATORS),
                                now,
                                Optional.empty(),
                                last,
                                address.base())
                        .changes()
                        .filter(Changes::none)
                        .isPresent()) {
            return new EditionOutcome.NothingChanged(last.get());
        }
        Edition edition = new Edition(
                UUID.randomUUID(),
                place,
                last.map(Edition::number).orElse(0) + 1,
                now,
                by.account().orElseThrow(),
                stock.total());
        editions.add(edition);
        stock.each(entry -> editions.remember(edition.id(), Printed.of(entry)));
        for (Language language : Language.values()) {
            for (Tier tier : READERS) {
                editions.keep(edition.id(), tier, language, copy(new BookWish(place, language, tier), edition, last));
            }
        }
        write(by, Act.BOOK_EDITION_MADE, edition);
        return new EditionOutcome.Made(edition);
    }

    private byte[] copy(BookWish wish, Edition edition, Optional<Edition> last) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BookPages.print(binder.bind(wish, edition.madeAt(), Optional.of(edition.number()), last, address.base()), out);
        return out.toByteArray();
    }

    /** Whether somebody can still take this edition back: they made it, it is the last one, and a day has not gone by. */
    public boolean mayTakeBack(Actor by, Edition edition) {
        return by.account().filter(edition.madeBy()::equals).isPresent()
                && mayMake(by, edition.place())
                && clock.instant().isBefore(edition.madeAt().plus(TAKEN_BACK))
                && editions.of(edition.place()).stream().findFirst().equals(Optional.of(edition));
    }

    /**
     * Takes an edition back, as if it had not been made.
     *
     * @throws AccessDeniedException when that cannot be any more
     */
    @Transactional
    public void takeBack(Actor by, UUID id) {
        Optional<Edition> edition = editions.edition(id);
        edition.ifPresent(each -> editions.oneAfterTheOther(each.place()));
        needs(edition.filter(each -> mayTakeBack(by, each)).isPresent());
        editions.remove(id);
        write(by, Act.BOOK_EDITION_TAKEN_BACK, edition.get());
    }

    private void write(Actor by, Act act, Edition edition) {
        log.write(
                by,
                act,
                Optional.empty(),
                Map.of(
                        "version", String.valueOf(edition.number()),
                        "remit", edition.place().map(PlaceCode::iso).orElse("KH")));
    }

    private static void needs(boolean may) {
        if (!may) {
            throw new AccessDeniedException("somebody else keeps this book, or it is for other eyes");
        }
    }
}
