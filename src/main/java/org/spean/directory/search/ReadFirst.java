package org.spean.directory.search;

import org.springframework.boot.jpa.autoconfigure.EntityManagerFactoryDependsOnPostProcessor;
import org.springframework.stereotype.Component;

/**
 * The tables that a document is made from are read before the database's factory: a bad cell is then named plainly, and
 * not as a trouble of the mapping.
 */
@Component
class ReadFirst extends EntityManagerFactoryDependsOnPostProcessor {

    ReadFirst() {
        super("serviceDocument");
    }
}
