package dev.vitrine.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code vitrine.mail}; the mail server itself is {@code spring.mail}.
 *
 * @param from the address mails come from; their sender's name is the operator's
 * @param every how often the outbox is looked into
 * @param digests how often it is looked for whom the morning of a digest has come
 */
@ConfigurationProperties("vitrine.mail")
record MailSettings(
        @DefaultValue("no-reply@cumulia.example") String from,
        @DefaultValue("5s") Duration every,
        @DefaultValue("1m") Duration digests) {}
