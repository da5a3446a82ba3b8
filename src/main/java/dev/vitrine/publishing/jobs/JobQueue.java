package dev.vitrine.publishing.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts a job in the queue within the present transaction, and wakes the worker of this process when it commits. */
@Component
public class JobQueue {
    private final SchedulerClient client;
    private final ObjectProvider<Scheduler> scheduler;

    JobQueue(SchedulerClient client, ObjectProvider<Scheduler> scheduler) {
        this.client = client;
        this.scheduler = scheduler;
    }

    /** The same job is put in the queue once, however often this is called. Needs a transaction. */
    public <T> void put(TaskInstance<T> job, Instant at) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a job belongs to the transaction that makes it necessary");
        }
        client.scheduleIfNotExists(job, at);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.getObject().triggerCheckForDueExecutions();
            }
        });
    }
}
