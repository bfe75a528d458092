package org.spean.consent.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.cases.ui.CaseLinks;
import org.spean.consent.ConsentTask;
import org.spean.deadlines.Phrase;
import org.spean.deadlines.Task;
import org.spean.deadlines.TaskKind;
import org.spean.deadlines.Way;
import org.spean.deadlines.Word;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What waits because of consent, in words; each is done on the page of its case. */
@Configuration(proxyBeanMethods = false)
class ConsentTaskKinds {

    @Bean
    TaskKind consentTellClient() {
        return new OfConsent(ConsentTask.CONSENT_TELL_CLIENT);
    }

    @Bean
    TaskKind consentAskClient() {
        return new OfConsent(ConsentTask.CONSENT_ASK_CLIENT);
    }

    @Bean
    TaskKind consentComplete() {
        return new OfConsent(ConsentTask.CONSENT_COMPLETE);
    }

    private record OfConsent(ConsentTask task) implements TaskKind {

        @Override
        public String name() {
            return task.name();
        }

        @Override
        public Phrase title(Task about) {
            return Phrase.of(task.words(), about.words().toArray(Word[]::new));
        }

        @Override
        public List<Phrase> more(Task about) {
            return List.of(Phrase.of(task.words() + "-why"));
        }

        /** The case's handle stands first in what it is about. */
        @Override
        public Optional<Way> way(Task about) {
            UUID id = UUID.fromString(about.about().id().split(":", 2)[0]);
            return Optional.of(new Way(CaseLinks.one(id), "task.way.case"));
        }

        @Override
        public Optional<PhoneNumber> dial(Task about) {
            return Optional.empty();
        }
    }
}
