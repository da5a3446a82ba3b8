package dev.vitrine.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This test (a method, or a rule in a field), or every test of this class, shows that requirements of OWASP ASVS 5.0.0 are met. {@code src/docs/asvs.md}
 * must name it beside one of them; the end of a test run lists the results by requirement.
 */
@Documented
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Asvs {
    /** Numbers of requirements, such as {@code "6.3.1"}. */
    String[] value();
}
