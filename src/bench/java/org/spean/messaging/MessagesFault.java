package org.spean.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.spean.Bench;
import org.spean.Bench.Figure;
import org.spean.messaging.FakeTwilio.Answer;
import org.spean.messaging.FakeTwilio.Taken;
import org.spean.messaging.SendingHouse.NodeSettings;

/**
 * {@code ./spean faults messages}: two nodes give messages to a provider that answers late or not at all, and are killed (R1),
 * held up (R2), or the provider is away (R4). Nothing is lost and nothing sent twice; the control is the same without
 * looking up. {@code --quick} takes two minutes, {@code --middle} ten, {@code --only=R1} leaves the others out.
 */
final class MessagesFault {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Random RANDOM = new Random();

    private final Bench bench;
    private final Size size;
    private final SendingHouse house;

    /**
     * How much is broken.
     *
     * @param due how many messages are to be sent while nodes are killed
     * @param between the longest pause between two kills
     */
    private record Size(
            int kills,
            int due,
            int controlKills,
            int controlDue,
            Duration between,
            int pauses,
            Duration lease,
            int speed) {

        static final Size QUICK = new Size(5, 300, 3, 150, Duration.ofSeconds(4), 4, Duration.ofSeconds(5), 240);
        static final Size MIDDLE = new Size(40, 3000, 10, 500, Duration.ofSeconds(7), 20, Duration.ofSeconds(8), 120);
        static final Size FULL = new Size(200, 10_000, 20, 1000, Duration.ofSeconds(9), 100, Duration.ofSeconds(8), 60);

        static Size of(List<String> arguments) {
            return arguments.contains("--quick") ? QUICK : arguments.contains("--middle") ? MIDDLE : FULL;
        }
    }

    private MessagesFault(Bench bench, Size size, SendingHouse house) {
        this.bench = bench;
        this.size = size;
        this.house = house;
    }

    /** Runs the experiments; exit status 1 when a goal is missed, or the control meets it. */
    public static void main(String[] arguments) throws Exception {
        Bench bench = Bench.ofFault("messages");
        List<String> words = Arrays.asList(arguments);
        try (SendingHouse house = new SendingHouse()) {
            MessagesFault fault = new MessagesFault(bench, Size.of(words), house);
            boolean all = words.stream().noneMatch(each -> each.startsWith("--only="));
            if (all || words.contains("--only=R1")) {
                fault.kills(true);
                fault.kills(false);
            }
            if (all || words.contains("--only=R2")) {
                fault.pauses(false);
                fault.pauses(true);
            }
            if (all || words.contains("--only=R4")) {
                fault.providerIsAway();
            }
        }
        System.exit(bench.ends());
    }

    /** Accepts, and answers at once, late, or not at all. */
    private static Answer anyhow() {
        int lot = RANDOM.nextInt(100);
        if (lot < 20) {
            return Answer.takenAndDropped();
        }
        return Answer.late(lot < 60 ? RANDOM.nextInt(30) : 100 + RANDOM.nextInt(1200));
    }

    private NodeSettings settings(long dawdles, boolean looksUp) {
        return new NodeSettings(size.lease(), size.lease().dividedBy(3), 1, dawdles, looksUp);
    }

    /** R1, and its control. */
    private void kills(boolean looksUp) throws Exception {
        Clock clock = Clock.systemUTC();
        int kills = looksUp ? size.kills() : size.controlKills();
        int due = looksUp ? size.due() : size.controlDue();
        long begun = System.nanoTime();
        try (FakeTwilio provider = new FakeTwilio(clock)) {
            provider.sends(MessagesFault::anyhow);
            List<UUID> ids = new ArrayList<>();
            List<NodeProcess> nodes = house.nodes(provider, clock.instant(), settings(0, looksUp));
            try {
                for (int kill = 1; kill <= kills; kill++) {
                    ids.addAll(house.asksFor(
                            due * kill / kills - ids.size(), clock.instant().plus(DAY)));
                    Thread.sleep(
                            ThreadLocalRandom.current().nextLong(size.between().toMillis()));
                    nodes.get(RANDOM.nextInt(nodes.size())).diesAndBeginsAnew();
                }
                boolean settled = house.settles();
                tell(provider, ids, kills, begun, settled, looksUp);
            } finally {
                close(nodes);
            }
        }
    }

