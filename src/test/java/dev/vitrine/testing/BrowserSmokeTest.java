package dev.vitrine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@BrowserTest
class BrowserSmokeTest {
    @Test
    void a_visitor_sees_the_page_in_the_language_he_prefers(Browser browser) {
        var page = browser.visitor("fr-FR");

        page.navigate("/");
        Browser.settle(page);

        assertThat(page.locator("html").getAttribute("lang")).startsWith("fr");
        assertThat(Browser.screenshot(page, "smoke-fr")).isNotEmptyFile();
    }
}
