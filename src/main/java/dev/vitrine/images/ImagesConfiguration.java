package dev.vitrine.images;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that looks for SAS URLs that expire. */
@Configuration(proxyBeanMethods = false)
class ImagesConfiguration {
    @Bean
    RecurringTask<Void> sasWatchRound(SasWatch watch, @Value("${vitrine.images.sas-watch:1h}") Duration every) {
        return Tasks.recurring("sas-watch", FixedDelay.of(every)).execute((job, context) -> watch.round());
    }
}
