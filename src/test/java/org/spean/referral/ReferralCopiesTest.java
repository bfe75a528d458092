package org.spean.referral;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ResourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.consent.Canaries;
import org.spean.consent.Item;
import org.spean.consent.Projection;
import org.spean.consent.ShowOutcome;
import org.spean.forms.FormDefinitions;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/**
 * For whatever consent and whatever case: the receiver's page, Form 6A on paper and the file for another system hold nothing outside of
 * what was agreed to, on either side, and there is none once it is taken back. Cases and consents are drawn at random, the same ones each
 * time.
 */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReferralCopiesTest {

    private static final Logger log = LoggerFactory.getLogger(ReferralCopiesTest.class);

    private static final String NOTE = "likes to be called by her first name";
    private static final int CONSENTS = 12;

    private final ReferralWorld world;
    private final ReferralCopies copies;
    private final FormDefinitions definitions;
    private final JdbcClient tables;

    ReferralCopiesTest(BeanFactory beans, ReferralCopies copies, FormDefinitions definitions, JdbcClient tables) {
        world = new ReferralWorld(beans);
        this.copies = copies;
        this.definitions = definitions;
        this.tables = tables;
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    private Canaries filled(long seed) {
        Canaries canaries = new Canaries(world.cases, world.file(), new Random(seed));
        canaries.fill(definitions);
        assertThat(canaries.sung()).hasSizeGreaterThan(150);
        return canaries;
    }

    private Referral sent(Set<Item> items) {
        ReferralDraft draft = world.written(Urgency.SOON, world.service);
        world.agrees(items, world.service);
        if (world.sends(draft) instanceof SendOutcome.Done(List<Referral> all)) {
            return all.getFirst();
        }
        throw new AssertionError("not sent");
    }

    private static String text(byte[] pdf) {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that can be seen or taken along, by its name. */
    private Map<String, String> seen(Referral of) {
        Map<String, String> all = new TreeMap<>();
        if (world.as(world.receiver, () -> world.referrals.show(world.receiver, of.id()))
                instanceof ShowOutcome.Open(Projection projection, var since)) {
            all.put("page", page(projection));
        }
        for (Side side : Side.values()) {
            Actor by = side == Side.SENDER ? world.worker() : world.receiver;
            for (Language language : Language.values()) {
                world.as(by, () -> copies.paper(by, of.id(), side, language))
                        .ifPresent(pdf -> all.put("paper " + side + " " + language, text(pdf)));
            }
            world.as(by, () -> copies.fhir(by, of.id(), side)).ifPresent(json -> all.put("fhir " + side, json));
        }
        return all;
    }

    private static String page(Projection projection) {
        return projection.parts().stream()
                .flatMap(part -> part.lines().stream())
                .map(line -> line.answer().english() + " " + line.answer().khmer())
                .collect(Collectors.joining("\n"));
    }

    /** What stands in a text and may not. */
    private static List<String> strays(Canaries canaries, String text, Set<Item> agreed) {
        List<String> strays = new ArrayList<>(canaries.sung().stream()
                .filter(each -> !each.word().isEmpty() && text.contains(each.word()))
                .filter(each -> each.items().stream().noneMatch(agreed::contains))
                .map(Canaries.Canary::place)
                .toList());
        if (!agreed.contains(Item.CASE_NOTE) && text.replaceAll("\\s+", "").contains(NOTE.replace(" ", ""))) {
            strays.add("case note");
        }
        return strays;
    }

    private static Set<Item> drawn(Random random) {
        EnumSet<Item> items = EnumSet.of(Item.BASICS);
        int of = 1 + random.nextInt(4);
        for (Item item : Item.values()) {
            if (random.nextInt(of + 1) == 0) {
                items.add(item);
            }
        }
        return items;
    }

    @Test
    void nothingIsTakenAlongThatWasNotAgreedTo() {
        Random random = new Random(61);
        Canaries canaries = filled(61);
        FhirValidator validator = FhirContext.forR4Cached().newValidator();
        validator.setValidateAgainstStandardSchema(true);
        int found = 0;
        for (int nth = 0; nth < CONSENTS; nth++) {
            Set<Item> items = drawn(random);
            String drawn = "consent " + nth + ": " + items;
            Referral referral = sent(items);
            Map<String, String> seen = seen(referral);
            assertThat(seen)
                    .as(drawn)
                    .containsOnlyKeys(
                            "page",
                            "paper SENDER KHMER",
                            "paper SENDER ENGLISH",
                            "paper RECEIVER KHMER",
                            "paper RECEIVER ENGLISH",
                            "fhir SENDER",
                            "fhir RECEIVER");
            seen.forEach((what, text) -> assertThat(strays(canaries, text, items))
                    .as("%s under %s", what, drawn)
                    .isEmpty());
            List<String> page = sung(canaries, Objects.requireNonNull(seen.get("page")));
            seen.forEach((what, text) -> assertThat(sung(canaries, text))
                    .as("%s holds what the page does", what)
                    .containsExactlyElementsOf(page));
            assertThat(validator
                            .validateWithResult(Objects.requireNonNull(seen.get("fhir RECEIVER")))
                            .getMessages())
                    .isEmpty();
            found += page.size();
            world.does(world.worker(), referral, Side.SENDER, ReferralActKind.TAKEN_BACK, Map.of());
            assertThat(seen(referral)).as("taken back").isEmpty();
        }
        assertThat(found).isPositive();
        log.info("{} consents, {} words of the case on each copy, none outside of consent", CONSENTS, found);
    }

    private static List<String> sung(Canaries canaries, String text) {
        return canaries.sung().stream()
                .map(Canaries.Canary::word)
                .filter(word -> !word.isEmpty() && text.contains(word))
                .sorted()
                .toList();
    }

    /** The control: what holds more than was agreed to is found, on each copy. */
    @Test
    void whoeverLooksForStraysFindsThem() {
        Canaries canaries = filled(62);
        Referral referral = sent(EnumSet.allOf(Item.class));
        seen(referral)
                .forEach((what, text) -> assertThat(strays(canaries, text, EnumSet.of(Item.BASICS)))
                        .as(what)
                        .hasSizeGreaterThan(10)
                        .contains("case note"));
    }

    @Test
    void isFhirAndSaysWhoItIsOnlyWhereThatWasAgreedTo() {
        Referral without = sent(Set.of(Item.CASE_NOTE));
        Bundle bundle = read(fhir(world.receiver, without, Side.RECEIVER).orElseThrow());
        assertThat(bundle.getEntry().stream().map(each -> each.getResource().getResourceType()))
                .containsExactly(
                        ResourceType.Patient,
                        ResourceType.Organization,
                        ResourceType.HealthcareService,
                        ResourceType.Consent,
                        ResourceType.ServiceRequest,
                        ResourceType.Task);
        Patient patient = (Patient) bundle.getEntryFirstRep().getResource();
        assertThat(patient.hasName()).isFalse();
        assertThat(patient.hasAddress()).isFalse();
        assertThat(patient.hasTelecom()).isFalse();
        assertThat(patient.hasPhoto()).isFalse();
        assertThat(acts("REFERRAL_EXPORTED", without)).isEqualTo(1);
        world.does(world.worker(), without, Side.SENDER, ReferralActKind.TAKEN_BACK, Map.of());
        assertThat(fhir(world.receiver, without, Side.RECEIVER)).isEmpty();
        assertThat(fhir(world.worker(), without, Side.SENDER)).isEmpty();
        assertThat(acts("REFERRAL_EXPORTED", without)).as("nothing went").isEqualTo(1);

        Canaries canaries = filled(63);
        Bundle named = read(
                fhir(world.receiver, sent(Set.of(Item.NAME)), Side.RECEIVER).orElseThrow());
        String name = ((Patient) named.getEntryFirstRep().getResource())
                .getNameFirstRep()
                .getText();
        assertThat(sung(canaries, name)).isNotEmpty();
    }

    private Optional<String> fhir(Actor by, Referral of, Side side) {
        return world.as(by, () -> copies.fhir(by, of.id(), side));
    }

    private static Bundle read(String json) {
        IParser parser = FhirContext.forR4Cached().newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        return parser.parseResource(Bundle.class, json);
    }

    private int acts(String act, Referral of) {
        return tables.sql("SELECT count(*) FROM log.entry WHERE subject_id IN (:of, :case) AND act = :act")
                .param("act", act)
                .param("of", of.id().id())
                .param("case", of.file())
                .query(Integer.class)
                .single();
    }

    @Test
    void isPrintedForBothSidesAndNobodyElse() throws IOException {
        filled(64);
        Referral referral = sent(Set.of(Item.NAME, Item.SAFE_CONTACT, Item.HEALTH, Item.CASE_NOTE));
        for (Language language : Language.values()) {
            byte[] pdf = world.as(
                            world.receiver, () -> copies.paper(world.receiver, referral.id(), Side.RECEIVER, language))
                    .orElseThrow();
            assertThat(text(pdf)).contains(referral.code());
            Files.createDirectories(Path.of("target/paper"));
            Files.write(Path.of("target/paper/form-6a-" + language.tag() + ".pdf"), pdf);
        }
        assertThat(acts("REFERRAL_PRINTED", referral)).isEqualTo(2);
        assertThat(world.as(
                        world.otherReceiver,
                        () -> copies.paper(world.otherReceiver, referral.id(), Side.RECEIVER, Language.ENGLISH)))
                .isEmpty();
        assertThat(fhir(world.otherReceiver, referral, Side.RECEIVER)).isEmpty();
        assertThat(fhir(world.receiver, referral, Side.SENDER))
                .as("the sender's side")
                .isEmpty();
        assertThat(acts("REFERRAL_PRINTED", referral)).isEqualTo(2);
    }
}
