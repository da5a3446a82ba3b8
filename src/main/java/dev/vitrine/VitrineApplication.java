package dev.vitrine;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** Vitrine, the publishing portal of a cloud marketplace. */
@SpringBootApplication
@Modulithic(sharedModules = "shared")
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://themes/vitrine.css")
public class VitrineApplication implements AppShellConfigurator {
    public static void main(String[] args) {
        SpringApplication.run(VitrineApplication.class, args);
    }

    /** The one clock; tests that need another moment replace it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
