package org.spean.directory.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.directory.Tier;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Editions of the book: who makes them, what they keep, and who gets which copy. */
@SpeanTest
class EditionsTest {

    private static final Optional<PlaceCode> PAILIN = Optional.of(PlaceCode.ofIso("KH-24"));

    @Autowired
    private ResourceBook book;

    @Autowired
    private JdbcClient tables;

    @Autowired
    private TransactionTemplate transaction;

    private final Actor focal = actor(Role.FOCAL_PERSON, Remit.province(PAILIN.get()));
    private final Actor editor = actor(Role.EDITOR, Remit.COUNTRY);

    @AfterEach
    void noEditionIsLeft() {
        transaction.executeWithoutResult(status -> tables.sql("DELETE FROM book_edition WHERE place = :place")
                .param("place", "24")
                .update());
    }

    @Test
    void anEditionGetsTheNextNumberAndKeepsACopyForEachReaderInEachLanguage() {
        Edition first = made(book.make(focal, PAILIN));

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.entries()).isPositive();
        assertThat(book.editions(PAILIN)).containsExactly(first);
        for (Language language : Language.values()) {
            for (Tier tier : ResourceBook.READERS) {
                String copy = Books.letters(
                        book.copy(editor, first.id(), tier, language).orElseThrow());
                assertThat(copy)
                        .contains(
                                new BookWords(language).say("book.for." + tier).replace(" ", ""));
            }
        }
        assertThat(logged("BOOK_EDITION_MADE")).isPositive();
    }

    @Test
    void whereNothingChangedThereIsNoOtherEditionAndAPrintSaysSo() {
        Edition first = made(book.make(editor, PAILIN));

        assertThat(book.make(focal, PAILIN)).isEqualTo(new EditionOutcome.NothingChanged(first));
        assertThat(print(editor, PAILIN, Tier.PUBLIC))
                .contains("Nothingthatthiscopyshowshaschangedsinceedition1", "asnow,afteredition1");
    }

    @Test
    void whatChangedAfterAnEditionIsInTheNextPrintAndTheNextEdition() {
        Edition first = made(book.make(editor, PAILIN));
        transaction.executeWithoutResult(
                status -> tables.sql("""
                        UPDATE book_edition_entry SET prints[1] = 'other' WHERE edition_id = :id AND service_id =
                            (SELECT min(service_id::text)::uuid FROM book_edition_entry WHERE edition_id = :id)""").param("id", first.id()).update());

        assertThat(print(editor, PAILIN, Tier.COORDINATORS)).contains("Comparedwithedition1", "Changed1");
        Edition second = made(book.make(focal, PAILIN));

        assertThat(second.number()).isEqualTo(2);
        assertThat(Books.letters(book.copy(editor, second.id(), Tier.COORDINATORS, Language.ENGLISH)
                        .orElseThrow()))
                .contains("Comparedwithedition1", "Edition2");
        assertThat(print(editor, PAILIN, Tier.COORDINATORS)).contains("haschangedsinceedition2");
    }

    @Test
    void whoMadeTheLastEditionTakesItBackAndNobodyElse() {
        Edition first = made(book.make(focal, PAILIN));

        assertThatThrownBy(() -> book.takeBack(editor, first.id())).isInstanceOf(AccessDeniedException.class);
        book.takeBack(focal, first.id());

        assertThat(book.editions(PAILIN)).isEmpty();
        assertThat(book.copy(editor, first.id(), Tier.PUBLIC, Language.KHMER)).isEmpty();
        assertThatThrownBy(() -> book.takeBack(focal, first.id())).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "FOCAL_PERSON,24,24,true",
        "FOCAL_PERSON,24,23,false",
        "FOCAL_PERSON,24,,false",
        "EDITOR,,24,true",
        "EDITOR,,,true",
        "ATRO_OFFICER,,,true",
        "ATRO_OFFICER,,24,false",
        "CASEWORKER,,24,false",
        "ADMINISTRATOR,,24,false"
    })
    void onlyWhoKeepsABookMakesAnEditionOfIt(Role role, String of, String wanted, boolean may) {
        Actor by = actor(role, of == null ? Remit.COUNTRY : Remit.province(new PlaceCode(of)));
        Optional<PlaceCode> place = Optional.ofNullable(wanted).map(PlaceCode::new);

        assertThat(book.mayMake(by, place)).isEqualTo(may);
        if (!may) {
            assertThatThrownBy(() -> book.make(by, place)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(book.mayMake(Actor.ANYBODY, place)).isFalse();
    }

    @Test
    void nobodyPrintsForReadersWhoSeeMore() {
        Edition first = made(book.make(editor, PAILIN));

        assertThat(book.readers(Actor.ANYBODY)).containsExactly(Tier.PUBLIC);
        assertThat(book.readers(editor)).containsExactly(Tier.PUBLIC, Tier.PARTNERS, Tier.COORDINATORS);
        assertThatThrownBy(() -> print(Actor.ANYBODY, PAILIN, Tier.PARTNERS)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> book.copy(Actor.ANYBODY, first.id(), Tier.PARTNERS, Language.KHMER))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aStrangerGetsTheCopyForEverybodyByItsAddressAndNoOther(@LocalServerPort int port) throws Exception {
        HttpResponse<byte[]> own = get(port, "/book/KH-23/km.pdf?for=public");

        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(own.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("inline", "resource-book-KH-23-km.pdf");
        assertThat(new String(own.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        for (String other : List.of("/book/KH-23/km.pdf?for=partners", "/book/KH-23/en.pdf?for=coordinators")) {
            HttpResponse<byte[]> refused = get(port, other);
            assertThat(refused.statusCode()).as(other).isIn(302, 401, 403);
            assertThat(new String(refused.body(), StandardCharsets.ISO_8859_1)).doesNotContain("%PDF");
        }
        for (String none : List.of("/book/KH-99/km.pdf", "/book/KH-23/vi.pdf", "/book/KH-23/km.pdf?for=named")) {
            assertThat(get(port, none).statusCode()).as(none).isEqualTo(404);
        }
        assertThat(get(port, "/book/edition/" + UUID.randomUUID() + "/km.pdf").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<byte[]> get(int port, String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private String print(Actor by, Optional<PlaceCode> place, Tier tier) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.print(by, new BookWish(place, Language.ENGLISH, tier), out);
        return Books.letters(out.toByteArray());
    }

    private long logged(String act) {
        return transaction.execute(status -> tables.sql("SELECT count(*) FROM log.entry WHERE act = :act")
                .param("act", act)
                .query(Long.class)
                .single());
    }

    private static Edition made(EditionOutcome outcome) {
        assertThat(outcome).isInstanceOf(EditionOutcome.Made.class);
        return ((EditionOutcome.Made) outcome).edition();
    }

    private static Actor actor(Role role, Remit remit) {
        return Actor.person(UUID.randomUUID(), "Somebody", Set.of(new Held(role, remit, Instant.EPOCH, null, null)));
    }
}
