package dev.vitrine.notification;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rounds of postman and digests as durable jobs: one node at a time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {
    @Bean
    Task<Void> mailRound(Postman postman, MailSettings settings) {
        return Tasks.recurring("mail-round", FixedDelay.of(settings.every()))
                .execute((instance, context) -> postman.round());
    }

    @Bean
    Task<Void> digestRound(DigestDesk desk, MailSettings settings) {
        return Tasks.recurring("digest-round", FixedDelay.of(settings.digests()))
                .execute((instance, context) -> desk.round());
    }
}
