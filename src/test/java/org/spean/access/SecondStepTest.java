package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.access.FactorWorld.CLOCK;
import static org.spean.access.FactorWorld.PASSWORD;
import static org.spean.access.FactorWorld.code;
import static org.spean.access.FactorWorld.location;
import static org.spean.access.FactorWorld.password;
import static org.spean.access.FactorWorld.secondStep;
import static org.spean.access.FactorWorld.secret;
import static org.spean.access.FactorWorld.signedIn;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.FactorWorld.Person;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The way from the right password to being signed in. */
@SpeanTest
class SecondStepTest {

    private static final String STEP = "/sign-in/second-step";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    private FactorWorld world;

    @BeforeEach
    void people() {
        world = new FactorWorld(beans, port);
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    @Test
    void theRightCodeAfterTheRightPasswordSignsIn() {
        Person person = world.withTelephone(Role.CASEWORKER);
        try (PlainBrowser browser = world.browser()) {
            assertThat(location(password(browser, person))).endsWith(STEP);
            assertThat(browser.opens(STEP).body())
                    .contains("Six figures from your telephone", person.actor().name());
            assertThat(signedIn(browser)).isFalse();

            assertThat(location(secondStep(browser, code(person)))).doesNotContain("sign-in");

            assertThat(signedIn(browser)).isTrue();
            assertThat(location(browser.opens(STEP))).endsWith("/sign-in");
        }
        assertThat(world.log(person)).endsWith("SIGNED_IN");
    }

    @Test
    void spacesAndKhmerFiguresAreTaken() {
        Person person = world.withTelephone(Role.CASEWORKER);
        try (PlainBrowser browser = world.browser()) {
            password(browser, person);
            String khmer = code(person)
                    .codePoints()
                    .mapToObj(each -> Character.toString('០' + each - '0'))
                    .reduce("", String::concat);

            secondStep(browser, " " + khmer.substring(0, 3) + " " + khmer.substring(3) + " ");

            assertThat(signedIn(browser)).isTrue();
        }
    }

    @Test
    @Evidence({"6.1.3", "6.3.4"})
    void whoHasShownThePasswordAloneGetsNothingFromAnyViewOrRequest() throws Exception {
        Person person = world.withTelephone(Role.ADMINISTRATOR);
        List<String> views = views();
        assertThat(views).contains("what-may-i-do", "my-password", "accounts");
        try (PlainBrowser half = world.browser();
                PlainBrowser whole = world.browser()) {
            password(half, person);
            password(whole, person);
            secondStep(whole, code(person));
            for (String view : views) {
                assertThat(location(half.opens("/" + view))).as(view).contains("sign-in");
                assertThat(begun(half, view))
                        .as(view)
                        .doesNotContain(person.actor().name());
            }
            assertThat(begun(whole, "what-may-i-do"))
                    .as("the same request of somebody who is in shows who they are")
                    .contains(person.actor().name());
            assertThat(half.opens("/api/hsds/services?per_page=1").body())
                    .isEqualTo(whole.opens("/api/hsds/services?per_page=1").body());
        }
    }

    /** What Vaadin's client asks for a view, and what the server says of it. */
    private static String begun(PlainBrowser browser, String view) {
        String first = browser.opens("/?v-r=init&location=" + view + "&query=").body();
        String ui = first.replaceAll("(?s).*\"v-uiId\":([0-9]+).*", "$1");
        String key = first.replaceAll("(?s).*\"Vaadin-Security-Key\":\"([^\"]+)\".*", "$1");
        return browser.posts("/?v-r=uidl&v-uiId=" + ui, """
                        {"csrfToken":"%s","syncId":0,"clientId":0,"rpc":[{"type":"event","node":1,"event":"ui-navigate",
                        "data":{"route":"%s","query":"","appShellTitle":"","historyState":null,"trigger":"initial"}}]}""".formatted(key, view))
                .body();
    }

    private static List<String> views() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider found = new ClassPathScanningCandidateComponentProvider(false);
        found.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Stream.Builder<String> views = Stream.builder();
        for (var each : found.findCandidateComponents("org.spean")) {
            Class<?> view = Class.forName(each.getBeanClassName());
            if (view.isAnnotationPresent(PermitAll.class) || view.isAnnotationPresent(RolesAllowed.class)) {
                views.add(view.getAnnotation(Route.class)
                        .value()
                        .replaceAll(":[^/]+", UUID.randomUUID().toString()));
            }
        }
        return views.build().toList();
    }

