package org.spean.directory.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.spean.directory.search.ManyServices.Offered;

/** Puts invented content into the tables as fast as PostgreSQL takes it: COPY. */
public final class Copied {

    private Copied() {}

    /** All of it in one transaction. */
    public static void into(DataSource database, ManyServices many) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            copy(
                    connection,
                    "organization (id, code, name_en, name_km, acronym, kind, variants, provides, note, kept_here, modified_at)",
                    many.organizations().stream(),
                    each -> line(
                            new UUID(1, each.at()),
                            each.code(),
                            each.english(),
                            each.khmer(),
                            "",
                            "NGO",
                            "",
                            true,
                            "",
                            false,
                            "2010-12-01"));
            copy(connection, """
                    service (id, row_name, organization_id, programme, type_id, shelters, running, coverage,
                        provinces, provinces_inferred, coverage_as_printed, places, contacts, referral_from, referral_to,
                        referral_direction, referral_as_printed, said_yes, said_no, eligibility, follow_up, gaps,
                        recommendations, institution_as_printed, source_page, source_lines, confidence, doubts, reported,
                        answered_on, phone_trouble, modified_at)""", many.again().services(), Copied::service);
            copy(
                    connection,
                    "service_phone (service_id, position, as_printed, number, kind, doubt)",
                    many.again().services().filter(each -> !each.phone().isEmpty()),
                    each -> line(
                            new UUID(2, each.at()),
                            0,
                            each.phone(),
                            "+855" + each.phone().substring(1),
                            "OFFICE",
                            ""));
            connection.commit();
        }
    }

    private static String service(Offered each) {
        return line(
                new UUID(2, each.at()),
                each.id(),
                new UUID(1, each.organization().at()),
                "",
                each.type(),
                each.type().startsWith("G3"),
                each.running(),
                each.provinces().isEmpty() ? "NATIONWIDE" : "PROVINCES",
                "{" + String.join(",", each.provinces()) + "}",
                "{}",
                each.provinces().isEmpty() ? "nationwide" : "some provinces",
                "",
                "{\"" + each.contact() + "\"}",
                each.from(),
                "",
                "none",
                each.asPrinted(),
                each.men() ? "{MEN,BOYS}" : "{}",
                "{}",
                "",
                "",
                each.gaps(),
                "",
                "Bench",
                "",
                "",
                "high",
                "",
                "2010-12-01",
                "\\N",
                false,
                "2010-12-01");
    }

    private static <T> void copy(Connection connection, String table, Stream<T> rows, Function<T, String> line)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
        try {
            StringBuilder lines = new StringBuilder();
            for (Iterator<T> each = rows.iterator(); each.hasNext(); ) {
                lines.append(line.apply(each.next()));
                if (lines.length() > 1 << 16 || !each.hasNext()) {
                    byte[] bytes = lines.toString().getBytes(UTF_8);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    lines.setLength(0);
                }
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static String line(Object... cells) {
        return Stream.of(cells).map(String::valueOf).collect(Collectors.joining("\t", "", "\n"));
    }
}
