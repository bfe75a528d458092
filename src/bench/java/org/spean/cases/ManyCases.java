package org.spean.cases;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.vocabulary.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * So many made-up cases, written by the tables' owner past the wall: each with its folder, four steps and its ties. One worker has
 * forty of them and one centre four hundred, however many there are; the provinces share them.
 */
final class ManyCases {

    static final UUID CENTRE = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private static final String ACCOUNT = "00000000-0000-4000-8000-00000000a001";
    private static final int OF_THE_WORKER = 40;
    private static final int OF_THE_CENTRE = 400;
    private static final List<String> BEHIND = List.of("client_case", "case_step", "form_folder");

    private final JdbcClient owner;

    ManyCases(JdbcClient owner) {
        this.owner = owner;
    }

    static Actor worker() {
        return person(ACCOUNT, Role.CASEWORKER, Remit.organization(CENTRE));
    }

    /** Who opens cases: the worker's own list stays as long as it is. */
    static Actor opener() {
        return person("00000000-0000-4000-8000-00000000a005", Role.CASEWORKER, Remit.organization(CENTRE));
    }

    static Actor manager() {
        return person("00000000-0000-4000-8000-00000000a002", Role.MANAGER, Remit.organization(CENTRE));
    }

    static Actor focal() {
        return person("00000000-0000-4000-8000-00000000a003", Role.FOCAL_PERSON, Remit.province(new PlaceCode("02")));
    }

    static Actor ministry() {
        return person("00000000-0000-4000-8000-00000000a004", Role.ATRO_OFFICER, Remit.COUNTRY);
    }

    private static Actor person(String account, Role role, Remit remit) {
        return Actor.person(
                UUID.fromString(account), "bench", Set.of(new Held(role, remit, Instant.EPOCH, null, null)));
    }

    /** Adds those from the one number to before the other. */
    void fill(int from, int until) {
        BEHIND.forEach(each -> owner.sql("ALTER TABLE " + each + " NO FORCE ROW LEVEL SECURITY")
                .update());
        owner.sql("CREATE TABLE IF NOT EXISTS bench_case (i int PRIMARY KEY, id uuid NOT NULL)")
                .update();
        // Seen and worked on are the newest of the small ones: with them the pages begin, whatever was there before.
        insert(
                "INSERT INTO bench_case SELECT i, uuidv7(interval '-1 minute' * i) FROM generate_series(:from, :until - 1) i",
                from,
                until);
        String those = " FROM bench_case b WHERE b.i >= :from AND b.i < :until";
        String centre = "CASE WHEN b.i < " + OF_THE_CENTRE + " THEN '" + CENTRE
                + "'::uuid ELSE ('00000000-0000-4000-9000-' || lpad((b.i / 400)::text, 12, '0'))::uuid END";
        // Of another year than those that are opened in between.
        String code =
                "'KH' || lpad((b.i % 25 + 1)::text, 2, '0') || '-2025-' || translate(lpad(to_hex(b.i / 25), 4, '0'), 'abcdef01', 'ABCDEFGH')";
        insert(
                "INSERT INTO form_folder (id, code, centre, opened_at, opened_by) SELECT b.id, " + code + ", " + centre
                        + ", now() - interval '100 days', 'bench'" + those,
                from,
                until);
        insert(
                "INSERT INTO client_case (id, code, centre, province, opened_on, phase, state, setting, sex, age, age_band,"
                        + " ground, urgent, changed_at, steps) SELECT b.id, " + code + ", " + centre
                        + ", lpad((b.i % 25 + 1)::text, 2, '0'), current_date - 100, 'PRE_REINTEGRATION', 'OPEN', 'transit',"
                        + " 'female', 'KNOWN_ADULT', '18-24', 'trafficking', 'shelter', now(), 4" + those,
                from,
                until);
        step(
                1,
                "OPENED",
                "{\"sex\":\"female\",\"age\":\"known-adult\",\"age-band\":\"18-24\",\"ground\":\"trafficking\",\"urgent\":\"none\",\"setting\":\"transit\"}",
                from,
                until);
        step(2, "URGENT_CARE", "{\"care\":\"given\"}", from, until);
        step(3, "OPTION_CHOSEN", "{\"option\":\"a\"}", from, until);
        step(4, "RISK_ASSESSED", "{\"risk\":\"low\"}", from, until);
        tie("OWN_CENTRE", "'ORGANIZATION'", "(" + centre + ")::text", "''", from, until);
        tie("OWN_PROVINCE", "'PROVINCE'", "lpad((b.i % 25 + 1)::text, 2, '0')", "''", from, until);
        tie("COUNTRY", "'COUNTRY'", "''", "''", from, until);
        tie(
                "ON_THE_CASE",
                "'PERSON'",
                "CASE WHEN b.i < " + OF_THE_WORKER + " THEN '" + ACCOUNT
                        + "' ELSE '00000000-0000-4000-a000-' || lpad((b.i / 40)::text, 12, '0') END",
                "'ORGANIZATION ' || (" + centre + ")::text",
                from,
                until);
        BEHIND.forEach(each ->
                owner.sql("ALTER TABLE " + each + " FORCE ROW LEVEL SECURITY").update());
        List.of("client_case", "case_step", "form_folder", "reach")
                .forEach(each -> owner.sql("VACUUM ANALYZE " + each).update());
    }

    private void step(int number, String kind, String told, int from, int until) {
        insert(
                "INSERT INTO case_step (case_id, number, kind, on_day, at, by_account, by_name, told) SELECT b.id, "
                        + number + ", '" + kind
                        + "', current_date - 100, now() - interval '100 days', '" + ACCOUNT + "'::uuid, 'bench', '"
                        + told
                        + "'::jsonb FROM bench_case b WHERE b.i >= :from AND b.i < :until",
                from,
                until);
    }

    private void tie(String relation, String kind, String key, String through, int from, int until) {
        insert(
                "INSERT INTO reach (subject_kind, subject_id, relation, remit_kind, remit_key, through, why, from_at) SELECT 'CASE', b.id, '"
                        + relation + "', " + kind + ", " + key + ", " + through
                        + ", 'bench', now() - interval '100 days' FROM bench_case b WHERE b.i >= :from AND b.i < :until",
                from,
                until);
    }

    private void insert(String sql, int from, int until) {
        owner.sql(sql).param("from", from).param("until", until).update();
    }

    /** The handles of the worker's own. */
    List<UUID> ofTheWorker() {
        return owner.sql("SELECT id FROM bench_case WHERE i < " + OF_THE_WORKER + " ORDER BY i")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
