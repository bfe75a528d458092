package org.spean.directory.search;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.spean.OwnFolder;
import org.spean.SpeanApplication;
import org.spean.directory.Directory;
import org.spean.directory.Hit;
import org.spean.directory.Search;
import org.spean.directory.Tier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One of several programs on one database, each with a folder of its own. */
record Node(ConfigurableApplicationContext program) implements AutoCloseable {

    /** The node whose folder has the database. */
    static Node first() {
        return started(Map.of(), new String[0]);
    }

    /** Another one on this one's database, which is a demonstration where this one is: its names are sealed with everybody's key. */
    Node second() {
        return started(database(), program.getEnvironment().getActiveProfiles());
    }

    /** Another one on this one's database, with the folder that an earlier one had. */
    Node again(Path home) {
        Map<String, Object> settings = new HashMap<>(database());
        settings.put("spean.home", home.toString());
        return started(settings, program.getEnvironment().getActiveProfiles());
    }

    private static Node started(Map<String, Object> settings, String... profiles) {
        ApplicationContextInitializer<GenericApplicationContext> own = program ->
                program.getEnvironment().getPropertySources().addFirst(new MapPropertySource("node", settings));
        return new Node(new SpringApplicationBuilder(SpeanApplication.class)
                .profiles(profiles)
                .initializers(new OwnFolder(), own)
                .run("--server.port=0"));
    }

    /** What another program must be told to use this one's database: all nodes have the same keys. */
    Map<String, Object> database() {
        Path keys = Path.of(program.getEnvironment().getRequiredProperty("spean.home"), "keys");
        DriverManagerDataSource owner = program.getBean("ownerDataSource", DriverManagerDataSource.class);
        HikariDataSource app = program.getBean("appConnections", HikariDataSource.class);
        HikariDataSource worker = program.getBean("workerConnections", HikariDataSource.class);
        Map<String, Object> settings = new HashMap<>(Map.of(
                "spean.database.url", owner.getUrl(),
                "spean.database.owner", owner.getUsername(),
                "spean.database.owner-password", owner.getPassword(),
                "spean.database.user", app.getUsername(),
                "spean.database.password", app.getPassword(),
                "spean.database.worker", worker.getUsername(),
                "spean.database.worker-password", worker.getPassword(),
                "spean.second-factor.key-file", keys.resolve("factor.key").toString(),
                "spean.log.key-file", keys.resolve("log.key").toString()));
        if (Files.exists(keys.resolve("master.key"))) {
            settings.put("SPEAN_MASTER_KEY_FILE", keys.resolve("master.key").toString());
        }
        return settings;
    }

    /** As somebody at a prompt: the tables' owner, no part of the program. */
    DataSource byHand() {
        return program.getBean("ownerDataSource", DataSource.class);
    }

    /** Writes something as {@link #byHand}, committed at once. */
    int write(String sql, Object... values) {
        return new JdbcTemplate(byHand()).update(sql, values);
    }

    <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    /** The rows that these words find, the best first, for partners. */
    List<String> finds(String words) {
        return found(Search.EVERYTHING.withWords(words));
    }

    List<String> found(Search search) {
        return bean(Directory.class).find(search, Tier.PARTNERS, 0, Directory.MOST_AT_ONCE).hits().stream()
                .map(Hit::entry)
                .map(entry -> entry.row())
                .toList();
    }

    Path index() {
        return Path.of(program.getEnvironment().getRequiredProperty("spean.home"), "index");
    }

    @Override
    public void close() {
        program.close();
    }
}
