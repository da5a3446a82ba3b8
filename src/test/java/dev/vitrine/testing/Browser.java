package dev.vitrine.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real browser for the length of one test, handed to methods of a {@link BrowserTest} as a parameter. Each visitor is
 * a person with cookies of his own. To be used from the test's thread alone.
 */
public final class Browser {
    private static final Path SCREENS = Path.of("target/screens");
    /** A machine for tests has no graphics, and nothing that the tests need is fetched in the background. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-gpu-rasterization",
            "--disable-extensions",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** What was clicked or typed is on its way to the server once the browser has drawn again. */
    private static final String AFTER_EVENTS =
            "() => new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)))";
    /** A page without Vaadin (the storefront) is settled once it is loaded. */
    private static final String SETTLED = """
            () => {
                if (!window.Vaadin) {
                    return true;
                }
                const clients = Object.values(window.Vaadin.Flow?.clients ?? {}).filter(client => client.isActive);
                const bar = document.querySelector('.v-loading-indicator');
                return clients.length > 0
                    && clients.every(client => !client.isActive())
                    && (!bar || getComputedStyle(bar).opacity === '0');
            }""";

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    /** A busy machine is no defect. In milliseconds. */
    private static final double PATIENCE = 20_000;

    private static com.microsoft.playwright.@Nullable Browser running;

    private final String baseUrl;
    private final List<BrowserContext> visitors = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    Browser(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** A new visitor with a desktop window who prefers {@code language} (such as {@code fr-FR}); his first, empty page. */
    public Page visitor(String language) {
        return visitor(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(WIDTH, HEIGHT));
    }

    /** A new visitor with settings of his own; addresses without host mean the application under test. */
    public Page visitor(com.microsoft.playwright.Browser.NewContextOptions options) {
        var visitor = running().newContext(options.setBaseURL(baseUrl));
        visitor.onConsoleMessage(message -> listen(message.text()));
        visitors.add(visitor);
        return visitor.newPage();
    }

    /** A page that another site may not frame says so: that is the policy at work, and no page of ours that breaks it. */
    private void listen(String said) {
        if (said.contains("Content Security Policy") && !said.contains("frame-ancestors")) {
            violations.add(said);
        }
    }

    /** What pages of this test tried and their own policy forbade. */
    List<String> violations() {
        return List.copyOf(violations);
    }

    /** Address of the application under test, without a slash at the end. */
    public String baseUrl() {
        return baseUrl;
    }

    /** Waits until the page is there and the server has answered everything that it asked for. */
    public static void settle(Page page) {
        page.waitForLoadState();
        page.evaluate(AFTER_EVENTS);
        page.waitForFunction(SETTLED);
    }

    /** Keeps a picture of the visible part of the page as {@code target/screens/NAME.png}. */
    public static Path screenshot(Page page, String name) {
        settle(page);
        return keep(page, name);
    }

    /** Leaves a picture of every open page, for whoever looks into a failed test. */
    void photograph(String name) {
        var number = 1;
        for (var visitor : visitors) {
            for (var page : visitor.pages()) {
                keep(page, "failed-" + name + "-" + number);
                number++;
            }
        }
    }

    void sendVisitorsHome() {
        visitors.forEach(BrowserContext::close);
        visitors.clear();
    }

    private static Path keep(Page page, String name) {
        var file = SCREENS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }

    private static synchronized com.microsoft.playwright.Browser running() {
        if (running == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Chromium.installed().orElseThrow())
                            .setArgs(ARGUMENTS));
        }
        return running;
    }
}
