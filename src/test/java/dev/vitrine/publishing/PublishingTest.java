package dev.vitrine.publishing;

import dev.vitrine.testing.VitrineTest;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** A test of submissions whose jobs, disks and clock the test itself moves; offers can be written in four languages. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@VitrineTest(
        properties = {
            "vitrine.jobs.enabled=false",
            "vitrine.publishing.first-pause=10s",
            "vitrine.test.own-database=true",
            "vitrine.languages=fr-FR,en-US,de-DE,it-IT"
        })
@Import({PublishingTestBeans.class, Offers.class, Worker.class})
public @interface PublishingTest {}
