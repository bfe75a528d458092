package org.spean.directory;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Writes many new entries at once, by PostgreSQL's own COPY on the transaction's connection: {@link Service} by {@code Service}
 * takes several times as long. What it writes is what {@link Service} would; a test compares them.
 */
@Component
class EntryCopy {

    private static final String SERVICE =
            "COPY service (id, row_name, organization_id, programme, type_id, shelters, running,"
                    + " coverage, provinces, provinces_inferred, coverage_as_printed, places, contacts, referral_from, referral_to,"
                    + " referral_direction, referral_as_printed, said_yes, said_no, eligibility, follow_up, gaps, recommendations,"
                    + " institution_as_printed, source_page, source_lines, confidence, doubts, reported, answered_on, phone_trouble,"
                    + " districts, state, closed_until, ends_on, hours, capacity, capacity_as_of, answer_time, unchecked, kept_here,"
                    + " modified_at, publicly_modified_at) FROM STDIN";
    private static final String PHONE =
            "COPY service_phone (service_id, position, as_printed, number, kind, doubt) FROM STDIN";
    private static final String NOTHING = "\\N";

    private final DataSource database;

    EntryCopy(DataSource database) {
        this.database = database;
    }

    /**
     * Writes them as kept here.
     *
     * @param sheltering organizations that shelter people, by these or by other entries
     */
    void add(Collection<ServiceEntry> entries, Set<OrganizationId> sheltering, Instant at) {
        StringBuilder services = new StringBuilder();
        StringBuilder phones = new StringBuilder();
        for (ServiceEntry entry : entries) {
            line(services, service(entry, sheltering.contains(entry.organization()), at));
            int position = 0;
            for (EntryPhone phone : entry.phones()) {
                line(phones, phone(entry, position++, phone));
            }
        }
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            postgres.getCopyAPI().copyIn(SERVICE, new StringReader(services.toString()));
            if (!phones.isEmpty()) {
                postgres.getCopyAPI().copyIn(PHONE, new StringReader(phones.toString()));
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("entries could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static List<String> service(ServiceEntry entry, boolean shelters, Instant at) {
        List<String> cells = new ArrayList<>();
        Coverage coverage = entry.coverage();
        Source source = entry.source();
        AtPresent now = entry.atPresent();
        Stream.of(
                        entry.id().toString(),
                        entry.row(),
                        entry.organization().toString(),
                        entry.programme(),
                        entry.type().id(),
                        String.valueOf(shelters || entry.shelters()),
                        String.valueOf(entry.running()),
                        coverage.kind().name(),
                        array(places(coverage.provinces())),
                        array(places(coverage.inferred())),
                        coverage.asPrinted(),
                        coverage.places(),
                        array(entry.contacts().stream()),
                        entry.howToRefer().from(),
                        entry.howToRefer().to(),
                        entry.howToRefer().direction(),
                        entry.howToRefer().asPrinted(),
                        array(said(entry, Answer.YES)),
                        array(said(entry, Answer.NO)),
                        entry.eligibility(),
                        entry.followUp(),
                        entry.gaps(),
                        entry.recommendations(),
                        source.institutionAsPrinted(),
                        source.page(),
                        source.lines(),
                        source.confidence(),
                        source.doubts())
                .map(EntryCopy::escaped)
                .forEach(cells::add);
        cells.add(source.reported().atDay(1).toString());
        cells.add(day(entry.answeredOn()));
        cells.add(String.valueOf(entry.phoneTrouble()));
        cells.add(escaped(array(places(coverage.districts()))));
        cells.add(now.taking().state().name());
        cells.add(day(now.taking().until()));
        cells.add(day(now.taking().ends()));
        cells.add(escaped(now.hours().written()));
        cells.add(escaped(now.capacity().written()));
        cells.add(day(now.capacity().asOf()));
        cells.add(escaped(now.answerTime().written()));
        cells.add(String.valueOf(now.unchecked()));
        cells.add("true");
        cells.add(at.atOffset(ZoneOffset.UTC).toString());
        cells.add(at.atOffset(ZoneOffset.UTC).toString());
        return cells;
    }

    private static List<String> phone(ServiceEntry entry, int position, EntryPhone phone) {
        return List.of(
                entry.id().toString(),
                String.valueOf(position),
                escaped(phone.asPrinted()),
                phone.number().map(PhoneNumber::e164).orElse(NOTHING),
                phone.kind().name(),
                escaped(phone.doubt()));
    }

    private static Stream<String> places(Collection<PlaceCode> places) {
        return places.stream().sorted().map(PlaceCode::digits);
    }

    private static Stream<String> said(ServiceEntry entry, Answer answer) {
        return Stream.of(Audience.values())
                .filter(audience -> entry.answer(audience) == answer)
                .map(Audience::name);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(Object::toString).orElse(NOTHING);
    }

    private static String array(Stream<String> items) {
        return items.map(item -> '"' + item.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static void line(StringBuilder into, List<String> cells) {
        into.append(String.join("\t", cells)).append('\n');
    }
}
