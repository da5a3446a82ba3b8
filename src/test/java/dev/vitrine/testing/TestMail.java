package dev.vitrine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real mail server for the application under test, and the mails that arrived there. */
public final class TestMail implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        synchronized (SERVER) {
            if (!SERVER.isRunning()) {
                SERVER.start();
            }
        }
        TestPropertyValues.of(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + SERVER.getSmtp().getPort(),
                        "spring.mail.properties.mail.smtp.starttls.enable=false",
                        "vitrine.mail.every=500ms")
                .applyTo(context);
    }

    /** Waits until a mail to this address has arrived that contains these words. */
    public static void await(String address, String words) {
        Awaitility.await("a mail to " + address)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(to(address))
                        .anySatisfy(text -> assertThat(text).contains(words)));
    }

    /** Every mail that has arrived: its head and its texts. */
    public static Stream<String> all() {
        return Stream.of(SERVER.getReceivedMessages()).map(mail -> {
            try {
                return String.join("\n", Collections.list(mail.getAllHeaderLines())) + "\n" + text(mail);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Stream<String> to(String address) {
        return Stream.of(SERVER.getReceivedMessages())
                .filter(mail -> recipients(mail).anyMatch(one -> one.toString().contains(address)))
                .map(TestMail::text);
    }

    /** All texts of a mail, however it is put together. */
    private static String text(Part part) {
        try {
            if (part.getContent() instanceof Multipart parts) {
                var texts = new StringBuilder();
                for (int i = 0; i < parts.getCount(); i++) {
                    texts.append(text(parts.getBodyPart(i))).append('\n');
                }
                return texts.toString();
            }
            return part.getContent() instanceof String text ? text : "";
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Address> recipients(MimeMessage mail) {
        try {
            return Arrays.stream(Objects.requireNonNull(mail.getRecipients(RecipientType.TO)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