    @Test
    @Evidence("6.5.8")
    void aClockFiveMinutesOffIsRefusedWithAWordAboutTheClock() {
        Person person = world.withTelephone(Role.CASEWORKER);
        try (PlainBrowser browser = world.browser()) {
            password(browser, person);
            for (Duration off : List.of(Duration.ofMinutes(5), Duration.ofMinutes(-5))) {
                HttpResponse<String> answer =
                        secondStep(browser, secret(person).code(CLOCK.instant().plus(off)));
                assertThat(answer.body()).contains("the clock of your telephone may be wrong");
            }
            assertThat(signedIn(browser)).isFalse();
        }
        assertThat(world.log(person)).contains("SIGN_IN_FAILED second");
    }

    @Test
    @Evidence("6.5.1")
    void aCodeOpensOnce() {
        Person person = world.withTelephone(Role.CASEWORKER);
        String code = code(person);
        try (PlainBrowser first = world.browser();
                PlainBrowser second = world.browser()) {
            password(first, person);
            password(second, person);
            secondStep(first, code);

            assertThat(secondStep(second, code).body()).contains("was used already");

            assertThat(signedIn(first)).isTrue();
            assertThat(signedIn(second)).isFalse();
        }
    }

    @Test
    void ofManyWhoUseOneCodeAtOnceOneComesIn() throws Exception {
        Person person = world.withTelephone(Role.CASEWORKER);
        List<PlainBrowser> browsers = Stream.generate(world::browser).limit(6).toList();
        browsers.forEach(each -> password(each, person));
        List<String> tokens = browsers.stream().map(each -> each.token(STEP)).toList();
        String code = code(person);
        try (ExecutorService hands = Executors.newFixedThreadPool(6)) {
            List<? extends Future<?>> sent = IntStream.range(0, 6)
                    .mapToObj(each ->
                            hands.submit(() -> browsers.get(each).sends(STEP, tokens.get(each), Map.of("code", code))))
                    .toList();
            for (Future<?> each : sent) {
                each.get();
            }
        }
        assertThat(browsers.stream().filter(FactorWorld::signedIn)).hasSize(1);
        browsers.forEach(PlainBrowser::close);
    }

    @Test
    @Evidence("6.3.5")
    void guessesEndAndTheOwnerComesInFromAKnownDevice() {
        Person person = world.withTelephone(Role.CASEWORKER);
        try (PlainBrowser owner = world.browser();
                PlainBrowser thief = world.browser();
                PlainBrowser again = world.browser()) {
            password(owner, person);
            secondStep(owner, code(person));
            owner.opens("/logout");

            password(thief, person);
            String token = thief.token(STEP);
            List<Integer> answers = IntStream.range(0, 20)
                    .mapToObj(each -> thief.sends(STEP, token, Map.of("code", "%06d".formatted(each)))
                            .statusCode())
                    .toList();
            // Another sign-in, from another address, does not begin the count anew.
            password(again, person);
            int elsewhere = secondStep(again, "999999").statusCode();

            assertThat(answers.stream().filter(each -> each == 200).count()).isLessThanOrEqualTo(10);
            assertThat(answers.getLast()).isEqualTo(429);
            assertThat(elsewhere).isEqualTo(429);
            assertThat(world.told(person)).containsOnlyOnce("notice.factor-guessed");
            password(owner, person);
            secondStep(owner, secret(person).code(CLOCK.instant().plusSeconds(30)));
            assertThat(signedIn(owner)).isTrue();
        }
    }

    @Test
    void whoNeedsOneAndHasNoneIsLedToSetItUpAndComesInThen() {
        Person person = world.holds(Role.CASEWORKER);
        try (PlainBrowser browser = world.browser();
                PlainBrowser other = world.browser()) {
            assertThat(location(password(browser, person))).endsWith("/sign-in/set-up");
            assertThat(location(password(other, person))).endsWith("/sign-in/set-up");
            String page = browser.opens("/sign-in/set-up").body();
            assertThat(page).contains("<svg class=\"qr\"");
            assertThat(signedIn(browser)).isFalse();
            assertThat(location(browser.opens("/my-second-factor/add"))).contains("sign-in");

            assertThat(browser.sends("/sign-in/set-up", Map.of("code", "000000"), "/sign-in/set-up/telephone")
                            .body())
                    .contains("This code opens nothing");
            String shown = page.replaceAll("(?s).*<code class=\"secret\">([A-Z2-7 ]+)</code>.*", "$1");
            browser.sends(
                    "/sign-in/set-up",
                    Map.of("code", Authenticator.code(shown, CLOCK.instant())),
                    "/sign-in/set-up/telephone");

            assertThat(signedIn(browser)).isTrue();
            assertThat(location(other.opens("/sign-in/set-up")))
                    .as("somebody else who has the password was slower")
                    .endsWith("/sign-in");
        }
        assertThat(world.log(person)).contains("FACTOR_ADDED TELEPHONE").endsWith("SIGNED_IN");
        assertThat(world.told(person)).contains("notice.factor-added");
    }

