package dev.vitrine.offers;

import dev.vitrine.identity.SystemWork;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Publishers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The command that rebuilds every publisher's projections: {@code --vitrine.rebuild-projections=true} at the start. */
@Component
@ConditionalOnBooleanProperty("vitrine.rebuild-projections")
class RebuildAtStart implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(RebuildAtStart.class);
    private static final String JOB = "rebuild-projections";

    private final SystemWork work;
    private final Publishers publishers;
    private final Doors doors;
    private final Projections projections;

    RebuildAtStart(SystemWork work, Publishers publishers, Doors doors, Projections projections) {
        this.work = work;
        this.publishers = publishers;
        this.doors = doors;
        this.projections = projections;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (Publishers.Publisher publisher : work.run(JOB, publishers::list)) {
            doors.runAs(publisher.id(), JOB, () -> {
                projections.rebuild();
                return true;
            });
            log.info("projections of {} are rebuilt", publisher.slug());
        }
    }
}
