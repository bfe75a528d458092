package org.spean.directory.search;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.spean.machine.PlainRefusal;

/** Reads where OpenSearch is, as somebody wrote it into a setting. */
final class OpenSearchAddress {

    private OpenSearchAddress() {}

    /**
     * The addresses, none where nothing was written.
     *
     * @throws PlainRefusal when one of them is no address, or some are encrypted and some are not
     */
    static List<URI> read(String written) {
        List<URI> nodes = Arrays.stream(written.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(OpenSearchAddress::one)
                .toList();
        if (nodes.stream().map(URI::getScheme).distinct().count() > 1) {
            throw new PlainRefusal(
                    "SPEAN_OPENSEARCH names some addresses with https and some with http.",
                    "Write all of them with https.");
        }
        return nodes;
    }

    private static URI one(String written) {
        try {
            URI node = new URI(written);
            if (("https".equals(node.getScheme()) || "http".equals(node.getScheme()))
                    && node.getHost() != null
                    && node.getRawQuery() == null
                    && node.getRawFragment() == null) {
                if (node.getRawUserInfo() == null) {
                    return node;
                }
                throw new PlainRefusal(
                        "SPEAN_OPENSEARCH names a user inside an address.",
                        "Write the user into SPEAN_OPENSEARCH_USER and the password into SPEAN_OPENSEARCH_PASSWORD.");
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new PlainRefusal(
                "SPEAN_OPENSEARCH holds what is no address of an OpenSearch: \"" + written + "\".",
                "Write addresses such as https://search.example.org:9200, with commas between them, or nothing to keep"
                        + " the search index on this machine.");
    }

    /**
     * The name of an index.
     *
     * @throws PlainRefusal when OpenSearch takes no such name
     */
    static String index(String written) {
        if (written.matches("[a-z0-9][a-z0-9._-]{0,99}")) {
            return written;
        }
        throw new PlainRefusal(
                "SPEAN_OPENSEARCH_INDEX holds what is no name of an index: \"" + written + "\".",
                "Write small Latin letters, digits and hyphens, such as spean-directory.");
    }

    /** Whether what is sent there can be read on the way. */
    static boolean open(URI node) {
        return "http".equals(node.getScheme()) && !here(node.getHost());
    }

    private static boolean here(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
