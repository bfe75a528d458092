package org.spean.directory.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ShippedEntries;
import org.spean.directory.Tier;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;

/** Books of the entries of {@code data-seed}, printed on one day of 2010, without a database. */
final class Books {

    static final LocalDate DAY = LocalDate.of(2010, 12, 20);

    static final PlaceCode BATTAMBANG = PlaceCode.ofIso("KH-2");
    static final PlaceCode PHNOM_PENH = PlaceCode.ofIso("KH-12");

    private static final URI BASE = URI.create("https://spean.example.org/");

    private final ShippedEntries shipped = ShippedEntries.read(DAY);

    List<ServiceEntry> entries() {
        return shipped.entries();
    }

    byte[] book(Optional<PlaceCode> place, Language language, Tier tier) {
        return print(bound(new BookWish(place, language, tier), shipped.entries(), Optional.empty()));
    }

    /** A book of these entries, which nobody has cut yet. */
    byte[] book(BookWish wish, List<ServiceEntry> entries) {
        return print(bound(wish, entries, Optional.empty()));
    }

    /** A book of these entries, compared with an edition that had others. */
    byte[] book(BookWish wish, List<ServiceEntry> entries, List<ServiceEntry> before) {
        Map<String, Printed> printed = new HashMap<>();
        before.forEach(entry -> printed.put(entry.id().toString(), Printed.of(entry)));
        Edition last = new Edition(
                new UUID(0, 1), wish.place(), 3, Instant.parse("2010-11-08T02:00:00Z"), new UUID(0, 2), before.size());
        Changes changes = Changes.between(
                last,
                printed,
                stock(wish.place(), entries, Tier.COORDINATORS),
                shipped.tiers().of(wish.tier()));
        return print(bound(wish, entries, Optional.of(changes)));
    }

    private BookStock stock(Optional<PlaceCode> place, List<ServiceEntry> entries, Tier tier) {
        return new BookStock(
                type -> entries.stream()
                        .filter(entry -> entry.type().equals(type))
                        .map(entry -> entry.seenBy(shipped.tiers().of(tier)))
                        .toList(),
                place,
                shipped.organizations(),
                shipped.catalogue().types());
    }

    private BoundBook bound(BookWish wish, List<ServiceEntry> entries, Optional<Changes> changes) {
        return new BoundBook(
                wish,
                new BookWords(wish.language()),
                DAY,
                BASE,
                Optional.empty(),
                changes.map(Changes::since),
                changes,
                stock(wish.place(), entries, wish.tier()),
                shipped.hotlines(wish.tier()),
                shipped.catalogue(),
                shipped.gazetteer(),
                new CountryMap(shipped.gazetteer()));
    }

    private static byte[] print(BoundBook book) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BookPages.print(book, out);
        return out.toByteArray();
    }

    /** What can be copied out of a book, without the white between words. */
    static String letters(byte[] book) {
        return text(book).replaceAll("\\s+", "");
    }

    static String text(byte[] book) {
        try (PDDocument document = Loader.loadPDF(book)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
