package org.spean.messaging.telegram;

import java.util.Optional;
import org.spean.messaging.wording.Writing;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Telegram tells (core.telegram.org/bots/api#update), as far as anybody here wants to know it. */
sealed interface Update {

    JsonMapper JSON = JsonMapper.builder().build();

    /**
     * From where it comes.
     *
     * @param chat Telegram's number of it
     * @param writing what whoever is there reads, as far as Telegram knows
     */
    record From(String chat, Writing writing) {}

    /** Somebody wrote. */
    record Written(From from, String text) implements Update {}

    /**
     * Somebody pressed a button.
     *
     * @param press by which Telegram is told that it was heard
     * @param data what the button was given
     * @param message Telegram's number of the message above it
     * @param text of that message; empty where Telegram does not say it any more
     */
    record Pressed(From from, String press, String data, long message, String text) implements Update {}

    /** A voice note, a picture, a file, a place. */
    record SomethingElse(From from) implements Update {}

    /** Somebody blocked the bot. */
    record Left(From from) implements Update {}

    /** Nothing for us: a group, a channel, news of other kinds. */
    record Nothing() implements Update {}

    /** Something is missing without which it says nothing. */
    record Incomplete() implements Update {}

    /** Its number, by which what is told twice is heard once; empty where it has none, or is no update at all. */
    static Optional<Long> id(String body) {
        try {
            JsonNode id = JSON.readTree(body).path("update_id");
            return id.isIntegralNumber() && id.canConvertToLong() ? Optional.of(id.asLong()) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Reads one that has a number. */
    static Update read(String body) {
        JsonNode told = JSON.readTree(body);
        if (told.has("message")) {
            return message(told.path("message"));
        }
        if (told.has("callback_query")) {
            return press(told.path("callback_query"));
        }
        if (told.has("my_chat_member")) {
            JsonNode member = told.path("my_chat_member");
            String state = member.path("new_chat_member").path("status").asString("");
            Optional<Update> strange = strange(member);
            return strange.orElseGet(() ->
                    state.equals("kicked") || state.equals("left") ? new Left(from(member, member)) : new Nothing());
        }
        return new Nothing();
    }

    private static Update message(JsonNode message) {
        return strange(message).orElseGet(() -> {
            From from = from(message, message);
            JsonNode text = message.path("text");
            return text.isString() ? new Written(from, text.asString()) : new SomethingElse(from);
        });
    }

    private static Update press(JsonNode press) {
        JsonNode message = press.path("message");
        return strange(message).orElseGet(() -> {
            String id = press.path("id").asString("");
            long number = message.path("message_id").asLong(0);
            return id.isEmpty() || number == 0
                    ? new Incomplete()
                    : new Pressed(
                            from(message, press),
                            id,
                            press.path("data").asString(""),
                            number,
                            message.path("text").asString(""));
        });
    }

    /** One without a chat says nothing; and of chats only private ones are heard (design 3.2). */
    private static Optional<Update> strange(JsonNode of) {
        JsonNode chat = of.path("chat");
        if (!chat.path("id").isIntegralNumber() || !chat.path("type").isString()) {
            return Optional.of(new Incomplete());
        }
        return chat.path("type").asString("").equals("private") ? Optional.empty() : Optional.of(new Nothing());
    }

    private static From from(JsonNode of, JsonNode sentBy) {
        boolean english = sentBy.path("from").path("language_code").asString("").startsWith("en");
        return new From(of.path("chat").path("id").asString(), english ? Writing.ENGLISH : Writing.KHMER);
    }
}
