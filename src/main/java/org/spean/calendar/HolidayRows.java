package org.spean.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The table of holidays. */
@Component
class HolidayRows {

    private final JdbcClient database;

    HolidayRows(JdbcClient database) {
        this.database = database;
    }

    /** Until the end of the transaction nobody else changes holidays. */
    void alone() {
        database.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext('spean holidays'))")
                .query(Integer.class)
                .single();
    }

    /** By day. */
    List<Holiday> of(int year) {
        return database.sql("SELECT * FROM holiday WHERE day BETWEEN :first AND :last ORDER BY day, name_en, name_km")
                .param("first", LocalDate.of(year, Month.JANUARY, 1))
                .param("last", LocalDate.of(year, Month.DECEMBER, 31))
                .query(HolidayRows::holiday)
                .list();
    }

    List<Holiday> on(LocalDate day) {
        return database.sql("SELECT * FROM holiday WHERE day = :day")
                .param("day", day)
                .query(HolidayRows::holiday)
                .list();
    }

    /** Those in which there is a holiday. */
    SortedSet<Integer> years() {
        return new TreeSet<>(database.sql("SELECT DISTINCT extract(year FROM day)::int FROM holiday")
                .query(Integer.class)
                .list());
    }

    private static Holiday holiday(ResultSet row, int number) throws SQLException {
        return new Holiday(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                new HolidayName(row.getString("name_km"), row.getString("name_en")),
                HolidaySource.valueOf(row.getString("source")),
                row.getString("reference"));
    }

    void insert(Holiday holiday) {
        with(holiday, database.sql("""
                        INSERT INTO holiday (id, day, name_km, name_en, source, reference)
                        VALUES (:id, :day, :khmer, :english, :source, :reference)""")).update();
    }

    void change(Holiday holiday) {
        with(holiday, database.sql("""
                        UPDATE holiday SET day = :day, name_km = :khmer, name_en = :english, source = :source,
                            reference = :reference
                        WHERE id = :id""")).update();
    }

    private static StatementSpec with(Holiday holiday, StatementSpec statement) {
        return statement
                .param("id", holiday.id())
                .param("day", holiday.day())
                .param("khmer", holiday.name().khmer())
                .param("english", holiday.name().english())
                .param("source", holiday.source().name())
                .param("reference", holiday.reference());
    }

    void delete(Holiday holiday) {
        database.sql("DELETE FROM holiday WHERE id = :id")
                .param("id", holiday.id())
                .update();
    }

    /** Notes that the files were asked for these years; those for which they had not been asked before. */
    Set<Integer> askedFirst(Set<Integer> years) {
        return new TreeSet<>(database.sql("INSERT INTO holiday_year (year) SELECT unnest(:years::int[])"
                        + " ON CONFLICT (year) DO NOTHING RETURNING year")
                .param("years", years.toArray(Integer[]::new))
                .query(Integer.class)
                .list());
    }
}
