package org.spean.cases;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.spean.Protection;
import org.spean.access.Acting;
import org.spean.access.Actor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The page of a case as the server builds it for its caseworker, with encryption, log, policy and row-level security, and the same
 * page with all four off. Cases of either kind are alike, but that what is said in words is sealed in those of the one and plain in
 * those of the other.
 */
final class PageCost {

    private static final int ROUNDS = 12;
    private static final int WORDS = 8;

    private final ConfigurableApplicationContext program;
    private final JdbcClient owner;
    private final Actor worker;
    private final Cases cases;

    /** The middles, in milliseconds. */
    record Cost(double on, double off, int pages) {}

    PageCost(ConfigurableApplicationContext program, JdbcClient owner, Actor worker) {
        this.program = program;
        this.owner = owner;
        this.worker = worker;
        cases = program.getBean(Cases.class);
    }

    Cost measure(List<UUID> own) {
        List<UUID> sealed = own.subList(0, own.size() / 2);
        List<UUID> plain = own.subList(own.size() / 2, own.size());
        switched(true, () -> sealed.forEach(this::speaks));
        switched(false, () -> plain.forEach(this::speaks));
        Authentication who = UsernamePasswordAuthenticationToken.authenticated(
                worker, "", List.of(new SimpleGrantedAuthority("ROLE_CASEWORKER")));
        List<Double> on = new ArrayList<>();
        List<Double> off = new ArrayList<>();
        try (SecuredBrowserlessApplicationContext<Authentication> pages =
                        SpringBrowserlessApplicationContext.createSecured(program, "org.spean");
                BrowserlessUserContext user = pages.newUser(who);
                BrowserlessUIContext window = user.newWindow()) {
            for (int round = 0; round < ROUNDS; round++) {
                boolean counts = round >= ROUNDS / 3;
                switched(true, () -> opened(window, sealed, counts ? on : new ArrayList<>()));
                switched(false, () -> opened(window, plain, counts ? off : new ArrayList<>()));
            }
        }
        return new Cost(middle(on), middle(off), on.size());
    }

    private void speaks(UUID id) {
        for (int words = 0; words < WORDS; words++) {
            new Acting(program)
                    .as(
                            worker,
                            () -> cases.take(
                                    worker,
                                    id,
                                    new StepWish(
                                            StepKind.NOTE,
                                            cases.today(),
                                            Map.of("note", "ភូមិ — behind the pagoda, two houses to the east"))));
        }
    }

    private static void opened(BrowserlessUIContext window, List<UUID> cases, List<Double> took) {
        for (UUID id : cases) {
            window.navigate("cases", Component.class);
            long begun = System.nanoTime();
            HasElement page = window.navigate("cases/" + id, Div.class);
            took.add((System.nanoTime() - begun) / 1e6);
            if (!page.getElement().getTextRecursively().contains("behind the pagoda")) {
                throw new IllegalStateException("the page does not say what was recorded");
            }
        }
    }

    /** Row-level security goes with them: a table's owner switches it. */
    private void switched(boolean on, Runnable act) {
        List<String> walled = owner.sql(
                        "SELECT DISTINCT polrelid::regclass::text FROM pg_policy WHERE polrelid::regclass::text"
                                + " NOT LIKE 'log.%'")
                .query((row, number) -> row.getString(1))
                .list();
        walled.forEach(each -> owner.sql("ALTER TABLE " + each + (on ? " ENABLE" : " DISABLE") + " ROW LEVEL SECURITY")
                .update());
        Protection.on = on;
        try {
            act.run();
        } finally {
            Protection.on = true;
            walled.forEach(each -> owner.sql("ALTER TABLE " + each + " ENABLE ROW LEVEL SECURITY")
                    .update());
        }
    }

    private static double middle(List<Double> times) {
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
