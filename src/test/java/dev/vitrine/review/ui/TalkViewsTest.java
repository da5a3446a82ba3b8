package dev.vitrine.review.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitrine.publishing.Offers;
import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.testing.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The conversation about a request, at the desk and on the publisher's page. */
@PublishingTest
class TalkViewsTest {
    private static final String HOSTILE = "Why <img src=x onerror=alert(1)> here?";

    private final ApplicationContext application;
    private final Offers offers;

    TalkViewsTest(ApplicationContext application, Offers offers) {
        this.application = application;
        this.offers = offers;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    private static TextArea field() {
        return _get(TextArea.class, spec -> spec.withLabel("Your message"));
    }

    private static void send(String words) {
        Window.enter(field(), words);
        _click(_get(Button.class, spec -> spec.withText("Send")));
    }

    @Test
    void an_approver_asks_and_the_publisher_answers_on_its_own_page() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var approver = offers.approver();
        var publish = "p/" + seller.slug() + "/offers/" + seller.offer() + "/publish";

        Window.open(application, approver, "review/" + submission);
        _assertNone(TextArea.class, spec -> spec.withLabel("Your message"));
        _click(_get(Button.class, spec -> spec.withText("Take")));
        send(" ");
        assertThat(field().getErrorMessage()).isEqualTo("Write something before you send it.");
        send(HOSTILE);
        assertThat(field().getValue()).isEmpty();
        assertThat(field().isInvalid()).isFalse();
        assertThat(Window.page()).contains(HOSTILE);
        Window.close();

        Window.open(application, seller.owner(), publish);
        assertThat(Window.page()).contains("Conversation with the approvers", HOSTILE);
        send("It is a picture.");
        assertThat(Window.page()).contains("It is a picture.");
        Window.close();

        Window.open(application, approver, "review/" + submission);
        assertThat(Window.page()).contains(HOSTILE, "It is a picture.");
    }

    @Test
    void what_was_said_stays_to_be_read_when_nothing_more_can_be_said() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var publish = "p/" + seller.slug() + "/offers/" + seller.offer() + "/publish";
        Window.open(application, seller.owner(), publish);
        send("Please look at the prices first.");
        Window.close();
        offers.sendBack(submission, "Not yet");

        Window.open(application, seller.owner(), publish);

        assertThat(Window.page()).contains("Please look at the prices first.");
        _assertNone(TextArea.class, spec -> spec.withLabel("Your message"));
    }
}
