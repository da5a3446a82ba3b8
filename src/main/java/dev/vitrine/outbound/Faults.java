package dev.vitrine.outbound;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;

/** Reads the HTTP client's exceptions; what they say stays behind, see {@link OutboundException}. */
final class Faults {
    private Faults() {}

    static OutboundException read(String host, IOException e, boolean overdue) {
        return overdue
                ? new OutboundException(host, new OutboundFailure.Timeout())
                : new OutboundException(host, kind(e), e);
    }

    private static OutboundFailure kind(IOException e) {
        return switch (e) {
            case CheckedLookup.Stopped stopped -> stopped.failure();
            case UnknownHostException unknown -> new OutboundFailure.UnknownName();
            case SSLException tls ->
                isBrokenLine(tls) ? new OutboundFailure.Network() : new OutboundFailure.Untrusted();
            case InterruptedIOException late -> new OutboundFailure.Timeout();
            case TruncatedChunkException cut -> new OutboundFailure.Network();
            case MalformedChunkCodingException malformed -> new OutboundFailure.Malformed();
            case MessageConstraintException tooLarge -> new OutboundFailure.Malformed();
            case ClientProtocolException malformed -> new OutboundFailure.Malformed();
            default -> new OutboundFailure.Network();
        };
    }

    /** A handshake that the network cut short says nothing about the server's certificate. */
    private static boolean isBrokenLine(SSLException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketException || cause instanceof EOFException) {
                return true;
            }
        }
        return false;
    }
}
