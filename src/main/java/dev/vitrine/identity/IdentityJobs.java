package dev.vitrine.identity;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.vitrine.tenancy.Transactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done now and then, by one node. */
@Configuration(proxyBeanMethods = false)
class IdentityJobs {
    /** So that what is written down for every sign-in and every link does not grow for ever. */
    @Bean
    Task<Void> identityTidying(PersonSessions sessions, AccountLinks links, Transactions transactions, Clock clock) {
        return Tasks.recurring("identity-tidying", FixedDelay.ofHours(1)).execute((job, context) -> {
            sessions.tidy();
            transactions.whole(() -> links.forget(clock.instant()));
        });
    }
}
