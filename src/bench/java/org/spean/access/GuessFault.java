package org.spean.access;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.spean.Bench;
import org.spean.Bench.Figure;
import org.spean.SpeanApplication;
import org.spean.access.InvitationOutcome.Sent;
import org.spean.vocabulary.Language;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Guesses passwords over HTTP, a hundred for each account, of which the sixtieth is right: from one address and from a
 * hundred. Meanwhile somebody signs in from the device that they always use. The control is the same without limits.
 */
final class GuessFault {

    private static final int GUESSES_EACH = 100;
    private static final int RIGHT = 60;
    private static final int HANDS = 16;
    private static final int OF_NAME = 20;
    private static final int OF_ADDRESS = 60;
    private static final int TIMED = 100;

    /** The longest that somebody waits who has the right password, in seconds. */
    private static final double MOST_WAIT_S = 5;

    private final Bench bench;
    private final int accounts;

    private GuessFault(Bench bench, int accounts) {
        this.bench = bench;
        this.accounts = accounts;
    }

    /** Runs the experiment; exit status 1 when a goal is missed, or the control meets it. */
    public static void main(String[] arguments) throws Exception {
        Bench bench = Bench.ofFault("guesses");
        boolean quick = Arrays.asList(arguments).contains("--quick");
        GuessFault fault = new GuessFault(bench, quick ? 10 : 100);
        fault.experiment(1, OF_ADDRESS, OF_NAME);
        fault.experiment(100, OF_ADDRESS, OF_NAME);
        new GuessFault(bench, 5).experiment(100, 1_000_000, 1_000_000);
        System.exit(bench.ends());
    }

    private static String password(int account) {
        return "mango ladder Tonle " + account;
    }

