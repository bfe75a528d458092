package org.spean.access.ui;

import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Which start of the program this is: a word by chance, another one after each start and on each node. By it a page that lost its
 * session tells whether somebody ended it, or the program that knew it is gone.
 */
@Component
class ProgramStart {

    /** The header in which it is told. */
    static final String HEADER = "Spean-Started";

    private final String word = UUID.randomUUID().toString();

    String word() {
        return word;
    }
}
