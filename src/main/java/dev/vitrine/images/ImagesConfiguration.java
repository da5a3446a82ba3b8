package dev.vitrine.images;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.vitrine.images.disk.DirectoryDiskStore;
import dev.vitrine.images.disk.DiskStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the marketplace keeps disks: a directory beside its other data, or one that the operator names; and the job that
 * looks for SAS URLs that expire.
 */
@Configuration(proxyBeanMethods = false)
class ImagesConfiguration {
    @Bean
    RecurringTask<Void> sasWatchRound(SasWatch watch, @Value("${vitrine.images.sas-watch:1h}") Duration every) {
        return Tasks.recurring("sas-watch", FixedDelay.of(every)).execute((job, context) -> watch.round());
    }

    @Bean
    DiskStore diskStore(@Value("${vitrine.images.store:${vitrine.data-dir}/disks}") Path directory, Clock clock) {
        return new DirectoryDiskStore(directory, clock);
    }
}
