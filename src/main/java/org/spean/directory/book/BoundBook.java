package org.spean.directory.book;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.spean.directory.Catalogue;
import org.spean.directory.Hotline;
import org.spean.geography.Gazetteer;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;

/**
 * All that one book is printed from.
 *
 * @param wish which book
 * @param words of its language
 * @param today the day of printing, in Cambodia
 * @param base the address that live pages are below
 * @param edition its number; empty for a print of the present state
 * @param last the edition before it, if there is one
 * @param changes since that edition
 * @param stock its entries
 * @param hotlines that its reader may ring
 * @param catalogue names of groups and types
 * @param gazetteer names of places
 * @param map of the country
 */
record BoundBook(
        BookWish wish,
        BookWords words,
        LocalDate today,
        URI base,
        Optional<Integer> edition,
        Optional<Edition> last,
        Optional<Changes> changes,
        BookStock stock,
        List<Hotline> hotlines,
        Catalogue catalogue,
        Gazetteer gazetteer,
        CountryMap map) {

    BilingualText name() {
        return wish.place()
                .flatMap(gazetteer::province)
                .map(province -> province.name())
                .orElseGet(() -> new BilingualText(
                        new BookWords(Language.ENGLISH).say("book.country"),
                        new BookWords(Language.KHMER).say("book.country")));
    }

    String title() {
        return words.say("book.of", name().in(words.language()));
    }

    EntryPrint entryPrint() {
        return new EntryPrint(words, gazetteer, today, base);
    }
}
