package org.spean.messaging.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.access.Role;
import org.spean.messaging.VoiceScripts;
import org.spean.messaging.voice.RecordingOutcome.Done;
import org.spean.messaging.voice.RecordingOutcome.Overtaken;
import org.spean.messaging.voice.RecordingOutcome.Reason;
import org.spean.messaging.voice.RecordingOutcome.Refused;
import org.spean.messaging.wording.MessageKind;
import org.spean.people.PostWorld;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Recordings of what calls say: who brings which, what is missing, and where they are fetched (design 3.2, "Voice"). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RecordingsTest {

    private final Recordings recordings;
    private final VoiceScripts voice;
    private final CallWords words;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Actor admin;
    private final Actor atro;
    private final Actor caseworker;
    private final HttpClient line = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    RecordingsTest(
            Recordings recordings,
            VoiceScripts voice,
            CallWords words,
            JdbcClient tables,
            TransactionTemplate transaction,
            BeanFactory beans) {
        this.recordings = recordings;
        this.voice = voice;
        this.words = words;
        this.tables = tables;
        this.transaction = transaction;
        PostWorld world = new PostWorld(beans);
        admin = with(world.named("admin"), Role.ADMINISTRATOR);
        atro = with(world.named("atro"), Role.ATRO_OFFICER);
        caseworker = world.named("caseworker");
    }

    private static Actor with(Actor account, Role role) {
        return Actors.person(account.account().orElseThrow(), role.name(), Set.of(role));
    }

    @BeforeEach
    @AfterEach
    void none() {
        transaction.executeWithoutResult(
                status -> tables.sql("DELETE FROM voice_prompt").update());
    }

    @AfterEach
    void close() {
        line.close();
    }

    private Optional<UUID> sound(Prompt prompt) {
        return recordings.lines(atro, Language.KHMER).stream()
                .filter(each -> each.prompt().equals(prompt))
                .findFirst()
                .orElseThrow()
                .sound();
    }

    private HttpResponse<byte[]> fetched(String sound, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/webhook/voice/" + sound));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return line.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Test
    void whatAnAdministratorBringsIsFetchedByItsAddressWithItsTypeAndMayBeKept() throws Exception {
        byte[] mp3 = Sounds.mp3(20);
        assertThat(recordings.bring(admin, Language.KHMER, Prompt.GREETING, Sounds.tagged(mp3, "Sok Dara"), 0))
                .isEqualTo(new Done(1));

        String sound = sound(Prompt.GREETING).orElseThrow().toString();
        HttpResponse<byte[]> answer = fetched(sound);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).as("without who recorded it").isEqualTo(mp3);
        assertThat(answer.headers().firstValue("Content-Type")).contains("audio/mpeg");
        assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                .contains("public", "immutable", "max-age=31536000");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(fetched(
                                sound,
                                "If-None-Match",
                                answer.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
        assertThat(fetched(UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
        assertThat(fetched("frame.greeting").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoRecordingIsRefusedAndSaysWhy() {
        assertThat(recordings.bring(admin, Language.KHMER, Prompt.GREETING, new byte[0], 0))
                .isEqualTo(new Refused(Reason.EMPTY));
        assertThat(recordings.bring(admin, Language.KHMER, Prompt.GREETING, new byte[2000], 0))
                .isEqualTo(new Refused(Reason.NO_SOUND));
        byte[] large = Sounds.mp3(Recordings.MOST_BYTES / 104 + 1);
        assertThat(recordings.bring(admin, Language.KHMER, Prompt.GREETING, large, 0))
                .isEqualTo(new Refused(Reason.TOO_LARGE));
        assertThat(recordings.bring(admin, Language.KHMER, Prompt.GREETING, Sounds.mp3(Recordings.MOST_BYTES / 104), 0))
                .as("just as large as it may be")
                .isEqualTo(new Done(1));
    }

    @Test
    void everyChangeIsAVersionWithWhoMadeItAndCanBeTakenBack() {
        recordings.bring(admin, Language.KHMER, Prompt.GREETING, Sounds.mp3(2), 0);
        UUID first = sound(Prompt.GREETING).orElseThrow();
        assertThat(recordings.bring(admin, Language.KHMER, Prompt.GREETING, Sounds.wav(10, 1, "x"), 0))
                .as("somebody else was first")
                .isEqualTo(new Overtaken());
        recordings.bring(admin, Language.KHMER, Prompt.GREETING, Sounds.wav(10, 1, "x"), 1);
        recordings.takeAway(admin, Language.KHMER, Prompt.GREETING, 2);
        assertThat(sound(Prompt.GREETING)).isEmpty();
        recordings.backTo(admin, Language.KHMER, Prompt.GREETING, 1, 3);

        assertThat(sound(Prompt.GREETING)).isPresent().isNotEqualTo(Optional.of(first));
        assertThat(recordings.versions(atro, Language.KHMER, Prompt.GREETING))
                .extracting(
                        Recorded::version,
                        each -> each.sound().isPresent(),
                        each -> each.by().isPresent())
                .containsExactly(
                        tuple(4, true, true), tuple(3, false, true), tuple(2, true, true), tuple(1, true, true));
        assertThat(tables.sql("SELECT count(*) FROM log.entry WHERE act IN ('PROMPT_RECORDED', 'PROMPT_TAKEN_AWAY')"
                                + " AND told ->> 'prompt' = 'frame.greeting KHMER'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void administratorsBringAndAtroListensAndNobodyElse() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> recordings.bring(atro, Language.KHMER, Prompt.GREETING, Sounds.mp3(2), 0));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> recordings.takeAway(atro, Language.KHMER, Prompt.GREETING, 0));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> recordings.lines(caseworker, Language.KHMER));
        assertThat(recordings.lines(atro, Language.KHMER)).hasSizeGreaterThan(100);
    }

    @Test
    void aKindIsSpokenInKhmerFromTheLastPieceThatItNeedsOn() {
        Set<Prompt> needed = Script.needed(MessageKind.ENTRY_STILL_RIGHT);
        assertThat(voice.sayable(MessageKind.ENTRY_STILL_RIGHT, Language.ENGLISH))
                .isTrue();
        int left = needed.size();
        for (Prompt each : needed) {
            assertThat(voice.sayable(MessageKind.ENTRY_STILL_RIGHT, Language.KHMER))
                    .isFalse();
            assertThat(recordings.missing(admin, Language.KHMER)).containsEntry(MessageKind.ENTRY_STILL_RIGHT, left--);
            assertThat(recordings.bring(admin, Language.KHMER, each, Sounds.mp3(2), 0))
                    .isEqualTo(new Done(1));
        }
        assertThat(voice.sayable(MessageKind.ENTRY_STILL_RIGHT, Language.KHMER)).isTrue();
        assertThat(voice.sayable(MessageKind.DATE_ASKED, Language.KHMER))
                .as("days are missing")
                .isFalse();
        assertThat(voice.sayable(MessageKind.NOT_UNDERSTOOD, Language.ENGLISH)).isFalse();

        recordings.takeAway(admin, Language.KHMER, Prompt.GOODBYE, 1);
        assertThat(voice.sayable(MessageKind.ENTRY_STILL_RIGHT, Language.KHMER)).isFalse();
        Map<MessageKind, Integer> missing = recordings.missing(admin, Language.KHMER);
        assertThat(missing).containsEntry(MessageKind.ENTRY_STILL_RIGHT, 1).doesNotContainKey(MessageKind.DIGEST);
    }

    @Test
    void whatIsNeededAndThereIsReadOnceUntilItChanges() {
        assertThat(Script.needed(MessageKind.DATE_ASKED)).isSameAs(Script.needed(MessageKind.DATE_ASKED));
        Map<Prompt, UUID> none = words.sounds(Language.KHMER);
        assertThat(none).isEmpty();
        assertThat(words.sounds(Language.KHMER)).isSameAs(none);
        recordings.bring(admin, Language.KHMER, Prompt.GREETING, Sounds.mp3(2), 0);
        Map<Prompt, UUID> one = words.sounds(Language.KHMER);
        assertThat(one).containsOnlyKeys(Prompt.GREETING);
        assertThat(words.sounds(Language.KHMER)).isSameAs(one);
        recordings.takeAway(admin, Language.KHMER, Prompt.GREETING, 1);
        assertThat(words.sounds(Language.KHMER)).isEmpty();
    }

    @Test
    void noPlaceBelowTheCountryAndNobodysNameIsAmongThePieces() {
        assertThat(recordings.lines(admin, Language.ENGLISH))
                .extracting(each -> each.prompt().group())
                .containsOnly(
                        "frame",
                        "kind",
                        "activity",
                        "key",
                        "weekday",
                        "day",
                        "month",
                        "hour",
                        "minute",
                        "part",
                        "figure");
    }
}
