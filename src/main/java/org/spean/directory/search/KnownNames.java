package org.spean.directory.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spean.people.Organization;
import org.spean.people.Organizations;
import org.springframework.stereotype.Component;

/** The organizations' names and the words kept here, with which this node reads queries and writes documents. */
@Component
class KnownNames {

    private final Organizations organizations;
    private final VocabularyBook book;
    private final DocumentWords words;
    private volatile QueryReading reading;
    private String followed = "";
    private Optional<UUID> edition;

    KnownNames(Organizations organizations, VocabularyBook book, DocumentWords words) {
        this.organizations = organizations;
        this.book = book;
        this.words = words;
        edition = book.edition();
        reading = book.reading(List.of(), List.of());
    }

    /** Reads a query with the names known now. */
    Reading read(String query) {
        return reading.read(query);
    }

    /** Reads a query that has found nothing; see {@link QueryReading#readWider}. */
    Optional<Reading> readWider(String query) {
        return reading.readWider(query);
    }

    /** Learns names, words and places again if one of them changed: before anything is indexed that changed until then. */
    void follow(Changes changes, String until) {
        Optional<UUID> present = book.edition();
        boolean anew = followed.isEmpty() || changes.lost(followed);
        boolean otherWords = anew || changes.anyWords(followed, until);
        if (otherWords) {
            book.learn();
            words.forget();
        }
        if (otherWords || !present.equals(edition) || changes.anyOrganization(followed, until)) {
            List<Organization> all = organizations.all();
            words.know(all.stream().collect(Collectors.toMap(Organization::id, Function.identity())));
            reading = book.reading(all, organizations.programmes());
            edition = present;
        }
        followed = until;
    }
}
