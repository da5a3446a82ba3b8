package dev.vitrine.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/** The answer to one request. Closing it before its body is read drops the connection: nothing more is received. */
final class Answer implements AutoCloseable {
    private final String host;
    private final HttpGet request;
    private final ClassicHttpResponse response;
    private final Deadline deadline;

    Answer(String host, HttpGet request, ClassicHttpResponse response, Deadline deadline) {
        this.host = host;
        this.request = request;
        this.response = response;
        this.deadline = deadline;
    }

    int status() {
        return response.getCode();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    /** The body, which must be exactly this long; closing it closes the answer. */
    InputStream body(long length) throws OutboundException {
        var entity = response.getEntity();
        if (entity == null || entity.getContentLength() >= 0 && entity.getContentLength() != length) {
            throw new OutboundException(host, new OutboundFailure.WrongLength());
        }
        try {
            return new Body(entity.getContent(), length, entity.isChunked());
        } catch (IOException e) {
            throw Faults.read(host, e, deadline.isOver());
        }
    }

    @Override
    public void close() {
        deadline.met();
        request.cancel();
        try {
            response.close();
        } catch (IOException e) {
            // The connection is gone already, which is all that was wanted.
        }
    }

    private final class Body extends InputStream {
        private final InputStream in;
        private final boolean hasMarkedEnd;
        private long left;

        Body(InputStream in, long length, boolean hasMarkedEnd) {
            this.in = in;
            this.left = length;
            this.hasMarkedEnd = hasMarkedEnd;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            try {
                int count = in.read(buffer, offset, (int) Math.min(length, left));
                if (count < 0) {
                    throw new OutboundException(
                            host, hasMarkedEnd ? new OutboundFailure.WrongLength() : new OutboundFailure.Network());
                }
                left -= count;
                if (left == 0) {
                    expectEnd();
                }
                return count;
            } catch (OutboundException e) {
                throw e;
            } catch (IOException e) {
                throw Faults.read(host, e, deadline.isOver());
            }
        }

        /** Reading the end, too, hands the connection back for the next request. */
        private void expectEnd() throws IOException {
            if (in.read() >= 0) {
                throw new OutboundException(host, new OutboundFailure.WrongLength());
            }
            deadline.met();
        }

        @Override
        public void close() {
            Answer.this.close();
        }
    }
}
