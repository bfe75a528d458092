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
import org.spean.directory.keeping.KeepTask;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What waits so that an entry stays true; each is done on the entry's page. */
@Configuration(proxyBeanMethods = false)
class EntryTaskKinds {

    @Bean
    TaskKind entryAsked() {
        return new Kind(EntryTask.ENTRY_ASKED.name(), "task.entry-asked", "task.entry-asked-why");
    }

    @Bean
    TaskKind entryNotRight() {
        return new Kind(EntryTask.ENTRY_NOT_RIGHT.name(), "task.entry-not-right", "task.entry-not-right-why");
    }

    @Bean
    TaskKind entrySilent() {
        return new Kind(EntryTask.ENTRY_SILENT.name(), "task.entry-silent", "task.entry-silent-why");
    }

    @Bean
    TaskKind entryWrong() {
        return new Kind(KeepTask.ENTRY_WRONG.name(), "task.entry-wrong", "task.entry-wrong-why");
    }

    @Bean
    TaskKind entryToCheck() {
        return new Kind(KeepTask.ENTRY_TO_CHECK.name(), "task.entry-to-check", "task.entry-to-check-why");
    }

    @Bean
    TaskKind entryEnds() {
        return new Kind(KeepTask.ENTRY_ENDS.name(), "task.entry-ends", "task.entry-ends-why");
    }

    /**
     * One of them.
     *
     * @param name of the kind
     * @param words the key of what there is to do
     * @param why the key of what helps
     */
    private record Kind(String name, String words, String why) implements TaskKind {

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
