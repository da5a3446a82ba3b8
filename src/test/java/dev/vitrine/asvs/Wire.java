package dev.vitrine.asvs;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.SocketFactory;

/** Speaks HTTP letter by letter, so that what no client would send can be sent, and no header is added or hidden. */
final class Wire {
    private final SocketFactory sockets;
    private final int port;

    Wire(int port) {
        this(SocketFactory.getDefault(), port);
    }

    Wire(SocketFactory sockets, int port) {
        this.sockets = sockets;
        this.port = port;
    }

    /** What came back; names of headers are in small letters. */
    record Answer(int status, List<Map.Entry<String, String>> headers, String body) {
        Optional<String> header(String name) {
            return all(name).stream().findFirst();
        }

        List<String> all(String name) {
            return headers.stream()
                    .filter(header -> header.getKey().equals(name.toLowerCase(Locale.ROOT)))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    Answer get(String address, String... headers) {
        return send("GET", address, "", headers);
    }

    /** @param headers whole lines; {@code Host} and {@code Connection} unless given here */
    Answer send(String method, String address, String body, String... headers) {
        var head = new StringBuilder(method + " " + address + " HTTP/1.1\r\n");
        var lines = new ArrayList<>(List.of(headers));
        if (lines.stream().noneMatch(line -> line.startsWith("Host:"))) {
            lines.add("Host: localhost:" + port);
        }
        if (lines.stream().noneMatch(line -> line.startsWith("Connection:"))) {
            lines.add("Connection: close");
        }
        if (!body.isEmpty()) {
            lines.add("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
        }
        lines.forEach(line -> head.append(line).append("\r\n"));
        return raw(head + "\r\n" + body);
    }

    /** Sends this and reads one answer. */
    Answer raw(String request) {
        try (var socket = sockets.createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return answer(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(Socket socket) throws IOException {
        var in = new BufferedInputStream(socket.getInputStream());
        int status = Integer.parseInt(line(in).split(" ")[1]);
        var headers = new ArrayList<Map.Entry<String, String>>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.add(Map.entry(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip()));
        }
        var head = new Answer(status, headers, "");
        // What follows a switch of protocols is no body.
        return status == 101 ? head : new Answer(status, headers, body(head, in));
    }

    private static String body(Answer head, InputStream in) throws IOException {
        boolean chunked =
                head.header("transfer-encoding").filter("chunked"::equals).isPresent();
        var bytes = chunked ? chunks(in) : in.readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            all.write(in.readNBytes(size));
            line(in);
        }
        return all.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the answer ended early: " + line);
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
