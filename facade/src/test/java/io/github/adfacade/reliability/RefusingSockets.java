package io.github.adfacade.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;

/** Sends chosen connections to a port where nobody listens, so that the system itself refuses them. */
final class RefusingSockets extends SocketFactory {

    private static final int DEAF_PORT = deafPort();

    private final int first;
    private final int last;
    private final AtomicInteger connections = new AtomicInteger();

    /** Refuses the connections from the first to the last, counted from 1. */
    RefusingSockets(int first, int last) {
        this.first = first;
        this.last = last;
    }

    int refused() {
        return Math.max(0, Math.min(connections.get(), last) - first + 1);
    }

    private static int deafPort() {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return server.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                int number = connections.incrementAndGet();
                boolean refuse = number >= first && number <= last;
                super.connect(
                        refuse ? new InetSocketAddress(InetAddress.getLoopbackAddress(), DEAF_PORT) : endpoint,
                        timeout);
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException();
    }
}
