package dev.vitrine.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the set-up link into the log when nobody exists yet; the one secret that may stand there, for it works once. */
@Component
@ConditionalOnProperty(name = "vitrine.demo.enabled", havingValue = "false", matchIfMissing = true)
class SetupAtStart {
    private static final Logger log = LoggerFactory.getLogger(SetupAtStart.class);

    private final Setup setup;
    private final SystemWork work;

    SetupAtStart(Setup setup, SystemWork work) {
        this.setup = setup;
        this.work = work;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            int port = web.getWebServer().getPort();
            work.run("setup", setup::open)
                    .ifPresent(token -> log.info(
                            "Nobody can sign in yet. Make the first administrator, within a day: http://localhost:{}/setup/{}",
                            port,
                            token));
        }
    }
}
