package dev.vitrine.identity;

import org.atmosphere.cpr.ApplicationConfig;
import org.atmosphere.cpr.AtmosphereConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The web server's edge: what is done to every request and answer whatever the application makes of it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Edge {
    private final String publicUrl;
    private final boolean tls;

    Edge(@Value("${vitrine.marketplace.public-url}") String publicUrl) {
        this.publicUrl = publicUrl;
        tls = publicUrl.startsWith("https:");
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> edgeOfTheServer(
            @Value("${vitrine.trusted-proxies:}") String proxies) {
        var headers = new EdgeHeaders(tls);
        var valve = new EdgeValve(new TrustedProxies(proxies), headers, publicUrl);
        return server -> {
            server.addEngineValves(valve);
            server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new PlainErrors(headers)));
        };
    }

    /**
     * Where people come by TLS, the session's cookie is bound to it and to this very host. On plain
     * {@code http://localhost} browsers would not keep such a cookie.
     */
    @Bean
    ServletContextInitializer sessionCookie() {
        return context -> {
            if (tls) {
                var cookie = context.getSessionCookieConfig();
                cookie.setName("__Host-vitrine");
                cookie.setSecure(true);
                cookie.setPath("/");
            }
        };
    }

    /**
     * A page that leaves closes its push connection, with the cookie of a session that may be over by then. No new session
     * is begun for that: its cookie would take the place of the one that the next page has got meanwhile.
     */
    @Bean
    ServletContextInitializer pushWithoutNewSessions() {
        return context -> {
            context.setInitParameter(ApplicationConfig.PROPERTY_SESSION_CREATE, "false");
            context.setInitParameter(
                    AtmosphereConfig.class.getName() + ".getInitParameter", "true"); // so that it is read
        };
    }
}
