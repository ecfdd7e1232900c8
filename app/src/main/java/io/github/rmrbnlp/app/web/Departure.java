package io.github.rmrbnlp.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/**
 * Whether a client has left. While an answer is computed nothing reads its connection, so a closed one is noticed only by
 * looking. A client that has sent its next request already (pipelining, RFC 9112, 9.3.2) loses the byte that was looked at: its
 * connection is closed behind the answer, and it has to send that request again anyway. Thread-safe.
 */
final class Departure implements BooleanSupplier {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final SocketChannel channel;
    private final AtomicLong looked = new AtomicLong(System.nanoTime());
    private volatile boolean left;
    private volatile boolean impatient;

    private Departure(SocketChannel channel) {
        this.channel = channel;
    }

    /** Watches the client of a request; one whose connection cannot be looked at never leaves. */
    static BooleanSupplier of(HttpServletRequest request) {
        EndPoint end = end(request);
        return end.getTransport() instanceof SocketChannel channel && !channel.isBlocking()
                ? new Departure(channel)
                : () -> false;
    }

    /** Breaks the connection of a request, so that its client takes no part for the whole. */
    static void hangUp(HttpServletRequest request) {
        end(request).close();
    }

    private static EndPoint end(HttpServletRequest request) {
        return ServletContextRequest.getServletContextRequest(request).getConnectionMetaData().getConnection()
                .getEndPoint();
    }

    @Override
    public boolean getAsBoolean() {
        long last = looked.get();
        long now = System.nanoTime();
        if (!left && !impatient && now - last > LOOK_NANOS && looked.compareAndSet(last, now)) {
            look();
        }
        return left;
    }

    private void look() {
        try {
            int read = channel.read(ByteBuffer.allocate(1));
            left = read < 0;
            if (read > 0) {
                impatient = true;
                channel.shutdownInput();
            }
        } catch (IOException e) {
            left = true; // a connection that was reset has nobody at its end
        }
    }
}
