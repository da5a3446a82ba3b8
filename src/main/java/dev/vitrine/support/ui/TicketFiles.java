package dev.vitrine.support.ui;

import dev.vitrine.kit.FileAnswer;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.TicketId;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.support.SupportDesk;
import dev.vitrine.support.TicketFile;
import dev.vitrine.support.Tickets;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Publishers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Files out of tickets, for the publisher's people and for agents: saved, of just their type, never shown as a page. */
@RestController
@PreAuthorize("isAuthenticated()")
class TicketFiles {
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final Tickets tickets;
    private final SupportDesk desk;
    private final Publishers publishers;
    private final Doors doors;

    TicketFiles(Tickets tickets, SupportDesk desk, Publishers publishers, Doors doors) {
        this.tickets = tickets;
        this.desk = desk;
        this.publishers = publishers;
        this.doors = doors;
    }

    @GetMapping("/p/{publisher}/support/{ticket}/files/{attached}")
    ResponseEntity<byte[]> own(
            @PathVariable String publisher, @PathVariable String ticket, @PathVariable String attached) {
        var owner = publishers.bySlug(publisher).orElseThrow(NotFoundException::new);
        var id = TicketId.of(ticket);
        var file = Uuid7.parse(attached);
        return answer(doors.asMember(owner.id(), () -> tickets.file(id, file)));
    }

    @GetMapping("/desk/tickets/{ticket}/files/{attached}")
    ResponseEntity<byte[]> atTheDesk(@PathVariable String ticket, @PathVariable String attached) {
        return answer(desk.file(TicketId.of(ticket), Uuid7.parse(attached)));
    }

    private static ResponseEntity<byte[]> answer(TicketFile file) {
        return FileAnswer.of(file.name(), MediaType.parseMediaType(file.mediaType()), NOTHING_RUNS, file.bytes());
    }

    /** Who may not have it is told what he is told of what does not exist. */
    @ExceptionHandler({NotFoundException.class, AccessDeniedException.class})
    ResponseEntity<Void> notFound() {
        return FileAnswer.notFound();
    }
}
