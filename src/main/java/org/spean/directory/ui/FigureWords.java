package org.spean.directory.ui;

import java.util.Set;
import org.spean.directory.Coverage;
import org.spean.directory.Search;
import org.spean.directory.ServiceType;
import org.spean.directory.need.Column;
import org.spean.directory.need.Period;
import org.spean.directory.need.Place;
import org.spean.geography.Province;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** The names of rows, columns and periods of the tables of figures. */
record FigureWords(Shelf shelf, Reader reader) {

    String name(Place place) {
        return bilingual(place).in(reader.language());
    }

    BilingualText bilingual(Place place) {
        return place.province()
                .flatMap(shelf.gazetteer()::province)
                .map(Province::name)
                .orElseGet(() -> said("coverage.row." + place.kind()));
    }

    String name(Column column) {
        return bilingual(column).in(reader.language());
    }

    BilingualText bilingual(Column column) {
        if (column.unsaid()) {
            return said("coverage.unsaid");
        }
        return column.type()
                .flatMap(shelf.catalogue()::type)
                .map(ServiceType::name)
                .or(() -> column.group()
                        .map(group -> shelf.catalogue().group(group).name()))
                .orElseGet(() -> said("coverage.column.all"));
    }

    /** In narrow places. */
    String inShort(Column column) {
        return column.type().isPresent() || column.unsaid()
                ? name(column)
                : column.group()
                        .map(group -> shelf.catalogue().group(group).shortName().in(reader.language()))
                        .orElseGet(() -> name(column));
    }

    String name(Period period) {
        String year = String.valueOf(period.year());
        return period.quarter() == 0
                ? Numerals.shaped(year, reader.language())
                : reader.say("coverage.quarter", Numerals.shaped(year, reader.language()), period.quarter());
    }

    /** The same words in both languages. */
    static BilingualText said(String key) {
        return new BilingualText(Words.say(key, Language.ENGLISH), Words.say(key, Language.KHMER));
    }

    /** The search that finds exactly what a row counts. */
    static Search in(Search search, Place place) {
        return switch (place.kind()) {
            case ALL -> search;
            case NATIONWIDE -> search.withCoverages(Set.of(Coverage.Kind.NATIONWIDE));
            case NOT_REPORTED -> search.withCoverages(Set.of(Coverage.Kind.NOT_REPORTED));
            case PROVINCE ->
                search.withProvinces(Set.of(place.province().orElseThrow()))
                        .withCoverages(Set.of(Coverage.Kind.PROVINCES));
        };
    }
}
