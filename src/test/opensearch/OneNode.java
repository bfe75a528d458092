import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.settings.Settings;
import org.opensearch.http.HttpInfo;

/**
 * One OpenSearch node for the tests, in a process and with a class path of its own: its Lucene is not ours. Run from this
 * source by the tests (OpenSearchNode), not compiled with them. Listens on loopback, on any free port, which it prints; ends
 * when whoever started it ends, however that happens, because the line between them breaks then.
 */
class OneNode {

    private static final String[] MODULES = {
        "org.opensearch.transport.Netty4ModulePlugin", "org.opensearch.analysis.common.CommonAnalysisPlugin"
    };

    public static void main(String[] arguments) throws Exception {
        String folder = Path.of(arguments[0]).toAbsolutePath().toString();
        String port = arguments[1];
        try (OpenSearchRunner runner = new OpenSearchRunner()) {
            runner.onBuild((number, settings) -> settings(settings, port));
            runner.build(OpenSearchRunner.newConfigs()
                    .clusterName("spean-test")
                    .numOfNode(1)
                    .basePath(folder)
                    .moduleTypes(String.join(",", MODULES))
                    .disableESLogger());
            runner.ensureYellow();
            var here = runner.admin().cluster().prepareNodesInfo("_local").get().getNodes().getFirst();
            System.out.println("listens on "
                    + here.getInfo(HttpInfo.class)
                            .getAddress()
                            .publishAddress()
                            .getPort());
            while (System.in.read() >= 0) {
                // Whatever is said is no reason to end.
            }
        }
        System.exit(0);
    }

    private static void settings(Settings.Builder settings, String port) {
        settings.put("network.host", "127.0.0.1")
                .put("http.port", port)
                .put("transport.port", "0")
                // A full disk of the machine is not what is tested.
                .put("cluster.routing.allocation.disk.threshold_enabled", false);
    }
}
