package org.spean.appointments.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.appointments.AppointmentId;
import org.spean.appointments.AppointmentTask;
import org.spean.deadlines.MatterScreen;
import org.spean.deadlines.Phrase;
import org.spean.deadlines.Task;
import org.spean.deadlines.TaskKind;
import org.spean.deadlines.Way;
import org.spean.deadlines.Word;
import org.spean.people.Designation;
import org.spean.people.Posts;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What waits because a date is to be agreed on; each is done on the page of the appointment. */
@Configuration(proxyBeanMethods = false)
class AppointmentTaskKinds {

    private static final String WAY = "task.way.date";

    @Bean
    TaskKind dateAskedHere(Posts posts) {
        return new Kind(AppointmentTask.DATE_ASKED_HERE, posts);
    }

    @Bean
    TaskKind dateCannot(Posts posts) {
        return new Kind(AppointmentTask.DATE_CANNOT, posts);
    }

    @Bean
    TaskKind dateOther(Posts posts) {
        return new Kind(AppointmentTask.DATE_OTHER, posts);
    }

    @Bean
    TaskKind dateSilent(Posts posts) {
        return new Kind(AppointmentTask.DATE_SILENT, posts);
    }

    @Bean
    TaskKind dateCall(Posts posts) {
        return new Kind(AppointmentTask.DATE_CALL, posts);
    }

    @Bean
    TaskKind dateNoFocalPerson(Posts posts) {
        return new Kind(AppointmentTask.DATE_NO_FOCAL_PERSON, posts);
    }

    @Bean
    TaskKind dateNoOfficial(Posts posts) {
        return new Kind(AppointmentTask.DATE_NO_OFFICIAL, posts);
    }

    @Bean
    TaskKind dateSettle(Posts posts) {
        return new Kind(AppointmentTask.DATE_SETTLE, posts);
    }

    @Bean
    TaskKind tellPlace(Posts posts) {
        return new Kind(AppointmentTask.TELL_PLACE, posts);
    }

    @Bean
    TaskKind tellClient(Posts posts) {
        return new Kind(AppointmentTask.TELL_CLIENT, posts);
    }

    @Bean
    TaskKind sayWhether(Posts posts) {
        return new Kind(AppointmentTask.SAY_WHETHER, posts);
    }

    /** What rules with dates want of a visit is done on its page too. */
    @Bean
    MatterScreen dateOfMatter() {
        return new DatePage();
    }

    private record DatePage() implements MatterScreen {

        @Override
        public String kind() {
            return AppointmentTask.ABOUT;
        }

        @Override
        public Way way(String matter) {
            return new Way(AppointmentLinks.one(AppointmentId.of(matter)), WAY);
        }
    }

    private record Kind(AppointmentTask kind, Posts posts) implements TaskKind {

        private String key() {
            return "task." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String name() {
            return kind.name();
        }

        @Override
        public Phrase title(Task task) {
            return Phrase.of(key(), task.words().toArray(Word[]::new));
        }

        @Override
        public List<Phrase> more(Task task) {
            return List.of(Phrase.of(key() + "-why"));
        }

        @Override
        public Optional<Way> way(Task task) {
            AppointmentId id = AppointmentId.of(task.about().id().split(":", 2)[0]);
            return Optional.of(new Way(AppointmentLinks.one(id), WAY));
        }

        @Override
        public Optional<PhoneNumber> dial(Task task) {
            return switch (kind) {
                case TELL_PLACE, DATE_SILENT, DATE_CALL ->
                    task.words().stream()
                            .flatMap(word -> word instanceof Word.ThePost(var post)
                                    ? posts.holder(post).flatMap(Designation::phone).stream()
                                    : Stream.empty())
                            .findFirst();
                case DATE_ASKED_HERE,
                        DATE_CANNOT,
                        DATE_OTHER,
                        DATE_NO_FOCAL_PERSON,
                        DATE_NO_OFFICIAL,
                        DATE_SETTLE,
                        TELL_CLIENT,
                        SAY_WHETHER -> Optional.empty();
            };
        }
    }
}
