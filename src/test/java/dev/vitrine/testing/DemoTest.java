package dev.vitrine.testing;

import dev.vitrine.VitrineApplication;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** A test through a real browser on the application with its demo data; all such tests share one context. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(
        classes = VitrineApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "vitrine.demo.enabled=true",
            "vitrine.data-dir=target/demo-data",
            "vitrine.jobs.polling-interval=200ms"
        })
@ContextConfiguration(initializers = {FreshMariaDbInitializer.class, TestMail.class})
@ActiveProfiles("test")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@ExtendWith({BlankThread.class, BrowserExtension.class})
public @interface DemoTest {}
