package org.spean.directory.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.directory.Answer;
import org.spean.directory.AnswerTime;
import org.spean.directory.Capacity;
import org.spean.directory.Coverage;
import org.spean.directory.DutyHours;
import org.spean.directory.EntryColumn;
import org.spean.directory.ServiceType;
import org.spean.directory.Taking;
import org.spean.people.OrganizationId;
import org.spean.people.Programme;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;
import org.spean.widgets.Numerals;

/** What stands in a cell, as people say it in the language of the page: a name in place of a handle, a day as days are written. */
final class CellWords {

    private CellWords() {}

    /** In words; the cell itself where it says nothing that is known here. */
    static String said(EntryColumn column, String cell, Shelf shelf, Reader reader) {
        if (cell.isEmpty()) {
            return reader.say("entry.history.nothing");
        }
        try {
            return read(column, cell, shelf, reader);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return cell;
        }
    }

    private static String read(EntryColumn column, String cell, Shelf shelf, Reader reader) {
        return switch (column) {
            case ORGANIZATION ->
                shelf.organizations()
                        .organization(OrganizationId.of(cell))
                        .map(each -> each.name().in(reader.language()))
                        .orElse(cell);
            case PROGRAMME ->
                programme(cell, shelf).map(OrganizationHead::named).orElse(cell);
            case TYPE ->
                type(cell, shelf).map(each -> each.name().in(reader.language())).orElse(cell);
            case RUNNING -> reader.say(cell.equals("yes") ? "find.state.RUNNING" : "find.state.NOT_YET");
            case COVERAGE -> reader.say("find.reach." + Coverage.Kind.valueOf(constant(cell)));
            case PROVINCES ->
                items(cell)
                        .map(each -> CoverageWords.name(PlaceCode.ofIso(each), shelf, reader))
                        .collect(Collectors.joining(reader.say("page.reach.comma")));
            case DISTRICTS ->
                items(cell)
                        .map(each -> CoverageWords.place(new PlaceCode(each), shelf, reader))
                        .collect(Collectors.joining("; "));
            case PHONES -> cell.replaceAll(">[^;]*", "");
            case SERVES_MEN, SERVES_BOYS, SERVES_WOMEN, SERVES_GIRLS, SERVES_DISABILITY, SERVES_FOREIGN ->
                reader.say("page.answer." + Answer.valueOf(constant(cell)));
            case STATE -> reader.say("entry.state." + Taking.State.valueOf(constant(cell)));
            case CLOSED_UNTIL, ENDS_ON, CAPACITY_AS_OF -> Numerals.day(LocalDate.parse(cell), reader.language());
            case REPORTED -> Numerals.month(YearMonth.parse(cell), reader.language());
            case HOURS -> HoursWords.said(DutyHours.read(cell), reader);
            case CAPACITY ->
                ServicePresent.places(
                        Capacity.read(cell, Optional.of(shelf.calls().today())), reader);
            case ANSWER_TIME ->
                AnswerTime.read(cell)
                        .promised()
                        .map(each -> ServicePresent.answerTime(each, reader))
                        .orElse("");
            case COVERAGE_AS_PRINTED,
                    PLACES,
                    CONTACTS,
                    REFERRAL_FROM,
                    REFERRAL_TO,
                    REFERRAL_DIRECTION,
                    REFERRAL_AS_PRINTED,
                    ELIGIBILITY,
                    FOLLOW_UP,
                    GAPS,
                    RECOMMENDATIONS,
                    INSTITUTION_AS_PRINTED,
                    SOURCE_PAGE,
                    SOURCE_LINES,
                    CONFIDENCE,
                    DOUBTS -> cell;
        };
    }

    private static Optional<ServiceType> type(String cell, Shelf shelf) {
        return shelf.catalogue().type(new ServiceTypeId(cell));
    }

    private static Optional<Programme> programme(String code, Shelf shelf) {
        return shelf.organizations().programmes().stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    private static Stream<String> items(String cell) {
        return Stream.of(cell.split(";", -1)).map(String::strip);
    }
}
