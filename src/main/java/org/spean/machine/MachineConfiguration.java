package org.spean.machine;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

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
    EmbeddedDatabase embeddedDatabase(SpeanHome home, ObjectProvider<EarlyDatabase.Starting> early) {
        EarlyDatabase.Starting starting = early.getIfAvailable();
        return starting == null ? EmbeddedDatabase.start(home) : starting.take();
    }

    @Bean
    DatabaseAddresses databaseAddresses(
            @Nullable EmbeddedDatabase embedded,
            @Value("${spean.database.url}") String url,
            @Value("${spean.database.owner}") String owner,
            @Value("${spean.database.owner-password}") String ownerPassword,
            @Value("${spean.database.user}") String user,
            @Value("${spean.database.password}") String password,
            @Value("${spean.database.worker}") String worker,
            @Value("${spean.database.worker-password}") String workerPassword) {
        return embedded != null
                ? new DatabaseAddresses(embedded.owner(), embedded.app(), embedded.worker())
                : new DatabaseAddresses(
                        new DatabaseAddress(url, owner, ownerPassword),
                        new DatabaseAddress(url, user, password),
                        new DatabaseAddress(url, worker, workerPassword));
    }

    /** The program's own connections: the worker's for what is done by the clock, otherwise those of whoever acts. */
    @Bean
    @Primary
    DataSource dataSource(@Qualifier("app") HikariDataSource app, @Qualifier("worker") HikariDataSource worker) {
        AbstractRoutingDataSource connections = new AbstractRoutingDataSource() {
            @Override
            protected Object determineCurrentLookupKey() {
                return ByTheClock.now();
            }
        };
        connections.setTargetDataSources(Map.of(true, worker, false, app));
        connections.setDefaultTargetDataSource(app);
        return connections;
    }

    @Bean
    @Qualifier("app")
    HikariDataSource appConnections(
            DatabaseAddresses addresses, @Value("${spean.database.connections}") int connections) {
        return pool("app", addresses.app(), connections);
    }

    @Bean
    @Qualifier("worker")
    HikariDataSource workerConnections(
            DatabaseAddresses addresses, @Value("${spean.database.worker-connections}") int connections) {
        return pool("worker", addresses.worker(), connections);
    }

    private static HikariDataSource pool(String name, DatabaseAddress address, int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(connections);
        pool.setAutoCommit(false);
        // Rows that are written together go to the server together.
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // Migrations run first, as the owner; the pool must not fail before they have.
        pool.setInitializationFailTimeout(-1);
        return pool;
    }

    /** What is done by the clock is done as the worker. */
    @Bean
    ThreadPoolTaskSchedulerCustomizer byTheClock() {
        return scheduler -> scheduler.setTaskDecorator(ByTheClock::of);
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
}
