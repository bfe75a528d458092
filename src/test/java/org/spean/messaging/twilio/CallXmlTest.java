package org.spean.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.spean.messaging.voice.Prompt;
import org.spean.messaging.voice.Spoken;
import org.spean.messaging.voice.Spoken.Part;
import org.spean.vocabulary.Language;

/** What a call says, as the provider reads it. */
class CallXmlTest {

    private static final UUID SOUND = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private final CallXml xml = new CallXml("https://spean.example.org");

    private static Part part(String words, Optional<UUID> sound) {
        return new Part(new Prompt("frame.x"), words, sound);
    }

    @Test
    void whatIsRecordedIsPlayedAndTheRestReadOutInAsLongStretchesAsThereAre() {
        Spoken spoken = new Spoken(
                Language.ENGLISH,
                List.of(
                        part("one", Optional.empty()),
                        part("two & <three>", Optional.empty()),
                        part("played", Optional.of(SOUND)),
                        part("four", Optional.empty())),
                1,
                3);
        assertThat(xml.of(spoken, "/keys/3"))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Gather input=\"dtmf\" numDigits=\"1\""
                        + " timeout=\"7\" finishOnKey=\"\" actionOnEmptyResult=\"true\" method=\"POST\""
                        + " action=\"https://spean.example.org/keys/3\"><Say language=\"en-GB\">one two &amp; &lt;three&gt;"
                        + "</Say><Play>https://spean.example.org/webhook/voice/" + SOUND + "</Play>"
                        + "<Say language=\"en-GB\">four</Say></Gather></Response>");
    }

    @Test
    void khmerIsPlayedAndNeverReadOutAndTheLastWordHangsUp() {
        Spoken spoken = new Spoken(
                Language.KHMER, List.of(part("មួយ", Optional.of(SOUND)), part("ពីរ", Optional.empty())), 0, 0);
        assertThat(xml.of(spoken, "/keys/0"))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Play>https://spean.example.org"
                        + "/webhook/voice/" + SOUND + "</Play><Hangup/></Response>");
    }
}
