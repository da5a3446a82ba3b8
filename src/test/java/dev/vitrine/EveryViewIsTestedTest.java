package dev.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.testing.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A view comes with a test of its own: {@code XViewTest}, or one that is named here. */
class EveryViewIsTestedTest {
    private static final Path TESTS = Path.of("src/test/java");

    /** Views that are tested together with others. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "LoginView", "EntryPagesTest",
            "SetupView", "FirstMinutesTest",
            "ProviderLinkView", "OidcSignInTest",
            "AcceptInvitationView", "InvitationViewTest",
            "BasicsView", "EditorTest",
            "EditorStartView", "EditorTest");

    @Test
    void every_view_has_a_test() throws IOException {
        Set<String> tests;
        try (var files = Files.walk(TESTS)) {
            tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        var views = Views.all().stream().map(Class::getSimpleName).toList();
        assertThat(views)
                .hasSizeGreaterThan(20)
                .allSatisfy(view -> assertThat(tests)
                        .as("a test of " + view)
                        .contains(ELSEWHERE.getOrDefault(view, view + "Test")));
        assertThat(views).as("what is named here exists").containsAll(ELSEWHERE.keySet());
    }
}
