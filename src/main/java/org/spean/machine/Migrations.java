package org.spean.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the tables up to this program: each room's folder {@code db/migration/<room>} with a history of its own, so that
 * rooms count their versions for themselves. Their order does not matter, for no foreign key leaves a room; but for one, which
 * comes first: the tables of all others can stand behind its wall (row-level security).
 *
 * <p>Spring Modulith does the same, with the same histories; but to know the rooms it reads every class at every start.
 */
@Component
class Migrations implements FlywayMigrationStrategy {

    private static final String FOLDER = "db/migration/";
    private static final String FIRST = "access";
    private static final Pattern ROOM = Pattern.compile(Pattern.quote(FOLDER) + "([a-z]+)/[^/]+$");

    private final DatabaseAddresses addresses;

    Migrations(DatabaseAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void migrate(Flyway flyway) {
        String histories = flyway.getConfiguration().getTable();
        for (String room : rooms()) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:" + FOLDER + room)
                    .table(histories + "_" + room)
                    .baselineVersion("0")
                    .baselineOnMigrate(true)
                    .load()
                    .migrate();
        }
        Rights.giveWorker(addresses.owner(), addresses.worker());
    }

    private static List<String> rooms() {
        try {
            List<String> rooms = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*/V*.sql")) {
                Matcher path = ROOM.matcher(file.getURL().toString());
                if (path.find() && !rooms.contains(path.group(1))) {
                    rooms.add(path.group(1));
                }
            }
            rooms.sort(Comparator.comparing((String room) -> !room.equals(FIRST))
                    .thenComparing(Comparator.naturalOrder()));
            return rooms;
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own migrations cannot be read", e);
        }
    }
}
