package dev.vitrine.identity;

import dev.vitrine.kit.FaultLog;
import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The last word on requests that never reached the application, such as those with an address that cannot be read: status
 * and reference, without a word about the server.
 */
final class PlainErrors extends ErrorReportValve {
    private static final int FIRST = 400;

    private final EdgeHeaders headers;

    PlainErrors(EdgeHeaders headers) {
        this.headers = headers;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        if (response.getStatus() < FIRST || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var status = HttpStatus.resolve(response.getStatus());
        var name = status == null ? "" : " " + status.getReasonPhrase();
        headers.write(request.isSecure(), response::setHeader);
        response.setContentType("text/plain");
        response.setCharacterEncoding("utf-8");
        try {
            Objects.requireNonNull(response.getReporter())
                    .write("%d%s%n%s%n"
                            .formatted(response.getStatus(), name, FaultLog.note(response.getStatus(), cause)));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            getContainer().getLogger().debug("nobody was there to be told", gone);
        }
    }
}