    @Test
    void whoseRoleStillWaitsNeedsOneAlready() {
        Person person = world.person();
        beans.getBean(GrantRows.class)
                .saveAndFlush(new GrantRow(
                        person.id(),
                        new Held(
                                Role.CASEWORKER,
                                world.centre,
                                CLOCK.instant().plus(Duration.ofHours(20)),
                                null,
                                null)));
        try (PlainBrowser browser = world.browser()) {
            assertThat(location(password(browser, person))).endsWith("/sign-in/set-up");
        }
    }

    @Test
    void whoDoesNotNeedOneSignsInWithThePasswordUntilTheyAddOne() {
        Person person = world.holds(Role.EDITOR);
        try (PlainBrowser browser = world.browser()) {
            assertThat(browser.signsIn(person.name(), PASSWORD)).isTrue();
            assertThat(signedIn(browser)).isTrue();
        }
        world.telephone(person);
        try (PlainBrowser browser = world.browser()) {
            assertThat(browser.signsIn(person.name(), PASSWORD)).isFalse();
            assertThat(location(browser.opens("/sign-in/set-up"))).endsWith("/sign-in");
            assertThat(browser.opens(STEP).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anOwnDeviceNeedsThePasswordAloneAndASharedOneNever() {
        Person person = world.withTelephone(Role.CASEWORKER);
        try (PlainBrowser own = world.browser();
                PlainBrowser shared = world.browser()) {
            password(shared, person);
            secondStep(shared, code(person));
            password(own, person);
            own.sends(STEP, Map.of("code", secret(person).code(CLOCK.instant().plusSeconds(30)), "own", "true"));
            assertThat(signedIn(own)).isTrue();
            own.opens("/logout");
            shared.opens("/logout");

            assertThat(location(password(shared, person))).endsWith(STEP);
            assertThat(location(password(own, person))).doesNotContain("sign-in");

            assertThat(signedIn(own)).isTrue();
        }
    }

    @Test
    void whoLooksAfterAccountsShowsThemOnTheirOwnDeviceToo() {
        Person person = world.withTelephone(Role.ADMINISTRATOR);
        try (PlainBrowser browser = world.browser()) {
            password(browser, person);
            assertThat(browser.opens(STEP).body()).doesNotContain("name=\"own\"");
            browser.sends(STEP, Map.of("code", code(person), "own", "true"));
            browser.opens("/logout");

            assertThat(location(password(browser, person))).endsWith(STEP);
        }
    }

    @Test
    void nobodyIsOnTheWayWithoutAPasswordAndAfterSigningOut() {
        Person person = world.withTelephone(Role.CASEWORKER);
        try (PlainBrowser browser = world.browser()) {
            String token = browser.token("/sign-in");
            assertThat(location(browser.opens(STEP))).endsWith("/sign-in");
            assertThat(location(browser.sends(STEP, token, Map.of("code", code(person)))))
                    .endsWith("/sign-in");
            password(browser, person);
            browser.opens("/logout");
            assertThat(location(browser.opens(STEP))).endsWith("/sign-in");
        }
    }

    @Test
    void aPasswordThatWasChangedMeanwhileEndsTheWay() {
        Person person = world.withTelephone(Role.CASEWORKER);
        try (PlainBrowser browser = world.browser()) {
            password(browser, person);
            String token = browser.token(STEP);
            beans.getBean(OwnPassword.class).change(person.actor(), PASSWORD, PASSWORD + " new");

            assertThat(location(browser.sends(STEP, token, Map.of("code", code(person)))))
                    .endsWith("/sign-in");
            assertThat(signedIn(browser)).isFalse();
        }
    }

    @Test
    void aDemonstrationsButtonLeadsAllTheWayIn() {
        for (String name : List.of("admin", "caseworker", "atro", "editor")) {
            try (PlainBrowser browser = world.browser();
                    PlainBrowser another = world.browser()) {
                for (PlainBrowser each : List.of(browser, another)) {
                    each.sends("/sign-in", Map.of("username", name, "password", "demo-" + name, "shown", "true"));
                    assertThat(signedIn(each)).as(name).isTrue();
                }
            }
        }
    }

    @Test
    void inEarnestNobodysCodeIsFilledIn() {
        Person person = world.withTelephone(Role.CASEWORKER);
        try (PlainBrowser browser = world.browser()) {
            browser.sends("/sign-in", Map.of("username", person.name(), "password", PASSWORD, "shown", "true"));
            assertThat(signedIn(browser)).isFalse();
        }
    }
}
