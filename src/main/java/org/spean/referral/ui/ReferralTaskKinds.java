package org.spean.referral.ui;

import java.util.List;
import java.util.Optional;
import org.spean.deadlines.Phrase;
import org.spean.deadlines.Task;
import org.spean.deadlines.TaskKind;
import org.spean.deadlines.Way;
import org.spean.deadlines.Word;
import org.spean.referral.ReferralId;
import org.spean.referral.ReferralTask;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What waits because of referrals, in words; each is done on the page of the referral, on the side on which it waits. */
@Configuration(proxyBeanMethods = false)
class ReferralTaskKinds {

    @Bean
    TaskKind referralToAnswer() {
        return new OfReferral(ReferralTask.REFERRAL_TO_ANSWER);
    }

    @Bean
    TaskKind referralQuestionAnswered() {
        return new OfReferral(ReferralTask.REFERRAL_QUESTION_ANSWERED);
    }

    @Bean
    TaskKind referralNoMore() {
        return new OfReferral(ReferralTask.REFERRAL_NO_MORE);
    }

    @Bean
    TaskKind referralAccepted() {
        return new OfReferral(ReferralTask.REFERRAL_ACCEPTED);
    }

    @Bean
    TaskKind referralDeclined() {
        return new OfReferral(ReferralTask.REFERRAL_DECLINED);
    }

    @Bean
    TaskKind referralQuestion() {
        return new OfReferral(ReferralTask.REFERRAL_QUESTION);
    }

    @Bean
    TaskKind referralArrived() {
        return new OfReferral(ReferralTask.REFERRAL_ARRIVED);
    }

    @Bean
    TaskKind referralHelped() {
        return new OfReferral(ReferralTask.REFERRAL_HELPED);
    }

    @Bean
    TaskKind referralReturned() {
        return new OfReferral(ReferralTask.REFERRAL_RETURNED);
    }

    @Bean
    TaskKind referralToWrite() {
        return new OfReferral(ReferralTask.REFERRAL_TO_WRITE);
    }

    @Bean
    TaskKind referralServiceEnded() {
        return new OfReferral(ReferralTask.REFERRAL_SERVICE_ENDED);
    }

    @Bean
    TaskKind referralReadReason() {
        return new OfReferral(ReferralTask.REFERRAL_READ_REASON);
    }

    @Bean
    TaskKind referralCouldYou() {
        return new OfReferral(ReferralTask.REFERRAL_COULD_YOU);
    }

    @Bean
    TaskKind referralCouldAnswered() {
        return new OfReferral(ReferralTask.REFERRAL_COULD_ANSWERED);
    }

    private record OfReferral(ReferralTask task) implements TaskKind {

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

        /** What is over cannot be opened any more. */
        @Override
        public Optional<Way> way(Task about) {
            if (task.inList()) {
                return Optional.of(new Way(ReferralLinks.REFERRALS, "task.way.referral"));
            }
            return ReferralId.read(about.about().id())
                    .filter(id -> task != ReferralTask.REFERRAL_NO_MORE)
                    .map(id -> new Way(ReferralLinks.one(id, task.side()), "task.way.referral"));
        }

        @Override
        public Optional<PhoneNumber> dial(Task about) {
            return Optional.empty();
        }
    }
}
