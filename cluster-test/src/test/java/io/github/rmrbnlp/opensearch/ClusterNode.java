package io.github.rmrbnlp.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.percolator.PercolatorModulePlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** A node of a cluster as a program of its own; its plugins are those unpacked under {@code HOME/plugins}. */
final class ClusterNode extends Node {
    private ClusterNode(Path home, Settings settings) {
        super(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), home.resolve("config"), () -> "node"),
                List.of(module("transport-netty4", Netty4ModulePlugin.class),
                        module("percolator", PercolatorModulePlugin.class)),
                false);
    }

    /** What every distribution of OpenSearch has under {@code modules}. */
    private static PluginInfo module(String name, Class<? extends Plugin> plugin) {
        return new PluginInfo(name, name, Version.CURRENT.toString(), Version.CURRENT, "21", plugin.getName(), name,
                List.of(), false);
    }

    /** Ends with whoever started it, killed or not: nothing is ever written to its input, which closes then. */
    private static void endWithParent() {
        Thread watchdog = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // Nobody writes.
                }
            } catch (IOException e) {
                // The parent is gone.
            }
            Runtime.getRuntime().halt(1);
        }, "watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
    }

    /** @param args home folder, name, HTTP port, own transport port, transport ports of all nodes joined by commas */
    public static void main(String[] args) throws Exception {
        endWithParent();
        Path home = Path.of(args[0]);
        String[] transports = args[4].split(",");
        String[] seeds = new String[transports.length];
        String[] names = new String[transports.length];
        for (int i = 0; i < transports.length; i++) {
            seeds[i] = "127.0.0.1:" + transports[i];
            names[i] = "node" + i;
        }
        Settings settings = Settings.builder().put("path.home", home.toString()).put("cluster.name", "rmrb-test")
                .put("node.name", args[1]).put("network.host", "127.0.0.1").put("http.port", args[2])
                .put("transport.port", args[3]).put("transport.type", "netty4").put("http.type", "netty4")
                .putList("discovery.seed_hosts", seeds).putList("cluster.initial_cluster_manager_nodes", names)
                .put("cluster.fault_detection.leader_check.interval", "500ms")
                .put("cluster.fault_detection.leader_check.retry_count", 2)
                .put("cluster.routing.allocation.disk.threshold_enabled", false).build();
        try (ClusterNode node = new ClusterNode(home, settings)) {
            node.start();
            new CountDownLatch(1).await();
        }
    }
}