    private void tell(FakeTwilio provider, List<UUID> ids, int kills, long begun, boolean settled, boolean looksUp)
            throws Exception {
        Set<UUID> unknown = house.those(ids, "UNKNOWN");
        long lostOnes = ids.stream()
                .filter(each -> provider.count(each) == 0 && !unknown.contains(each))
                .count();
        Figure lost = new Figure("lost", lostOnes, "");
        Figure doubled = new Figure("doubled", provider.doubled().size(), "");
        Figure open = new Figure(
                "unsettled",
                settled ? 0 : ids.size() - house.those(ids, "ACCEPTED").size(),
                "");
        List<Figure> figures = List.of(
                new Figure("kills", kills, ""),
                new Figure("due", ids.size(), ""),
                lost,
                doubled,
                new Figure("unknown-shown", unknown.size(), ""),
                open,
                new Figure("looked-up", provider.listed(), ""),
                new Figure("lease", size.lease().toSeconds(), "s"),
                new Figure("took", (System.nanoTime() - begun) / 60e9, "min"));
        if (looksUp) {
            bench.line("kill9.outbox", figures, lost.atMost(0));
            bench.line("kill9.doubled", List.of(doubled), doubled.atMost(0));
            bench.line("kill9.unsettled", List.of(open), open.atMost(0));
        } else {
            bench.control("kill9.control-without-look-up", figures, doubled.atMost(0));
        }
        complain(lostOnes > 0 || !settled);
    }

    @SuppressWarnings("SystemOut") // the terminal is what an experiment is for
    private void complain(boolean something) throws Exception {
        if (something) {
            System.out.println(house.said());
        }
    }

    private static void close(List<NodeProcess> nodes) throws InterruptedException {
        for (NodeProcess each : nodes) {
            each.close();
        }
    }

    /** R2: nodes dawdle between their last look at the clock and their call, and are held up just then, or elsewhere. */
    private void pauses(boolean longer) throws Exception {
        Clock clock = Clock.systemUTC();
        String name = longer ? "pause-longer" : "pause-shorter";
        try (FakeTwilio provider = new FakeTwilio(clock)) {
            provider.sends(() -> Answer.late(RANDOM.nextInt(300)));
            provider.then(taken -> house.hears(taken, "sent"));
            List<NodeProcess> nodes = house.nodes(provider, clock.instant(), settings(400, true));
            try {
                Thread.sleep(Duration.ofSeconds(4));
                List<UUID> ids = new ArrayList<>();
                for (int pause = 1; pause <= size.pauses(); pause++) {
                    ids.addAll(house.asksFor(100, clock.instant().plus(DAY)));
                    Thread.sleep(300 + RANDOM.nextInt(700));
                    long lease = size.lease().toMillis();
                    nodes.get(RANDOM.nextInt(nodes.size()))
                            .isHeldUp(Duration.ofMillis(
                                    longer
                                            ? lease * (140 + RANDOM.nextInt(60)) / 100
                                            : lease * (5 + RANDOM.nextInt(75)) / 100));
                }
                boolean settled = house.settles();
                Thread.sleep(Duration.ofSeconds(2));
                List<UUID> doubled = provider.doubled();
                Set<UUID> shown = house.shownAsDoubled();
                Figure twice = new Figure("doubled", doubled.size(), "");
                Figure hidden = new Figure(
                        "not-shown",
                        doubled.stream().filter(each -> !shown.contains(each)).count(),
                        "");
                Figure lost = new Figure(
                        "lost",
                        ids.stream().filter(each -> provider.count(each) == 0).count(),
                        "");
                List<Figure> figures = List.of(
                        new Figure("pauses", size.pauses(), ""),
                        new Figure("due", ids.size(), ""),
                        lost,
                        twice,
                        hidden,
                        new Figure("lease", size.lease().toSeconds(), "s"));
                bench.line(
                        longer ? "pause-longer.shown" : "pause-shorter",
                        figures,
                        longer ? hidden.atMost(0) : twice.atMost(0));
                if (longer) {
                    // Otherwise nothing was shown because there was nothing to show.
                    bench.control("pause-longer.doubles", List.of(twice), twice.atMost(0));
                }
                bench.line(name + ".lost", List.of(lost), lost.atMost(0));
                complain(!settled);
            } finally {
                close(nodes);
            }
        }
    }

