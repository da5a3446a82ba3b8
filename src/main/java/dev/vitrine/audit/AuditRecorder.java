package dev.vitrine.audit;

import dev.vitrine.audit.store.AuditChains;
import dev.vitrine.audit.store.AuditRow;
import dev.vitrine.shared.Audited;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what was done into the record, in the transaction that does it: either both stand or neither. It is written as the
 * last thing before the commit, so that the end of a chain is locked for a moment only and never while something else is
 * still to be locked. What happens outside a transaction, or in one that only reads, is written in one of its own; so is
 * what was refused, when the transaction that was refused is over.
 */
@Component
class AuditRecorder {
    private static final Logger log = LoggerFactory.getLogger(AuditRecorder.class);

    private final Circumstances circumstances;
    private final RefusalLimit limit;
    private final AuditChains chains;
    private final EntityManager entities;
    private final TransactionTemplate apart;

    AuditRecorder(
            Circumstances circumstances,
            RefusalLimit limit,
            AuditChains chains,
            EntityManager entities,
            PlatformTransactionManager transactions) {
        this.circumstances = circumstances;
        this.limit = limit;
        this.chains = chains;
        this.entities = entities;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void done(Audited event) {
        add(event, circumstances.row(event));
    }

    /** As {@link #done}, unless it is work of the system or of somebody who is not signed in. */
    void doneByPerson(Audited event) {
        var row = circumstances.row(event);
        if (row.person() != null) {
            add(event, row);
        }
    }

    private void add(Audited event, AuditRow row) {
        if (event.refusal()) {
            limit.admit(row).ifPresent(this::refused);
        } else if (inTransaction()) {
            pending().done.add(row);
        } else {
            writeApart(List.of(row));
        }
    }

    private void refused(AuditRow row) {
        if (inTransaction()) {
            pending().refused.add(row);
        } else {
            writeApart(List.of(row));
        }
    }

    private static boolean inTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive();
    }

    private void writeApart(List<AuditRow> rows) {
        apart.executeWithoutResult(status -> chains.append(rows));
    }

    private Pending pending() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Pending pending) {
                return pending;
            }
        }
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** What one transaction has to record. */
    private final class Pending implements TransactionSynchronization {
        private final List<AuditRow> done = new ArrayList<>();
        private final List<AuditRow> refused = new ArrayList<>();

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            var due = List.copyOf(done);
            done.clear();
            if (due.isEmpty()) {
                return;
            }
            if (readOnly) {
                writeApart(due);
            } else {
                entities.flush(); // its locks come first, always
                chains.append(due);
            }
        }

        /** Also of what was announced while the transaction was already committing. */
        @Override
        public void afterCompletion(int status) {
            var due = new ArrayList<>(refused);
            if (status == STATUS_COMMITTED && !done.isEmpty()) {
                log.warn("{} late audit entries", done.size());
                due.addAll(done);
            }
            if (!due.isEmpty()) {
                writeApart(due);
            }
        }
    }
}
