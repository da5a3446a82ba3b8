package dev.vitrine;

import dev.vitrine.tenancy.KeyRotation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code ./vitrine rotate-key}: seals every secret with the vault's present key and ends the process, before jobs or demo
 * begin. The exit code is 0 when the former keys are needed no more.
 */
@Component
@ConditionalOnBooleanProperty("vitrine.vault.rotate")
@Order(Ordered.HIGHEST_PRECEDENCE)
class RotateKeyCommand implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(RotateKeyCommand.class);

    private final KeyRotation rotation;
    private final ApplicationContext context;

    RotateKeyCommand(KeyRotation rotation, ApplicationContext context) {
        this.rotation = rotation;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var outcome = rotation.run();
        say(outcome);
        System.exit(SpringApplication.exit(context, () -> outcome.complete() ? 0 : 1));
    }

    private static void say(KeyRotation.Outcome outcome) {
        if (outcome.complete()) {
            log.info("Every secret lies under the present key; former keys can be taken out of the configuration.");
        }
        if (outcome.locked() > 0) {
            log.error(
                    "{} texts cannot be read: they lie under keys that are not known ({}). Add these keys to"
                            + " VITRINE_VAULT_FORMER_KEYS and rotate again.",
                    outcome.locked(),
                    String.join(", ", outcome.unknownKeys()));
        }
        if (outcome.unreadable() > 0) {
            log.error(
                    "{} texts were altered in the database and cannot be read; they were left as they are.",
                    outcome.unreadable());
        }
    }
}
