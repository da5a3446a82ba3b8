package dev.vitrine.notification;

import dev.vitrine.marketplace.Operator;
import dev.vitrine.notification.store.OutboxMail;
import dev.vitrine.notification.store.OutboxMails;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends what lies in the outbox. A mail is sent outside any transaction and then marked: a process that dies between the
 * two sends it again, under the same Message-ID. Where no mail server is set, everything stays in the outbox.
 */
@Component
class Postman {
    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int AT_ONCE = 50;
    private static final int PATIENCE = 3;

    private final OutboxMails mails;
    private final Outbox outbox;
    private final ObjectProvider<JavaMailSender> sender;
    private final String host;
    private final MailSettings settings;
    private final Operator operator;
    private final Clock clock;

    Postman(
            OutboxMails mails,
            Outbox outbox,
            ObjectProvider<JavaMailSender> sender,
            @Value("${spring.mail.host:}") String host,
            MailSettings settings,
            Operator operator,
            Clock clock) {
        this.mails = mails;
        this.outbox = outbox;
        this.sender = sender;
        this.host = host;
        this.settings = settings;
        this.operator = operator;
        this.clock = clock;
    }

    boolean hasServer() {
        return !host.isBlank();
    }

    /** Sends what is due, and leaves the rest for later when several fail in a row; returns how many were sent. */
    int round() {
        if (!hasServer()) {
            return 0;
        }
        int sent = 0;
        int failures = 0;
        for (UUID id : mails.due(clock.instant(), Limit.of(AT_ONCE))) {
            boolean done = send(mails.findById(id).orElseThrow());
            sent += done ? 1 : 0;
            failures = done ? 0 : failures + 1;
            if (failures == PATIENCE) {
                break;
            }
        }
        return sent;
    }

    private boolean send(OutboxMail mail) {
        Optional<String> fault = attempt(mail);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        fault.ifPresentOrElse(kind -> mail.failed(kind, now), () -> mail.sent(now));
        mails.save(mail);
        return fault.isEmpty();
    }

    /** The kind of fault that kept the mail from being sent; its message is left out, for it may hold addresses. */
    private Optional<String> attempt(OutboxMail mail) {
        try {
            JavaMailSender server = sender.getObject();
            server.send(message(server, mail));
            return Optional.empty();
        } catch (MessagingException | UnsupportedEncodingException | RuntimeException e) {
            log.warn("mail {} could not be sent: {}", mail.getId(), e.getClass().getSimpleName());
            return Optional.of(e.getClass().getSimpleName());
        }
    }

    private MimeMessage message(JavaMailSender server, OutboxMail mail)
            throws MessagingException, UnsupportedEncodingException {
        Typeset.Body body = outbox.open(mail);
        MimeMessage message = server.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(
                new InternetAddress(settings.from(), Letter.oneLine(operator.name()), StandardCharsets.UTF_8.name()));
        helper.setTo(new InternetAddress(mail.recipient(), mail.name(), StandardCharsets.UTF_8.name()));
        helper.setSubject(Letter.oneLine(mail.subject()));
        helper.setText(body.text(), body.html());
        message.setContentLanguage(new String[] {mail.language()});
        message.setHeader("Auto-Submitted", "auto-generated");
        if (body.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + body.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setHeader("Message-ID", "<" + mail.getId() + "@vitrine>");
        return message;
    }
}
