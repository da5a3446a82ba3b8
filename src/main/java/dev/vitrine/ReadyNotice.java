package dev.vitrine;

import dev.vitrine.identity.DemoSignIns;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the console that Vitrine is ready: where it is and, in a demo, who may sign in. */
@Component
@ConditionalOnWebApplication
class ReadyNotice {
    private final Environment environment;
    private final ObjectProvider<DemoSignIns> demo;

    ReadyNotice(Environment environment, ObjectProvider<DemoSignIns> demo) {
        this.environment = environment;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void say() {
        String port = environment.getProperty("local.server.port", "8080");
        var text = new StringBuilder("\nVitrine is ready: http://localhost:")
                .append(port)
                .append("\n");
        demo.ifAvailable(people -> {
            text.append("\nDemo sign-ins:\n");
            people.list(Locale.ENGLISH)
                    .forEach(person -> text.append(String.format(
                            "  %-44s %-32s %s%n",
                            person.who(), person.mail(), person.password().reveal())));
        });
        System.out.println(text);
    }
}
