package org.spean.directory.search;

import org.spean.OpenSearchNode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program with its index in a real OpenSearch; all test classes with this share one running program. */
interface OnOpenSearch {

    OpenSearchNode NODE = OpenSearchNode.shared();

    @DynamicPropertySource
    static void itsIndexLiesThere(DynamicPropertyRegistry properties) {
        properties.add("spean.search.opensearch", NODE::address);
    }
}
