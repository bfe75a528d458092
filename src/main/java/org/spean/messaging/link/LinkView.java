package org.spean.messaging.link;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * What stands on the page.
 *
 * @param asks what is asked, as the message says it; none where that is nobody's business any more
 * @param code by which the request is called; empty with it
 * @param says sentences about it
 * @param forms the answers
 * @param back whether the answer can be taken back
 */
record LinkView(
        HttpStatus status, List<Both> asks, String code, List<Both> says, List<AnswerForm> forms, boolean back) {

    /** Only sentences. */
    static LinkView saying(HttpStatus status, String... keys) {
        return new LinkView(
                status, List.of(), "", List.of(keys).stream().map(Both::of).toList(), List.of(), false);
    }

    /** The page's name. */
    public Both title() {
        return Both.of("link.title");
    }

    /** What the button says by which an answer is taken back. */
    public Both backButton() {
        return Both.of("link.back");
    }
}
