package org.spean.directory.search;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.Version;
import org.hibernate.search.backend.elasticsearch.cfg.ElasticsearchBackendSettings;
import org.hibernate.search.backend.elasticsearch.cfg.ElasticsearchIndexSettings;
import org.hibernate.search.backend.lucene.cfg.LuceneBackendSettings;
import org.hibernate.search.backend.lucene.cfg.LuceneIndexSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/**
 * Tells Hibernate Search where the index lies: in files of this node's own, or in an OpenSearch that all nodes share. One
 * setting decides; what is found is the same. Only the directory is ever put there.
 *
 * <p>In OpenSearch it is one index of one shard, so that equal services stand in the same order whoever is asked; a second
 * machine of the cluster gets a copy by itself ({@code opensearch.json}). Certificates are verified as Java verifies them.
 *
 * <p>Nobody asks OpenSearch at the start which version it is: the program opens while it is away. To all versions since 2
 * Hibernate Search says the same of what is used here; they differ in vectors.
 */
@Component
class IndexBackend implements HibernatePropertiesCustomizer {

    private static final String BACKEND = "hibernate.search.backend.";

    /** The newest that the makers of this Hibernate Search know; 3.8 is what answers in the tests. */
    private static final String SPOKEN = "opensearch:3.5";

    private static final String SETTINGS = "org/spean/directory/search/opensearch.json";

    /**
     * Whoever writes says when it is safe and found ({@link IndexFilling}). Every search and every second in between would
     * otherwise cut what is being written into small pieces, which have to be put together again.
     */
    private static final int BY_ITSELF_MILLIS = 60_000;

    private static final Logger log = LoggerFactory.getLogger(IndexBackend.class);

    private final Path folder;
    private final List<URI> nodes;
    private final String index;
    private final String user;
    private final String password;

    IndexBackend(
            @Value("${spean.home}/index") Path folder,
            @Value("${spean.search.opensearch}") String addresses,
            @Value("${spean.search.opensearch-index}") String index,
            @Value("${spean.search.opensearch-user}") String user,
            @Value("${spean.search.opensearch-password}") String password) {
        this.folder = folder;
        nodes = OpenSearchAddress.read(addresses);
        this.index = OpenSearchAddress.index(index);
        this.user = user;
        this.password = password;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        if (nodes.isEmpty()) {
            put(properties, "type", LuceneBackendSettings.TYPE_NAME);
            put(properties, LuceneBackendSettings.LUCENE_VERSION, Version.LATEST);
            put(properties, "directory.root", folder.toString());
            put(properties, LuceneIndexSettings.IO_COMMIT_INTERVAL, BY_ITSELF_MILLIS);
            put(properties, LuceneIndexSettings.IO_REFRESH_INTERVAL, BY_ITSELF_MILLIS);
            return;
        }
        nodes.stream()
                .filter(OpenSearchAddress::open)
                .forEach(node -> log.warn("Everybody on the way to {} can read along: write https there", node));
        put(properties, "type", ElasticsearchBackendSettings.TYPE_NAME);
        put(
                properties,
                ElasticsearchBackendSettings.URIS,
                String.join(",", nodes.stream().map(URI::toString).toList()));
        put(properties, ElasticsearchBackendSettings.VERSION, SPOKEN);
        put(properties, ElasticsearchBackendSettings.VERSION_CHECK_ENABLED, false);
        put(properties, ElasticsearchBackendSettings.LAYOUT_STRATEGY, new IndexName(index));
        put(properties, ElasticsearchIndexSettings.SCHEMA_MANAGEMENT_SETTINGS_FILE, SETTINGS);
        if (!user.isEmpty()) {
            put(properties, ElasticsearchBackendSettings.USERNAME, user);
            put(properties, ElasticsearchBackendSettings.PASSWORD, password);
        }
    }

    private static void put(Map<String, Object> properties, String name, Object value) {
        properties.put(BACKEND + name, value);
    }
}
