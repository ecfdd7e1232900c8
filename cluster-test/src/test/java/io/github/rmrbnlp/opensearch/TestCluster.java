package io.github.rmrbnlp.opensearch;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;

/** Three real nodes on loopback, each a process of its own with the plugin unpacked from its zip; all end with {@link #close}. */
public final class TestCluster implements AutoCloseable {
    private static final int NODES = 3;
    private static final long START_SECONDS = 240;

    private final Path folder;
    private final List<Process> nodes = new ArrayList<>();
    private final int[] httpPorts = freePorts();

    private TestCluster(Path folder) throws IOException {
        this.folder = folder;
    }

    static TestCluster start() throws IOException, InterruptedException {
        TestCluster cluster = new TestCluster(Files.createTempDirectory("rmrb-cluster-"));
        try {
            Path plugin = plugin();
            int[] transportPorts = freePorts();
            String transports = IntStream.of(transportPorts).mapToObj(Integer::toString)
                    .collect(Collectors.joining(","));
            for (int i = 0; i < NODES; i++) {
                cluster.startNode(i, plugin, transportPorts[i], transports);
            }
            cluster.awaitHealth("/_cluster/health?wait_for_nodes=" + NODES + "&timeout=5s");
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** Starts one node, tells its process id on standard output, and waits to be killed; for the test that does so. */
    public static void main(String[] args) throws IOException, InterruptedException {
        TestCluster cluster = new TestCluster(Path.of(args[0]));
        cluster.startNode(0, plugin(), freePorts()[0], "1");
        System.out.println(cluster.nodes.getFirst().pid());
        cluster.nodes.getFirst().waitFor();
    }

    /** The zip an operator installs. */
    private static Path plugin() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("rmrb.root"), "search", "target"))) {
            return files.filter(f -> f.getFileName().toString().matches("analysis-rmrb-.*\\.zip")).findFirst()
                    .orElseThrow();
        }
    }

    private void startNode(int number, Path plugin, int transportPort, String transports) throws IOException {
        Path home = Files.createDirectories(folder.resolve("node" + number));
        Files.createDirectories(home.resolve("config"));
        unzip(plugin, Files.createDirectories(home.resolve("plugins/analysis-rmrb")));
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp", classPath(), ClusterNode.class.getName(), home.toString(), "node" + number,
                Integer.toString(httpPorts[number]), Integer.toString(transportPort), transports);
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("node" + number + ".log").toFile());
        nodes.add(builder.start());
    }

    /** Without this project's own jars, which come with the plugin. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.matches(".*(/rmrb-[^/]*\\.jar|/(core|corpus-io|search|app)/target/classes/?)"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void unzip(Path zip, Path folder) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Files.copy(in, folder.resolve(entry.getName()));
            }
        }
    }

    private static int[] freePorts() throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < NODES; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    /** Asks until the cluster says so itself; it waits on its side. */
    void awaitHealth(String path) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        try (Cluster cluster = new Cluster(access())) {
            while (true) {
                requireAlive();
                try {
                    JsonNode health = cluster.ask("GET", path, "application/json", null);
                    if (!health.path("timed_out").asBoolean(true)) {
                        return;
                    }
                } catch (ClusterException e) {
                    if (!e.isPassing() && e.status() != 408 || System.nanoTime() > deadline) {
                        throw new IOException(e.getMessage() + logs(), e);
                    }
                    // No port is open yet: the first of the processes to end, or a moment, whichever comes first.
                    nodes.getLast().waitFor(200, TimeUnit.MILLISECONDS);
                }
                if (System.nanoTime() > deadline) {
                    throw new IOException("no answer in " + START_SECONDS + " s" + logs());
                }
            }
        }
    }

    private void requireAlive() throws IOException {
        if (nodes.stream().noneMatch(Process::isAlive)) {
            throw new IOException("every node ended" + logs());
        }
    }

    private String logs() throws IOException {
        StringBuilder logs = new StringBuilder();
        for (int i = 0; i < nodes.size(); i++) {
            List<String> lines = Files.readAllLines(folder.resolve("node" + i + ".log"));
            lines.subList(Math.max(0, lines.size() - 15), lines.size()).forEach(l -> logs.append('\n').append(l));
        }
        return logs.toString();
    }

    ClusterAccess access() {
        return ClusterAccess.open(addresses());
    }

    /** Of all nodes. */
    public List<URI> addresses() {
        return IntStream.of(httpPorts).mapToObj(port -> URI.create("http://127.0.0.1:" + port)).toList();
    }

    /** Asks as any client does. */
    JsonNode ask(String method, String path, String body) throws IOException {
        try (Cluster cluster = new Cluster(access())) {
            return cluster.ask(method, path, "application/json", body);
        }
    }

    /** SIGKILL. */
    void kill(int node) throws InterruptedException {
        nodes.get(node).destroyForcibly().waitFor();
    }

    /** The number of the node that manages the cluster. */
    int manager() throws IOException {
        JsonNode nodes = ask("GET", "/_cat/cluster_manager?format=json", null);
        return Integer.parseInt(nodes.path(0).path("node").asString().substring("node".length()));
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(Process::destroyForcibly);
        nodes.forEach(node -> node.onExit().join());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
