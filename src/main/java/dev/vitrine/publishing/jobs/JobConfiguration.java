package dev.vitrine.publishing.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Durable jobs: rooms declare {@link Task} beans and put work in the queue through {@link SchedulerClient}, inside the
 * transaction that makes the work necessary. Polling fetches and then locks each row by its version: no {@code SKIP
 * LOCKED}, so that several nodes share the work on a Galera cluster too.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobSettings.class)
class JobConfiguration {
    private static final double LOWER_LIMIT = 0.5;
    private static final double UPPER_LIMIT = 3.0;
    private static final JdbcCustomization MARIADB_IN_UTC = new MariaDBJdbcCustomization(true);

    /** Puts jobs in the queue, as part of the caller's transaction. */
    @Bean
    @Primary
    SchedulerClient schedulerClient(DataSource dataSource) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .serializer(new JobData())
                .jdbcCustomization(MARIADB_IN_UTC)
                .build();
    }

    /** Works on the jobs of all rooms; {@link JobStarter} starts it. */
    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource dataSource, ObjectProvider<Task<?>> tasks, JobSettings settings) {
        return scheduler(dataSource, tasks.orderedStream().toList(), settings, "vitrine-" + UUID.randomUUID());
    }

    static Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks, JobSettings settings, String name) {
        var recurring = new ArrayList<RecurringTask<?>>();
        var others = new ArrayList<Task<?>>();
        for (Task<?> task : tasks) {
            if (task instanceof RecurringTask<?> again) {
                recurring.add(again);
            } else {
                others.add(task);
            }
        }
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), others)
                .startTasks(recurring)
                .schedulerName(new SchedulerName.Fixed(name))
                .serializer(new JobData())
                .jdbcCustomization(MARIADB_IN_UTC)
                .pollUsingFetchAndLockOnExecute(LOWER_LIMIT, UPPER_LIMIT)
                .threads(settings.threads())
                .pollingInterval(settings.pollingInterval())
                .heartbeatInterval(settings.heartbeatInterval())
                .missedHeartbeatsLimit(settings.missedHeartbeats())
                .shutdownMaxWait(settings.shutdownWait())
                .build();
    }
}
