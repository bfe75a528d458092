package org.spean.machine;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Folder, clock and database of this installation. */
@Configuration(proxyBeanMethods = false)
class MachineConfiguration {

    @Bean
    SpeanHome speanHome(@Value("${spean.home}") Path home) {
        return SpeanHome.open(home);
    }

    /** What a rule decides comes from this clock and from no other. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnProperty(name = "spean.database.url", havingValue = "embedded")
    EmbeddedDatabase embeddedDatabase(SpeanHome home) {
        return EmbeddedDatabase.start(home);
    }

    @Bean
    DatabaseAddresses databaseAddresses(
            @Nullable EmbeddedDatabase embedded,
            @Value("${spean.database.url}") String url,
            @Value("${spean.database.owner}") String owner,
            @Value("${spean.database.owner-password}") String ownerPassword,
            @Value("${spean.database.user}") String user,
            @Value("${spean.database.password}") String password) {
        return embedded != null
                ? new DatabaseAddresses(embedded.owner(), embedded.app())
                : new DatabaseAddresses(
                        new DatabaseAddress(url, owner, ownerPassword), new DatabaseAddress(url, user, password));
    }

    /** The program's own connections. */
    @Bean
    @Primary
    DataSource dataSource(DatabaseAddresses addresses, @Value("${spean.database.connections}") int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("app");
        pool.setJdbcUrl(addresses.app().url());
        pool.setUsername(addresses.app().user());
        pool.setPassword(addresses.app().password());
        pool.setMaximumPoolSize(connections);
        pool.setAutoCommit(false);
        // Rows that are written together go to the server together.
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // Migrations run first, as the owner; the pool must not fail before they have.
        pool.setInitializationFailTimeout(-1);
        return pool;
    }

    /** For migrations, which come first of all: so the rights are given here. */
    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseAddresses addresses) {
        Rights.give(addresses.owner(), addresses.app());
        return new DriverManagerDataSource(
                addresses.owner().url(),
                addresses.owner().user(),
                addresses.owner().password());
    }

    /** The database as the tables' owner and as the program. */
    record DatabaseAddresses(DatabaseAddress owner, DatabaseAddress app) {}
}