    private void experiment(int addresses, int ofAddress, int ofName) throws Exception {
        Path home = Files.createTempDirectory("spean-guesses");
        try (ConfigurableApplicationContext program = program(home, ofAddress, ofName)) {
            int port = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            open(program);
            boolean limited = ofName == OF_NAME;
            Seen seen = attack(port, addresses);
            tell(seen, addresses, limited);
            if (!limited) {
                time(port);
            }
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private static ConfigurableApplicationContext program(Path home, int ofAddress, int ofName) {
        return new SpringApplicationBuilder(SpeanApplication.class)
                .run(
                        "--spean.home=" + home,
                        "--spean.seed=",
                        "--spean.database.url=embedded",
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        // Guesses come from addresses elsewhere, and without a proxy there is no TLS.
                        "--spean.without-tls=true",
                        "--spean.sign-in.tries-of-address=" + ofAddress,
                        "--spean.sign-in.tries-of-name=" + ofName,
                        "--logging.level.org.spean=error");
    }

    private void open(ConfigurableApplicationContext program) {
        FirstAdministrator first = program.getBean(FirstAdministrator.class);
        first.open(
                first.printed().orElseThrow(),
                new Invitation("Administrator", "admin", Language.ENGLISH),
                "lotus Kratie bicycle");
        SignedInUser user = program.getBean(Accounts.class).loadUserByUsername("admin");
        Actor administrator = Actor.person(user.account(), "Administrator", Set.of());
        Invitations invitations = program.getBean(Invitations.class);
        for (int account = 0; account <= accounts; account++) {
            Sent sent = (Sent)
                    invitations.invite(administrator, new Invitation("Nobody", "person" + account, Language.ENGLISH));
            if (!invitations
                    .open(sent.secret(), password(account))
                    .orElseThrow()
                    .isEmpty()) {
                throw new IllegalStateException("the password was not taken");
            }
        }
    }

    private record Seen(int sent, int verified, int passed, int tried, int in, double slowest, double minutes) {}

    private Seen attack(int port, int addresses) throws Exception {
        AtomicInteger verified = new AtomicInteger();
        AtomicInteger passed = new AtomicInteger();
        int tried = 0;
        int in = 0;
        double slowest = 0;
        long begun = System.nanoTime();
        // The honest person is the last account, guessed at like the others, and has signed in on this device before.
        try (PlainBrowser own = new PlainBrowser(port, "192.0.2.200");
                ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            if (!own.signsIn("person" + accounts, password(accounts))) {
                throw new IllegalStateException("nobody is there to come in");
            }
            List<PlainBrowser> thieves = IntStream.range(0, addresses)
                    .mapToObj(each -> new PlainBrowser(port, "198.51.100." + each))
                    .toList();
            List<String> tokens =
                    thieves.stream().map(each -> each.token("/sign-in")).toList();
            List<Future<?>> guesses = new ArrayList<>();
            int sent = 0;
            for (int guess = 1; guess <= GUESSES_EACH; guess++) {
                for (int account = 1; account <= accounts; account++) {
                    String name = "person" + account;
                    String word = guess == RIGHT ? password(account) : "guess number " + guess;
                    int thief = sent++ % addresses;
                    guesses.add(hands.submit(() -> {
                        int status = thieves.get(thief)
                                .sends("/sign-in", tokens.get(thief), Map.of("username", name, "password", word))
                                .statusCode();
                        (status == 302 ? passed : new AtomicInteger()).incrementAndGet();
                        (status == 429 ? new AtomicInteger() : verified).incrementAndGet();
                    }));
                }
            }
            while (guesses.stream().anyMatch(each -> !each.isDone()) && tried < OF_NAME - 1) {
                long from = System.nanoTime();
                tried++;
                in += own.signsIn("person" + accounts, password(accounts)) ? 1 : 0;
                slowest = Math.max(slowest, (System.nanoTime() - from) / 1e9);
                Thread.sleep(Duration.ofSeconds(2));
            }
            for (Future<?> guess : guesses) {
                guess.get();
            }
            thieves.forEach(PlainBrowser::close);
            return new Seen(sent, verified.get(), passed.get(), tried, in, slowest, (System.nanoTime() - begun) / 60e9);
        }
    }

    private void tell(Seen seen, int addresses, boolean limited) {
        String from = "from-" + addresses + (limited ? "" : "-without-limits");
        Figure passed = new Figure("passed", seen.passed(), "");
        Figure verified = new Figure("verified", seen.verified(), "");
        List<Figure> figures = List.of(new Figure("guesses", seen.sent(), ""), verified, passed);
        if (!limited) {
            bench.control(from, figures, passed.atMost(0));
            return;
        }
        // What the limits let through: at once, and again evenly in ten minutes.
        double allowance = Math.min(addresses * OF_ADDRESS, accounts * OF_NAME) * (1 + seen.minutes() / 10) + addresses;
        bench.line(from, figures, passed.atMost(0));
        bench.line(from + ".verified", List.of(verified), verified.atMost(Math.ceil(allowance)));
        Figure out = new Figure("kept-out", seen.tried() - seen.in(), "");
        Figure slowest = new Figure("slowest", seen.slowest(), "s");
        bench.line(from + ".honest", List.of(new Figure("came", seen.tried(), ""), out, slowest), out.atMost(0));
        bench.line(from + ".honest-waits", List.of(slowest), slowest.atMost(MOST_WAIT_S));
    }

    /** Known and unknown names, one after the other: nobody learns from the time which is which. */
    private void time(int port) {
        double[] known = new double[TIMED];
        double[] unknown = new double[TIMED];
        try (PlainBrowser anybody = new PlainBrowser(port, "192.0.2.201")) {
            String token = anybody.token("/sign-in");
            for (int at = -5; at < TIMED; at++) {
                double one = seconds(anybody, token, "person1");
                double other = seconds(anybody, token, "nobody" + at);
                if (at >= 0) {
                    known[at] = one;
                    unknown[at] = other;
                }
            }
        }
        Arrays.sort(known);
        Arrays.sort(unknown);
        Figure first = new Figure("known", known[TIMED / 2] * 1000, "ms");
        Figure second = new Figure("unknown", unknown[TIMED / 2] * 1000, "ms");
        Figure apart = new Figure("apart", Math.abs(first.value() / second.value() - 1) * 100, "%");
        bench.line("names-in-time", List.of(first, second, apart), apart.atMost(10));
    }

    private static double seconds(PlainBrowser anybody, String token, String name) {
        long from = System.nanoTime();
        anybody.sends("/sign-in", token, Map.of("username", name, "password", "not the password"));
        return (System.nanoTime() - from) / 1e9;
    }
}
