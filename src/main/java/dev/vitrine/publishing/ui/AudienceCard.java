package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Icons;
import dev.vitrine.publishing.StagingSettings;
import dev.vitrine.publishing.StagingSettings.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who may see what is staged: a row for each subscription. */
final class AudienceCard extends Composite<Card> {
    private static final Pattern GUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final int GUID_LENGTH = 36;

    /** Called with an audience whose ids have the right form. */
    interface Save {
        void save(List<Subscription> audience);
    }

    /** One subscription being edited. */
    private final class Row extends Composite<Div> {
        private final TextField id = new TextField(AudienceCard.this.getTranslation("publishing.audience.id"));
        private final TextField label = new TextField(AudienceCard.this.getTranslation("publishing.audience.label"));

        Row(String guid, String whose) {
            id.setValue(guid);
            id.setMaxLength(GUID_LENGTH);
            id.addClassName("v-mono");
            id.setPlaceholder("00000000-0000-0000-0000-000000000000");
            label.setValue(whose);
            label.setMaxLength(StagingSettings.LABEL_MAX);
            var remove = new Button(Icons.of("trash"), click -> AudienceCard.this.remove(this));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(AudienceCard.this.getTranslation("publishing.audience.remove"));
            getContent().addClassName("v-audience-row");
            getContent().add(id, label, remove);
        }

        boolean isEmpty() {
            return id.getValue().isBlank() && label.getValue().isBlank();
        }

        Optional<Subscription> read() {
            var text = id.getValue().strip();
            boolean right = GUID.matcher(text).matches();
            id.setErrorMessage(AudienceCard.this.getTranslation("publishing.audience.form"));
            id.setInvalid(!right);
            return right
                    ? Optional.of(new Subscription(
                            UUID.fromString(text), label.getValue().strip()))
                    : Optional.empty();
        }
    }

    private final Card card = new Card(getTranslation("publishing.audience.title"));
    private final Div rows = new Div();
    private final Save save;

    AudienceCard(List<Subscription> audience, boolean editable, Save save) {
        this.save = save;
        card.subtitle(getTranslation("publishing.audience.count", audience.size(), StagingSettings.AUDIENCE_MAX));
        rows.addClassName("v-audience");
        if (editable) {
            edit(audience);
        } else {
            audience.forEach(subscription -> rows.add(line(subscription)));
            card.with(rows);
        }
    }

    @Override
    protected Card initContent() {
        return card;
    }

    private void edit(List<Subscription> audience) {
        audience.forEach(subscription -> rows.add(new Row(subscription.id().toString(), subscription.label())));
        if (audience.isEmpty()) {
            rows.add(new Row("", ""));
        }
        var add = new Button(getTranslation("publishing.audience.add"), Icons.of("plus"), click -> {
            if (rows.getComponentCount() < StagingSettings.AUDIENCE_MAX) {
                rows.add(new Row("", ""));
            }
        });
        add.addThemeVariants(ButtonVariant.TERTIARY);
        var keep = new Button(getTranslation("publishing.audience.save"), click -> save());
        var foot = new Div(add, keep);
        foot.addClassName("v-card-foot");
        card.with(rows, foot);
    }

    private static Div line(Subscription subscription) {
        var id = new Span(subscription.id().toString());
        id.addClassName("v-mono");
        var line = new Div(new Span(subscription.label()), id);
        line.addClassName("v-audience-line");
        return line;
    }

    private void remove(Row row) {
        rows.remove(row);
    }

    private void save() {
        var wanted = new ArrayList<Subscription>();
        boolean right = true;
        for (var row : rows().filter(row -> !row.isEmpty()).toList()) {
            var read = row.read();
            read.ifPresent(wanted::add);
            right &= read.isPresent();
        }
        if (right) {
            save.save(wanted);
        }
    }

    private Stream<Row> rows() {
        return rows.getChildren().filter(Row.class::isInstance).map(Row.class::cast);
    }
}
