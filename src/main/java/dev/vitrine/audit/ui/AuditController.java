package dev.vitrine.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.vitrine.audit.AuditExports;
import dev.vitrine.audit.AuditTrail.Query;
import dev.vitrine.kit.PersonNames;
import dev.vitrine.kit.SignedIn;
import dev.vitrine.kit.Translations;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Publishers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Writes the record into a file, as it is read: nothing of it is kept together in memory. Where there is a web layer; jobs
 * run without one too.
 */
@Controller
@ConditionalOnWebApplication
class AuditController {
    private final AuditExports exports;
    private final Publishers publishers;
    private final Doors doors;
    private final PersonNames people;
    private final SignedIn person;
    private final Translations texts;
    private final Clock clock;

    AuditController(
            AuditExports exports,
            Publishers publishers,
            Doors doors,
            PersonNames people,
            SignedIn person,
            Translations texts,
            Clock clock) {
        this.exports = exports;
        this.publishers = publishers;
        this.doors = doors;
        this.people = people;
        this.person = person;
        this.texts = texts;
        this.clock = clock;
    }

    /** One of the two exports of the service. */
    private interface Export {
        void run(Query query, String form, AuditExports.Taker taker);
    }

    @GetMapping("/p/{publisher}/audit/export.{ending}")
    void ofPublisher(
            @PathVariable String publisher,
            @PathVariable String ending,
            HttpServletRequest request,
            HttpServletResponse response) {
        var owner = publishers.bySlug(publisher).orElseThrow(NotFoundException::new);
        doors.asMember(owner.id(), () -> {
            write(owner.slug(), form(ending), request, response, exports::export);
            return true;
        });
    }

    @GetMapping("/admin/audit/export.{ending}")
    void ofPlatform(@PathVariable String ending, HttpServletRequest request, HttpServletResponse response) {
        write("marketplace", form(ending), request, response, exports::exportPlatform);
    }

    private static AuditForm form(String ending) {
        return Arrays.stream(AuditForm.values())
                .filter(form -> form.ending().equals(ending))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private void write(
            String whose, AuditForm form, HttpServletRequest request, HttpServletResponse response, Export export) {
        var reader = person.person().orElseThrow(NotFoundException::new);
        var query = AuditFilters.query(asked(request), reader.zone());
        Runnable head = () -> head(response, form, "audit-%s-%s.%s".formatted(whose, today(reader), form.ending()));
        try (var file = AuditFile.of(form, response::getOutputStream, head, people, texts, reader.language())) {
            export.run(query, form.label(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocalDate today(SignedIn.Person reader) {
        return LocalDate.ofInstant(clock.instant(), reader.zone());
    }

    private static QueryParameters asked(HttpServletRequest request) {
        Map<String, String> first = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, parameter -> parameter.getValue()[0]));
        return QueryParameters.simple(first);
    }

    private static void head(HttpServletResponse response, AuditForm form, String name) {
        response.setContentType(form.type());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
    }

    /** Who may not have it is told what he is told of what does not exist. */
    @ExceptionHandler({NotFoundException.class, AccessDeniedException.class})
    void notFound(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
    }

    @ExceptionHandler(AuditExports.TooMany.class)
    void tooMany(HttpServletResponse response) {
        response.setHeader("Retry-After", String.valueOf(AuditExports.WINDOW.toSeconds()));
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
