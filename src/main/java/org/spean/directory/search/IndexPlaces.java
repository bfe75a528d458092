package org.spean.directory.search;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files of this node, unless somebody names an OpenSearch. */
@Configuration(proxyBeanMethods = false)
class IndexPlaces {

    @Bean
    IndexPlace indexPlace(
            @Value("${spean.search.opensearch}") String addresses, @Value("${spean.home}/index") Path root) {
        return addresses.isBlank() ? new IndexFolder(root, root.resolve("service")) : new SharedIndex();
    }
}
