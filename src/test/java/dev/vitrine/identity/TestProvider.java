package dev.vitrine.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A real OpenID provider: Spring Authorization Server, an application of its own in this process, under another host name
 * than the portal's. Its people are told it one by one, with what it says of them.
 */
public final class TestProvider implements AutoCloseable {
    public static final String PASSWORD = "the provider's password";
    static final String SECRET = "marker-of-the-client-secret";

    private static final int PORT = freePort();
    private static final String ISSUER = "http://127.0.0.1:" + PORT;

    private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();
    private final AnnotationConfigServletWebServerApplicationContext application =
            new AnnotationConfigServletWebServerApplicationContext();
    private volatile boolean anotherKey;
    private volatile Consumer<JwtClaimsSet.Builder> twist = claims -> {};

    /** @param portal port of the portal that people are sent back to */
    TestProvider(int portal) {
        application.registerBean(TestProvider.class, () -> this);
        application.registerBean(Portal.class, () -> new Portal(portal));
        application.register(Configured.class);
        application.refresh();
    }

    /** Known before the provider runs. */
    static String issuer() {
        return ISSUER;
    }

    /** The same server under a name that it does not call itself by. */
    static String otherNameOfIssuer() {
        return "http://localhost:" + PORT;
    }

    /** Somebody with {@link #PASSWORD}; his name to sign in with is the subject too. */
    public void knows(String name, Map<String, Object> claims) {
        people.put(name, claims);
    }

    /** From now on tokens are changed so before they are signed. */
    void twist(Consumer<JwtClaimsSet.Builder> twist) {
        this.twist = twist;
    }

    /** From now on tokens are signed by a key that is not the provider's, or by its own again. */
    void signWithAnotherKey(boolean another) {
        anotherKey = another;
    }

    void speakTheTruth() {
        twist = claims -> {};
        anotherKey = false;
    }

    @Override
    public void close() {
        application.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Portal(int port) {}

    /** Without a stereotype, so that the portal's scan leaves it alone. */
    @EnableWebSecurity
    static class Configured {
        @Bean
        TomcatServletWebServerFactory server() {
            var server = new TomcatServletWebServerFactory(PORT);
            server.setAddress(InetAddress.getLoopbackAddress());
            server.setRegisterDefaultServlet(true);
            return server;
        }

        @Bean
        SecurityFilterChain everything(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .oauth2ResourceServer(resources -> resources.jwt(Customizer.withDefaults()))
                    .authorizeHttpRequests(asked -> asked.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().issuer(ISSUER).build();
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        /** Signs by the published key, or by one of the same name that nobody published. */
        @Bean
        JwtEncoder encoder(TestProvider provider, JWKSource<SecurityContext> keys) throws JOSEException {
            RSAKey other = new RSAKeyGenerator(2048).keyID("test").generate();
            var right = new NimbusJwtEncoder(keys);
            var wrong = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(other)));
            return parameters -> (provider.anotherKey ? wrong : right).encode(parameters);
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        UserDetailsService users(TestProvider provider) {
            return name -> {
                if (!provider.people.containsKey(name)) {
                    throw new UsernameNotFoundException(name);
                }
                return User.withUsername(name)
                        .password("{noop}" + PASSWORD)
                        .roles("USER")
                        .build();
            };
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> tokens(TestProvider provider) {
            return token -> {
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    var said = provider.people.getOrDefault(token.getPrincipal().getName(), Map.of());
                    said.forEach(token.getClaims()::claim);
                    provider.twist.accept(token.getClaims());
                }
            };
        }

        @Bean
        RegisteredClientRepository clients(Portal portal) {
            return new RegisteredClientRepository() {
                /** The server would keep a better hash of the secret. */
                @Override
                public void save(RegisteredClient client) {}

                @Override
                public RegisteredClient findById(String id) {
                    return client(id, portal);
                }

                @Override
                public @Nullable RegisteredClient findByClientId(String id) {
                    return client(id, portal);
                }
            };
        }

        /** Every name of a client is one, with this secret. */
        private static RegisteredClient client(String id, Portal portal) {
            var home = "http://localhost:" + portal.port;
            return RegisteredClient.withId(id)
                    .clientId(id)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(home + "/login/oauth2/code/" + id)
                    .postLogoutRedirectUri(home + "/login")
                    .scopes(scopes -> scopes.addAll(Set.of("openid", "profile", "email")))
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .requireAuthorizationConsent(false)
                            .build())
                    .build();
        }
    }
}
