package dev.vitrine.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitrine.account.PublisherLook;
import dev.vitrine.assets.Pictures;
import dev.vitrine.kit.Accent;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.ColourSample;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.PictureDrop;
import dev.vitrine.tenancy.Publishers.Look;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Logo and accent colour of the publisher's own pages; both act at once and can be taken away again. */
final class LookCard extends Composite<Card> {
    /** What the card calls. */
    interface Wearing {
        /** Empty when the logo was taken. */
        Optional<Pictures.Problem> logo(byte[] upload);

        void noLogo();

        /** @param colour of the form {@link Accent#isColour}, or null for the operator's own */
        void accent(@Nullable String colour);
    }

    private final transient Wearing wearing;
    private final transient UnaryOperator<String> address;
    private final boolean editable;
    private final PictureDrop logo;
    private final TextField colour = new TextField();
    private final Button use = new Button();
    private final Button drop = new Button();
    private final Div worn = new Div();

    /** @param address of the picture with this hash */
    LookCard(boolean editable, UnaryOperator<String> address, Wearing wearing) {
        this.editable = editable;
        this.address = address;
        this.wearing = wearing;
        logo = new PictureDrop(
                        getTranslation("account.look.logo", PublisherLook.SIDE),
                        Pictures.ORIGINAL_BYTES_MAX,
                        this::receive)
                .removable(wearing::noLogo);
        logo.setReadOnly(!editable);
        colour.setLabel(getTranslation("account.look.colour"));
        colour.setHelperText(getTranslation("account.look.colourHelp"));
        colour.setMaxLength(7);
        colour.addClassName("v-mono");
        colour.setReadOnly(!editable);
        colour.setValueChangeMode(ValueChangeMode.LAZY);
        colour.addValueChangeListener(event -> preview());
        use.setText(getTranslation("account.look.use"));
        use.addClickListener(click -> use());
        drop.setText(getTranslation("account.look.drop"));
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        drop.addClickListener(click -> wearing.accent(null));
        worn.addClassName("v-look-worn");
        worn.getElement().setAttribute("aria-live", "polite");
        var choice = new Div(colour, worn, new Div(use, drop));
        choice.addClassName("v-look-colour");
        var both = new Div(logo, choice);
        both.addClassName("v-look");
        getContent().with(both);
    }

    @Override
    protected Card initContent() {
        return new Card(getTranslation("account.look.title")).subtitle(getTranslation("account.look.subtitle"));
    }

    void show(Look look) {
        logo.show(look.logo() == null ? null : address.apply(look.logo().hex()));
        colour.setValue(look.accent() == null ? "" : look.accent());
        use.setVisible(editable);
        drop.setVisible(editable && look.accent() != null);
        preview();
    }

    private Optional<String> receive(byte[] bytes) {
        return wearing.logo(bytes)
                .map(problem -> problem == Pictures.Problem.WRONG_SIZE
                        ? getTranslation("account.look.square", PublisherLook.SIDE)
                        : getTranslation(Labels.key(problem)));
    }

    private String typed() {
        return colour.getValue().strip().toLowerCase(Locale.ROOT);
    }

    private void use() {
        boolean good = Accent.isColour(typed());
        colour.setErrorMessage(getTranslation("account.look.noColour"));
        colour.setInvalid(!good);
        if (good) {
            wearing.accent(typed());
        }
    }

    /** Says what will be seen, and why it is another colour where the one wanted could not be read. */
    private void preview() {
        worn.removeAll();
        colour.setInvalid(false);
        if (Accent.isColour(typed())) {
            var accent = Accent.of(typed());
            worn.add(
                    line("account.look.light", accent.light().accent()),
                    line("account.look.dark", accent.dark().accent()));
        }
    }

    private Component line(String key, String shown) {
        var line = new Paragraph(
                new ColourSample(shown),
                new Span(getTranslation(key, shown)),
                new Span(shown.equals(typed()) ? "" : getTranslation("account.look.corrected")));
        line.addClassName("v-look-line");
        return line;
    }
}
