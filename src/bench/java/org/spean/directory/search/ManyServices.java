package org.spean.directory.search;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/** Invented organizations and services, always the same ones for the same number. */
final class ManyServices {

    private static final List<String> SYLLABLES = List.of(
            "so", "phea", "chan", "dara", "vuth", "sok", "rith", "mony", "sa", "ron", "thy", "kun", "thea", "ly",
            "heng", "srey", "bopha", "ratha", "vi", "chea", "nary", "pich", "som", "nang", "tola");
    private static final List<String> KHMER = List.of(
            "សុ", "ភា", "ចាន់", "តារា", "វុធ", "សុខ", "រិទ្ធ", "មុន្នី", "ផ្ទះ", "ទឹក", "ស្ពាន", "ថ្មី", "កុមារ",
            "មេត្រី", "សំណាង");
    private static final List<String> TYPES = List.of(
            "G1.1", "G1.2", "G1.3", "G1.4", "G1.5", "G2.1", "G2.2", "G2.3", "G2.4", "G3.1", "G3.2", "G4.1", "G4.2",
            "G4.3", "G4.6", "G5.1", "G5.2", "G5.3", "G6.1", "G6.2", "G6.3");

    /** The words in which people say whom they receive. */
    private final List<String> words = new ArrayList<>();

    private final Random random = new Random(100_000);

    /** Words that stand in the services' texts. */
    List<String> words() {
        return words;
    }

    void write(DataSource database, int services) throws SQLException {
        for (int at = 0; at < 400; at++) {
            words.add(word());
        }
        int organizations = Math.max(50, services / 50);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<UUID> owners = organizations(connection, organizations);
            services(connection, owners, services);
            connection.commit();
        }
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < 3 + random.nextInt(2); at++) {
            word.append(any(SYLLABLES));
        }
        return word.toString();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private List<UUID> organizations(Connection connection, int many) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO organization (id, code, name_en, name_km, acronym, kind, variants, provides, note)
                VALUES (?, ?, ?, ?, '', 'NGO', '', true, '')""")) {
            for (int at = 0; at < many; at++) {
                UUID id = new UUID(1, at);
                ids.add(id);
                insert.setObject(1, id);
                insert.setString(2, "BENCH" + at);
                insert.setString(3, word() + " " + word() + " foundation");
                insert.setString(4, any(KHMER) + any(KHMER) + any(KHMER) + any(KHMER));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return ids;
    }

    private void services(Connection connection, List<UUID> owners, int many) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO service (id, row_name, organization_id, programme, type_id, shelters, running, coverage,
                    provinces, provinces_inferred, coverage_as_printed, places, contacts, referral_from, referral_to,
                    referral_direction, referral_as_printed, said_yes, said_no, eligibility, follow_up, gaps,
                    recommendations, institution_as_printed, source_page, source_lines, confidence, doubts, reported,
                    answered_on, phone_trouble)
                VALUES (?, ?, ?, '', ?, ?, ?, ?, ?, '{}', ?, '', ?, ?, '', 'none', ?, ?, '{}', '', '', ?, '', ?, '', '',
                    'high', '', ?, null, false)""")) {
            for (int at = 0; at < many; at++) {
                service(connection, insert, any(owners), at);
                insert.addBatch();
                if (at % 2000 == 1999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void service(Connection connection, PreparedStatement insert, UUID owner, int at) throws SQLException {
        String type = any(TYPES);
        boolean nationwide = random.nextInt(10) == 0;
        List<String> provinces = new ArrayList<>();
        for (int each = 0; !nationwide && each < 1 + random.nextInt(3); each++) {
            String code = "%02d".formatted(1 + random.nextInt(25));
            if (!provinces.contains(code)) {
                provinces.add(code);
            }
        }
        insert.setObject(1, new UUID(2, at));
        insert.setString(2, "bench-" + at);
        insert.setObject(3, owner);
        insert.setString(4, type);
        insert.setBoolean(5, type.startsWith("G3"));
        insert.setBoolean(6, random.nextInt(50) > 0);
        insert.setString(7, nationwide ? "NATIONWIDE" : "PROVINCES");
        insert.setArray(8, connection.createArrayOf("text", provinces.toArray()));
        insert.setString(9, nationwide ? "nationwide" : "some provinces");
        insert.setArray(10, connection.createArrayOf("text", new Object[] {any(words) + " " + any(words)}));
        insert.setString(11, any(words));
        insert.setString(12, "Get from " + any(words) + " and " + any(words) + ", police, DoSVY");
        insert.setArray(
                13,
                connection.createArrayOf(
                        "text", random.nextInt(4) == 0 ? new Object[] {"MEN", "BOYS"} : new Object[0]));
        insert.setString(14, "It is difficult to reach " + any(words) + " because of " + any(words));
        insert.setString(15, "Bench");
        insert.setDate(16, Date.valueOf("2010-12-01"));
    }
}
