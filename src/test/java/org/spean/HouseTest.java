package org.spean;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spean.consent.Projection;
import org.spean.messaging.webhook.WebhookCounts;
import org.spean.messaging.webhook.WebhookOutcome;
import org.spean.messaging.webhook.WebhookRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Service;

/** The rules of the house that bytecode shows. Rules about rooms that do not stand yet hold from their first class on. */
class HouseTest {

    private static final JavaClasses PROGRAM = Bytecode.PROGRAM;
    private static final JavaClasses TESTS = Bytecode.TESTS;

    private static final Set<Class<?>> WATCHES = Set.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            LocalTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Year.class,
            YearMonth.class);

    @Test
    void modulesCallOnlyWhatTheyAllowThemselves() {
        ApplicationModules.of(SpeanApplication.class).verify();
    }

    @Test
    void everyArrowThatARoomAllowsItselfIsUsed() {
        List<String> idle = ApplicationModules.of(SpeanApplication.class).stream()
                .map(room -> PROGRAM.getPackage(room.getBasePackage().getName()))
                .flatMap(room -> Stream.of(room.getAnnotationOfType(ApplicationModule.class)
                                .allowedDependencies())
                        .filter(arrow -> !isUsed(room, "org.spean." + arrow.replaceAll(" *:: *", ".")))
                        .map(arrow -> room.getName() + " -> " + arrow))
                .toList();

        assertThat(idle).as("arrows that nothing goes along").isEmpty();
    }

    private static boolean isUsed(JavaPackage room, String called) {
        return room.getClassesInPackageTree().stream()
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .anyMatch(dependency ->
                        dependency.getTargetClass().getPackageName().equals(called));
    }

    @Test
    void tablesBelongToTheirRoom() {
        holds(classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(Embeddable.class)
                .or()
                .areAnnotatedWith(MappedSuperclass.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .because("a room is asked through its face; whoever reaches its rows goes round its rules"));
    }

    @Test
    void timeComesFromTheClock() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("org.spean.machine..")
                .should()
                .callMethodWhere(describe("asks for the time without a Clock", HouseTest::asksForTheTime))
                .orShould()
                .callConstructorWhere(describe(
                        "makes a Date of now",
                        call -> call.getTargetOwner().isEquivalentTo(Date.class)
                                && call.getTarget().getRawParameterTypes().isEmpty()))
                .because("what a rule decides is replayed in tests with a clock that can be set"));
    }

    private static boolean asksForTheTime(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
        boolean bareNow = WATCHES.stream().anyMatch(owner::isEquivalentTo)
                && call.getName().equals("now")
                && parameters.stream().noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
        boolean ownClock = owner.isEquivalentTo(Clock.class)
                && (call.getName().startsWith("system") || call.getName().startsWith("tick"));
        boolean systemTime =
                owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
        return bareNow || ownClock || systemTime;
    }

    @Test
    void whatProvidersTellComesInThroughADoor() {
        holds(noClasses()
                .that()
                .doNotHaveSimpleName("WebhookDoor")
                .and()
                .doNotHaveSimpleName("TelegramWebhook")
                .should()
                .callMethod(WebhookCounts.class, "count", WebhookOutcome.class)
                .orShould()
                .callMethod(WebhookRows.class, "keep", String.class, String.class, Instant.class)
                .because("a signature that is asked for in two places is forgotten in one of them"));
    }

    @Test
    void serviceIsTheDomainsWord() {
        holds(noClasses()
                .should()
                .beAnnotatedWith(Service.class)
                .because("a service is what somebody offers to people; Spring's beans are @Component"));
    }

    @Test
    void beansGetWhatTheyNeedWhenTheyAreMade() {
        holds(fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .because("a constructor says what a class needs, and no object exists half made"));
    }

    @Test
    void namesSayWhatAClassIs() {
        holds(noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|DTO|VO|Facade)")
                .because("such a name says nothing of the matter; two of a kind need an interface, one needs none"));
    }

    @Test
    void packagesAreNamedForTheirMatter() {
        holds(noClasses()
                .should()
                .resideInAnyPackage(List.of(
                                "util",
                                "utils",
                                "common",
                                "core",
                                "impl",
                                "internal",
                                "service",
                                "services",
                                "dto",
                                "helper",
                                "helpers",
                                "domain",
                                "model",
                                "misc",
                                "shared")
                        .stream()
                        .map(name -> "org.spean..%s..".formatted(name))
                        .toArray(String[]::new))
                .because("who looks for something looks by matter, not by layer"));
    }

    @Test
    void nothingOfACaseCanReachTheDirectory() {
        holds(noClasses()
                .that(resideInAnyPackage("org.spean.directory.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.spean.cases..", "org.spean.consent..", "org.spean.referral..")
                .because("what the directory cannot see cannot get into its search index"));
    }

    @Test
    void messagesHaveNothingToLeak() {
        holds(noClasses()
                .that(resideInAnyPackage("org.spean.messaging.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.spean.cases..", "org.spean.forms..", "org.spean.vault..")
                .because("an SMS is read by whoever holds the telephone"));
    }

    @Test
    void consentIsTheOneDoorToTheFile() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("org.spean.consent..", "org.spean.cases..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.spean.cases.file..")
                .because("a file is opened with consent, for a purpose, and that is written down"));
    }

    @Test
    void whatAReceiverSeesIsMadeByConsentAlone() {
        Set<Class<?>> made = Set.of(Projection.class, Projection.Part.class);
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("org.spean.consent")
                .should()
                .callConstructorWhere(describe(
                        "makes what a receiver sees",
                        call -> made.stream().anyMatch(call.getTargetOwner()::isEquivalentTo)))
                .because("whoever holds one holds what went through Disclosures: made from what was agreed to"));
        assertThat(made.stream().flatMap(each -> Stream.of(each.getDeclaredConstructors())))
                .as("nobody else could")
                .isNotEmpty()
                .noneMatch(each -> Modifier.isPublic(each.getModifiers()) || Modifier.isProtected(each.getModifiers()));
        assertThat(made).as("nor by inheriting").allMatch(each -> Modifier.isFinal(each.getModifiers()));
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("org.spean.consent", "org.spean.cases..")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameStartingWith("Excerpt")
                .because("single answers of a case are taken from it by what makes projections, and by no screen"));
    }

    @Test
    @Evidence("8.2.1")
    void viewsStayInTheirRoomAndSayWhoMayEnter() {
        holds(classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .beAnnotatedWith(describe(
                        "an access annotation",
                        annotation -> Set.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class).stream()
                                .anyMatch(annotation.getRawType()::isEquivalentTo)))
                .because(
                        "links are public, views are not; and a view without a word on who may enter is an open door"));
    }

    @Test
    void theProgramIsStartedForTestsInOnePlace() {
        DescribedPredicate<JavaClass> theOne =
                describe("are not SpeanTest", (JavaClass each) -> !each.isEquivalentTo(SpeanTest.class));
        noClasses()
                .that(theOne)
                .should()
                .beAnnotatedWith(SpringBootTest.class)
                .because("each other combination of settings is another start, with another database")
                .check(TESTS);
    }

    @Test
    void testsDoNotSleep() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "sleeps",
                        call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                                && call.getName().equals("sleep")))
                .because("a test that waits for luck fails by bad luck; wait for what you wait for")
                .check(TESTS);
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(PROGRAM);
    }
}