    /** R4: the provider is away for an hour of a clock that runs fast: at first it answers with errors, then not at all. */
    private void providerIsAway() throws Exception {
        Instant start = Clock.systemUTC().instant();
        FastClock clock = new FastClock(start, size.speed());
        Duration hour = Duration.ofHours(1).dividedBy(size.speed());
        try (FakeTwilio provider = new FakeTwilio(clock)) {
            provider.sends(() -> RANDOM.nextBoolean() ? Answer.takenWith(503) : Answer.refused(503, 0));
            provider.lists(() -> Answer.refused(503, 0));
            List<NodeProcess> nodes = house.nodes(
                    provider, start, new NodeSettings(size.lease(), Duration.ofMinutes(1), size.speed(), 0, true));
            try {
                List<UUID> ids =
                        new ArrayList<>(house.asksFor(200, clock.instant().plus(DAY)));
                ids.addAll(house.asksFor(100, clock.instant().plus(Duration.ofMinutes(40))));
                Thread.sleep(hour.dividedBy(2));
                provider.goesAway();
                ids.addAll(house.asksFor(200, clock.instant().plus(DAY)));
                List<UUID> shortLived = house.asksFor(100, clock.instant().plus(Duration.ofMinutes(20)));
                Thread.sleep(hour.dividedBy(2));
                provider.comesBack();
                provider.sends(Answer::taken);
                provider.lists(Answer::taken);
                boolean settled = house.settles();
                tellAway(provider, ids, shortLived, settled);
            } finally {
                close(nodes);
            }
        }
    }

    private void tellAway(FakeTwilio provider, List<UUID> ids, List<UUID> shortLived, boolean settled)
            throws Exception {
        List<UUID> all = new ArrayList<>(ids);
        all.addAll(shortLived);
        Set<UUID> expired = house.those(all, "EXPIRED");
        Map<UUID, Instant> until = house.validUntil();
        Figure lost = new Figure(
                "lost",
                all.stream()
                        .filter(each -> provider.count(each) == 0 && !expired.contains(each))
                        .count(),
                "");
        Figure late = new Figure(
                "sent-after-validity",
                provider.taken().stream()
                        .filter(each -> each.at().isAfter(until.getOrDefault(each.ours(), Instant.EPOCH)))
                        .count(),
                "");
        // The provider may hold it back until the end of what it was told.
        Figure couldBeLate = new Figure(
                "may-be-sent-after-validity",
                provider.taken().stream()
                        .filter(each -> ends(each).isAfter(until.getOrDefault(each.ours(), Instant.EPOCH)))
                        .count(),
                "");
        Figure doubled = new Figure("doubled", provider.doubled().size(), "");
        bench.line(
                "provider-away",
                List.of(
                        new Figure("due", all.size(), ""),
                        lost,
                        doubled,
                        late,
                        couldBeLate,
                        new Figure("expired", expired.size(), ""),
                        new Figure("speed", size.speed(), "×")),
                lost.atMost(0));
        bench.line("provider-away.late", List.of(late, couldBeLate), couldBeLate.atMost(0));
        bench.line("provider-away.doubled", List.of(doubled), doubled.atMost(0));
        complain(!settled || lost.value() > 0);
    }

    private static Instant ends(Taken taken) {
        return taken.at().plusSeconds(taken.validSeconds());
    }
}
