package dev.vitrine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Translations;
import dev.vitrine.testing.Browser;
import java.util.Locale;

/** A person at a browser window of his own, who finds buttons, links and fields by their words in his language. */
final class Actor {
    /** What every person of the demo signs in with. */
    private static final String PASSWORD = "vitrine-demo-2026";
    /** Steps of a submission are jobs: they move by themselves. In milliseconds. */
    static final double PATIENCE = 60_000;

    /** What the browser does for Ctrl+V when HTML lies on the clipboard. */
    private static final String PASTE = """
            (text, html) => {
                const data = new DataTransfer();
                data.setData('text/html', html);
                text.dispatchEvent(
                    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }""";

    private final Translations translations;
    private final Locale locale;
    private final String host;
    private final Page page;

    private Actor(Translations translations, Locale locale, String host, Page page) {
        this.translations = translations;
        this.locale = locale;
        this.host = host;
        this.page = page;
    }

    /** Somebody who is not signed in. */
    static Actor visitor(Browser browser, Translations translations, Locale locale) {
        return visitor(browser, translations, locale, browser.baseUrl());
    }

    /** Somebody who is not signed in and uses another server than the application under test. */
    static Actor visitor(Browser browser, Translations translations, Locale locale, String host) {
        return new Actor(translations, locale, host, browser.visitor(locale.getLanguage()));
    }

    static Actor signedIn(Browser browser, Translations translations, Locale locale, String mail) {
        var actor = visitor(browser, translations, locale);
        actor.signIn(mail);
        return actor;
    }

    /** Signs in and chooses the language of the interface, which the portal remembers. */
    void signIn(String mail) {
        signIn(mail, PASSWORD);
    }

    void signIn(String mail, String password) {
        open("/login");
        page.locator("input[name=username]").fill(mail);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        settle();
        speak();
    }

    /** Chooses the language of the interface. */
    void speak() {
        var button = page.locator("vaadin-app-layout button[lang=" + locale.getLanguage() + "]")
                .first();
        if (!"true".equals(button.getAttribute("aria-pressed"))) {
            button.click();
            assertThat(button).hasAttribute("aria-pressed", "true");
            settle();
        }
    }

    /** A further window of the same person, opened by what {@code opens} does. */
    Actor newWindow(Runnable opens) {
        return new Actor(translations, locale, host, page.waitForPopup(opens));
    }

    Page page() {
        return page;
    }

    void open(String address) {
        page.navigate(host + address);
        settle();
    }

    void settle() {
        Browser.settle(page);
    }

    /** Keeps a picture of what this person sees. */
    void screen(String name) {
        page.evaluate("document.querySelector('h1')?.scrollIntoView({block: 'end'})");
        Browser.screenshot(page, locale.getLanguage() + "-" + name);
    }

    String text(String key, Object... arguments) {
        return translations.get(key, locale, arguments);
    }

    String text(Enum<?> constant) {
        return text(Labels.key(constant));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator box(String name) {
        return page.getByRole(
                AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator choice(String name) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** The input of the field at this path, or the place where its rich text is written. */
    Locator at(String path) {
        return page.locator("[id='" + path + "']")
                .locator("input, textarea, [role=textbox]")
                .first();
    }

    void press(String button) {
        button(button).first().click();
        settle();
    }

    /** Follows a link and waits until it has led to its page. */
    void follow(String name) {
        var link = link(name).first();
        String address = link.getAttribute("href");
        link.click();
        page.waitForURL(url -> url.endsWith(address));
        settle();
    }

    /** Types a value, or pastes it over a rich text, and leaves the field, so that it is checked. */
    void fill(Locator input, String value) {
        if (Boolean.TRUE.equals(input.evaluate("input => input.isContentEditable"))) {
            input.focus();
            page.keyboard().press("Control+a");
            input.evaluate(PASTE, value);
        } else {
            input.fill(value);
        }
        input.press("Tab");
        settle();
    }

    void tick(Locator box) {
        box.check();
        settle();
    }

    void upload(String caption, byte[] png) {
        page.locator(".v-picture", new Page.LocatorOptions().setHasText(caption))
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("picture.png", "image/png", png));
        settle();
    }

    /** Saves the page and waits until it says so. */
    void save() {
        page.keyboard().press("Control+s");
        var bar = page.locator("v-save-bar:visible").first();
        assertThat(bar.locator(".v-save-state"))
                .containsText(text("kit.save.saved", "").strip());
        assertThat(bar).not().hasAttribute("dirty", "");
        settle();
    }

    void sees(String words) {
        assertThat(page.getByText(words).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    void sees(Locator thing) {
        assertThat(thing.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }
}
