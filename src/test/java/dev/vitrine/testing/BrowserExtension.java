package dev.vitrine.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives each test method its {@link Browser} and clears up behind it; no page may have broken its
 * policy. {@link BrowserTest} brings it along; to be named by
 * itself where a test inherits its application.
 */
public final class BrowserExtension extends TypeBasedParameterResolver<Browser>
        implements ExecutionCondition, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.installed().isPresent()
                ? ConditionEvaluationResult.enabled("a browser is installed")
                : ConditionEvaluationResult.disabled("LEFT OUT: neither Chromium nor Chrome is installed");
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(Browser.class, key -> new Browser(addressOf(context)), Browser.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var browser = context.getStore(NAMESPACE).get(Browser.class, Browser.class);
        if (browser != null) {
            context.getExecutionException().ifPresent(failure -> browser.photograph(nameOf(context)));
            browser.sendVisitorsHome();
            if (!browser.violations().isEmpty()) {
                throw new AssertionError("pages broke their Content Security Policy: " + browser.violations());
            }
        }
    }

    private static String addressOf(ExtensionContext context) {
        var environment = SpringExtension.getApplicationContext(context).getEnvironment();
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    private static String nameOf(ExtensionContext context) {
        return context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName();
    }
}
