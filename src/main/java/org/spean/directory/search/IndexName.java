package org.spean.directory.search;

import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;
import org.jspecify.annotations.Nullable;

/**
 * The one name of the index in OpenSearch, without aliases: nothing is written beside it when it is missing, and making it
 * again takes away whatever stands there.
 *
 * @param name the index's
 */
record IndexName(String name) implements IndexLayoutStrategy {

    @Override
    public String createInitialElasticsearchIndexName(String hibernateSearchIndexName) {
        return name;
    }

    @Override
    @SuppressWarnings(
            "NullAway") // null is how Hibernate Search is told that there is none; it does not say so in the type
    public @Nullable String createWriteAlias(String hibernateSearchIndexName) {
        return null;
    }

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable String createReadAlias(String hibernateSearchIndexName) {
        return null;
    }

    @Override
    public String extractUniqueKeyFromHibernateSearchIndexName(String hibernateSearchIndexName) {
        return name;
    }

    @Override
    public String extractUniqueKeyFromElasticsearchIndexName(String elasticsearchIndexName) {
        return elasticsearchIndexName;
    }
}
