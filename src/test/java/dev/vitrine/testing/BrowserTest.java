package dev.vitrine.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A {@link VitrineTest} through a real browser: its methods may take a {@link Browser}. Left out, and said so, where no
 * Chromium or Chrome is installed.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@VitrineTest
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
