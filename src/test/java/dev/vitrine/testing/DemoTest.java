package dev.vitrine.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test through a real browser on the application with its demo data; all such tests share one context. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@VitrineTest(properties = {"vitrine.demo.enabled=true", "vitrine.data-dir=target/demo-data"})
@ExtendWith(BrowserExtension.class)
public @interface DemoTest {}
