package org.spean.messaging;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.spean.messaging.twilio.TwilioLine;
import org.spean.messaging.wording.NodeTexts;
import org.spean.messaging.wording.Templates;
import org.spean.people.NoPhones;
import org.spean.people.Phone;
import org.spean.people.Phones;
import org.spean.people.ShowsKhmer;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;

/**
 * A node that does nothing but send messages: the outbox, its dispatcher and the gateway as the program has them, without
 * screens, so that it starts in a second or two and can be killed often. Every number is known and verified.
 */
@EnableScheduling
@EnableTransactionManagement
@Import({OutboxRows.class, TakenRows.class, Outcomes.class, Gateways.class, Enclosures.class, Dispatcher.class})
@SuppressWarnings("resource")
class MessagesNode {

    /** Runs until it is killed. */
    public static void main(String[] settings) throws InterruptedException {
        AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext();
        program.getEnvironment().getPropertySources().addFirst(new SimpleCommandLinePropertySource(settings));
        program.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        program.register(MessagesNode.class);
        program.refresh();
        Thread.currentThread().join();
    }

    @Bean
    static PropertySourcesPlaceholderConfigurer settings() {
        return new PropertySourcesPlaceholderConfigurer();
    }

    @Bean
    DataSource database(
            @Value("${node.url}") String url,
            @Value("${node.user}") String user,
            @Value("${node.password}") String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(1);
        pool.setAutoCommit(false);
        return pool;
    }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    JdbcClient tables(DataSource database) {
        return JdbcClient.create(database);
    }

    @Bean
    JsonMapper json() {
        return JsonMapper.builder().build();
    }

    @Bean
    Clock clock(@Value("${node.start}") long start, @Value("${node.speed}") int speed) {
        return new FastClock(Instant.ofEpochMilli(start), speed);
    }

    @Bean
    Templates texts(JdbcClient database) {
        return NodeTexts.make(database);
    }

    @Bean
    Phones phones(JdbcClient database, Clock clock) {
        return NoPhones.make(database, clock);
    }

    @Bean
    MessageGateway gateway(
            @Value("${node.provider}") String provider,
            @Value("${node.timeout}") Duration timeout,
            @Value("${node.dawdles}") long dawdles,
            @Value("${node.looks-up}") boolean looksUp,
            Clock clock) {
        return new Between(TwilioLine.to(provider, clock, timeout), dawdles, looksUp);
    }

    /** Takes its time before it calls; and without looking up it says of everything that it is not there. */
    private record Between(MessageGateway real, long dawdles, boolean looksUp) implements MessageGateway {

        @Override
        public String name() {
            return real.name();
        }

        @Override
        public Set<Channel> channels() {
            return real.channels();
        }

        @Override
        public Sent send(Outgoing message) {
            try {
                Thread.sleep(dawdles == 0 ? 0 : ThreadLocalRandom.current().nextLong(dawdles));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return real.send(message);
        }

        @Override
        public Found find(Outgoing message) {
            return looksUp ? real.find(message) : new Found.NotThere();
        }
    }

    @Bean
    GatewayChoice choice(JdbcClient database) {
        return new GatewayChoice(database) {
            @Override
            Optional<String> name(Channel channel) {
                return Optional.of("twilio");
            }
        };
    }

    @Bean
    Ways ways() {
        return new Ways(bearer -> Optional.empty());
    }

    @Bean
    Gates gates(Gateways gateways) {
        return new Gates(new Everybody(), gateways, List.of());
    }

    private static final class Everybody extends Addressees {

        @SuppressWarnings("NullAway") // nobody is looked up
        Everybody() {
            super(null, null, null, null);
        }

        @Override
        Optional<Addressee> of(Recipient recipient) {
            PhoneNumber number = ((Recipient.OfNumber) recipient).number();
            Phone phone = new Phone(
                    number,
                    Phone.State.VERIFIED,
                    Instant.EPOCH,
                    Optional.empty(),
                    Optional.of(Language.ENGLISH),
                    ShowsKhmer.NO,
                    false);
            return Optional.of(new Addressee(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(number),
                    false,
                    Optional.of(phone),
                    Language.ENGLISH,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }
    }
}
