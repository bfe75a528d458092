package org.spean.directory.ui;

import java.util.List;
import java.util.Optional;
import org.spean.deadlines.Phrase;
import org.spean.deadlines.Task;
import org.spean.deadlines.TaskKind;
import org.spean.deadlines.Way;
import org.spean.deadlines.Word;
import org.spean.directory.ServiceId;
import org.spean.directory.asking.EntryTask;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What waits because an entry was asked about; each is done on the entry's page. */
@Configuration(proxyBeanMethods = false)
class EntryTaskKinds {

    @Bean
    TaskKind entryAsked() {
        return new Kind(EntryTask.ENTRY_ASKED, "task.entry-asked", "task.entry-asked-why");
    }

    @Bean
    TaskKind entryNotRight() {
        return new Kind(EntryTask.ENTRY_NOT_RIGHT, "task.entry-not-right", "task.entry-not-right-why");
    }

    @Bean
    TaskKind entrySilent() {
        return new Kind(EntryTask.ENTRY_SILENT, "task.entry-silent", "task.entry-silent-why");
    }

    /**
     * One of them.
     *
     * @param words the key of what there is to do
     * @param why the key of what helps
     */
    private record Kind(EntryTask kind, String words, String why) implements TaskKind {

        @Override
        public String name() {
            return kind.name();
        }

        @Override
        public Phrase title(Task task) {
            return Phrase.of(words, task.words().toArray(Word[]::new));
        }

        @Override
        public List<Phrase> more(Task task) {
            return List.of(Phrase.of(why));
        }

        @Override
        public Optional<Way> way(Task task) {
            return Optional.of(
                    new Way(DirectoryLinks.service(ServiceId.of(task.about().id())), "task.way.entry"));
        }

        @Override
        public Optional<PhoneNumber> dial(Task task) {
            return Optional.empty();
        }
    }
}
