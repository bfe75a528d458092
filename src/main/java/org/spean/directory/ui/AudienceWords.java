package org.spean.directory.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.directory.Answer;
import org.spean.directory.Audience;
import org.spean.directory.ServiceEntry;

/** Who can come, in one line. What nobody recorded is unknown, never no. */
final class AudienceWords {

    private AudienceWords() {}

    static String brief(ServiceEntry entry, Reader reader) {
        List<Audience> yes = saying(entry, Answer.YES);
        List<Audience> no = saying(entry, Answer.NO);
        if (yes.isEmpty() && no.isEmpty()) {
            return reader.say("page.not-recorded");
        }
        String come = yes.isEmpty() ? "" : reader.say("page.who.yes", names(yes, reader));
        String not = no.isEmpty() ? "" : reader.say("page.who.no", names(no, reader));
        String others = yes.size() + no.size() == Audience.values().length ? "" : reader.say("page.who.others");
        return Stream.of(come, not, others)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(reader.say("page.who.between")));
    }

    static String name(Audience audience, Reader reader) {
        return reader.say("page.audience." + audience.word());
    }

    private static List<Audience> saying(ServiceEntry entry, Answer answer) {
        return Stream.of(Audience.values())
                .filter(audience -> entry.answer(audience) == answer)
                .toList();
    }

    private static String names(List<Audience> audiences, Reader reader) {
        return audiences.stream()
                .map(audience -> name(audience, reader))
                .collect(Collectors.joining(reader.say("page.reach.comma")));
    }
}
