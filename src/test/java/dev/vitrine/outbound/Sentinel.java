package dev.vitrine.outbound;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens where a request would arrive that slipped through; ports that this machine does not give are left out. */
final class Sentinel {
    private final List<ServerSocket> listeners = new ArrayList<>();
    private final AtomicInteger hits = new AtomicInteger();

    void listen() {
        for (String address : List.of("127.0.0.1", "::1")) {
            for (int port : List.of(80, 443)) {
                try {
                    ServerSocket listener = new ServerSocket();
                    listener.bind(new InetSocketAddress(address, port));
                    listeners.add(listener);
                    Thread.ofVirtual().start(() -> count(listener));
                    new Socket(listener.getInetAddress(), port).close();
                } catch (IOException e) {
                    System.out.println("no sentinel on " + address + " port " + port + ": " + e.getMessage());
                }
            }
        }
    }

    private void count(ServerSocket listener) {
        try {
            while (true) {
                listener.accept().close();
                hits.incrementAndGet();
            }
        } catch (IOException e) {
            // Closed at the end of the tests.
        }
    }

    int trials() {
        return listeners.size();
    }

    int hits() {
        return hits.get();
    }

    void close() throws IOException {
        for (ServerSocket listener : listeners) {
            listener.close();
        }
    }
}
