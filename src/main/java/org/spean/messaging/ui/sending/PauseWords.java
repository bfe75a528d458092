package org.spean.messaging.ui.sending;

import org.spean.messaging.sending.Pause;
import org.spean.messaging.sending.PauseScope;
import org.spean.messaging.sending.PausedNow;

/** What is paused, in words. */
record PauseWords(SendingWords words, SendingShelf shelf) {

    String scope(PauseScope scope) {
        return switch (scope) {
            case PauseScope.All() -> words.say("pause.scope.ALL");
            case PauseScope.OfProvince(var province) -> words.say("pause.of-province", shelf.province(province, words));
            case PauseScope.OfPost(var post) -> words.say("pause.of-post", shelf.post(post, words));
            case PauseScope.OfKind(var kind) -> words.say("pause.of-kind", words.kind(kind));
        };
    }

    /** Who paused it, why, and until when. */
    String story(Pause pause) {
        return words.say(
                "pause.story",
                shelf.named(pause.by(), words),
                words.moment(pause.from()),
                words.moment(pause.until()),
                pause.reason());
    }

    /** One that is over, in one line. */
    String over(PausedNow each) {
        return words.say(
                "pause.was",
                scope(each.pause().scope()),
                words.moment(each.pause().from()),
                words.moment(each.pause().end()),
                words.number(each.wentOn()),
                words.number(each.late()));
    }
}
