package dev.vitrine.notification.ui;

import dev.vitrine.notification.Unsubscribing;
import dev.vitrine.shared.SecretText;
import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where mail programs switch mail off for their owner (RFC 8058, section 3.2). Looking alone changes nothing. */
@RestController
@RequestMapping("/unsubscribe/{token}")
@ConditionalOnWebApplication
class UnsubscribeController {
    private final Unsubscribing unsubscribing;

    UnsubscribeController(Unsubscribing unsubscribing) {
        this.unsubscribing = unsubscribing;
    }

    @PostMapping(params = "List-Unsubscribe=One-Click")
    ResponseEntity<Void> switchOff(@PathVariable String token) {
        boolean ours = unsubscribing.switchOff(new SecretText(token));
        return ResponseEntity.status(ours ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .build();
    }

    /** Somebody opened the address himself: he chooses on the page of settings, and signs in for that. */
    @GetMapping
    ResponseEntity<Void> choose() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/me/notifications"))
                .build();
    }
}
