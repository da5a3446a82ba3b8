package dev.vitrine.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitrine.kit.Counter;
import dev.vitrine.kit.Days;
import dev.vitrine.kit.Formats;
import dev.vitrine.marketplace.EntryField;
import dev.vitrine.marketplace.EntryField.Form;
import dev.vitrine.marketplace.EntryValues;
import dev.vitrine.marketplace.ListKeeping;
import dev.vitrine.marketplace.ListKeeping.Kept;
import dev.vitrine.marketplace.ListKeeping.Problem;
import dev.vitrine.marketplace.OperatorList;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of an entry; those of its key for a new one alone. */
final class EntryForm extends Composite<Div> {
    private static final List<String> TRUE_FALSE = List.of(Boolean.TRUE.toString(), Boolean.FALSE.toString());

    /** One field: how it is set and read. */
    private record Input(Component component, Consumer<String> set, Supplier<String> get) {}

    private final OperatorList list;
    private final transient EntryWords words;
    private final transient ListKeeping keeping;
    private final transient @Nullable Kept kept;
    private final transient Runnable changed;
    private final transient Map<EntryField, Input> inputs = new EnumMap<>(EntryField.class);

    /**
     * @param kept the entry, null for a new one
     * @param changed called when somebody changed a field
     */
    EntryForm(OperatorList list, EntryWords words, ListKeeping keeping, @Nullable Kept kept, Runnable changed) {
        this.list = list;
        this.words = words;
        this.keeping = keeping;
        this.kept = kept;
        this.changed = changed;
        getContent().addClassName("v-form");
        for (EntryField field : list.fields()) {
            if (kept == null || !list.key().contains(field)) {
                Input input = input(field);
                inputs.put(field, input);
                getContent().add(input.component());
            }
        }
    }

    boolean isEmpty() {
        return inputs.isEmpty();
    }

    void read(EntryValues values) {
        inputs.forEach((field, input) -> input.set().accept(values.text(field)));
        refuse(List.of());
    }

    /** What the fields hold, with the key of the entry that is edited. */
    EntryValues write() {
        EntryValues values = kept == null ? EntryValues.EMPTY : kept.values();
        for (var input : inputs.entrySet()) {
            values = values.with(input.getKey(), input.getValue().get().get());
        }
        return values;
    }

    /** What a new entry begins with. */
    EntryValues blank() {
        return inputs.containsKey(EntryField.OPERATOR_REMITS)
                ? EntryValues.EMPTY.with(EntryField.OPERATOR_REMITS, Boolean.TRUE.toString())
                : EntryValues.EMPTY;
    }

    /** How many fields differ from these values. */
    int differs(EntryValues from) {
        return (int) inputs.entrySet().stream()
                .filter(input -> !input.getValue().get().get().equals(from.text(input.getKey())))
                .count();
    }

    /** Says each problem at its field and goes to the first one; those that are about no field are left over. */
    List<Problem> refuse(List<Problem> problems) {
        inputs.forEach((field, input) -> {
            var validated = (HasValidationProperties) input.component();
            Optional<Problem> mine = problems.stream()
                    .filter(problem -> problem.field() == field)
                    .findFirst();
            validated.setErrorMessage(mine.map(words::problem).orElse(""));
            validated.setInvalid(mine.isPresent());
        });
        inputs.entrySet().stream()
                .filter(input -> problems.stream().anyMatch(problem -> problem.field() == input.getKey()))
                .findFirst()
                .ifPresent(input -> focus(input.getValue().component()));
        return problems.stream()
                .filter(problem -> problem.field() == null || !inputs.containsKey(problem.field()))
                .toList();
    }

    private static void focus(Component component) {
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private Input input(EntryField field) {
        Optional<OperatorList> source = list.source(field);
        Input input = source.isPresent()
                ? choice(field, source.get())
                : switch (field.form()) {
                    case WORD, TEXT -> text(field);
                    case NUMBER, AMOUNT -> number(field);
                    case YES_NO -> yesNo();
                    case DATE -> date();
                    case LONG_TEXT -> longText(field);
                };
        ((HasLabel) input.component()).setLabel(words.field(list, field));
        if (input.component() instanceof HasValue<?, ?> value) {
            value.setRequiredIndicatorVisible(true);
            value.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    changed.run();
                }
            });
            if (isFixed(field)) {
                value.setReadOnly(true);
            }
        }
        help(field, input);
        return input;
    }

    private boolean isFixed(EntryField field) {
        return kept != null
                && kept.used()
                && (list == OperatorList.MARKET && field == EntryField.CURRENCY
                        || list == OperatorList.VM_SIZE && field == EntryField.CORES);
    }

    private void help(EntryField field, Input input) {
        String text = isFixed(field) ? words.t("marketplace.lists.fixed") : helpOf(field);
        var under = new Div();
        under.addClassName("v-field-under");
        if (!text.isEmpty()) {
            under.add(new Span(text));
        }
        if (field.form() == Form.TEXT && input.component() instanceof TextField box) {
            var counter = Counter.plain(field.max());
            counter.show(0);
            box.addValueChangeListener(event -> counter.show(
                    event.getValue().codePointCount(0, event.getValue().length())));
            under.addComponentAsFirst(counter);
        }
        if (under.getChildren().findAny().isPresent()) {
            ((HasHelper) input.component()).setHelperComponent(under);
        }
    }

    private String helpOf(EntryField field) {
        return switch (field) {
            case ID -> words.t("marketplace.help.id");
            case VERSION -> words.t("marketplace.help.version");
            case CURRENCY -> words.t("marketplace.help.currency");
            case DECIMALS -> words.t("marketplace.help.decimals");
            case PER_EURO -> words.t("marketplace.help.perEuro");
            case STEP -> words.t("marketplace.help.step");
            case HOURS -> words.t("marketplace.help.hours");
            case PER_HOUR -> words.t("marketplace.help.perHour");
            case FRENCH_TEXT, ENGLISH_TEXT -> words.t("marketplace.help.text");
            case CORES -> list == OperatorList.CORE_COUNT ? words.t("marketplace.help.cores") : "";
            default -> "";
        };
    }

    private Input text(EntryField field) {
        var box = new TextField();
        box.setMaxLength(field.max());
        lazily(box);
        if (field == EntryField.FRENCH) {
            box.getElement().setAttribute("lang", "fr");
        } else if (field == EntryField.ENGLISH) {
            box.getElement().setAttribute("lang", "en");
        }
        return new Input(box, box::setValue, box::getValue);
    }

    private Input number(EntryField field) {
        var box = new TextField();
        box.getElement().setProperty("inputMode", field.form() == Form.NUMBER ? "numeric" : "decimal");
        lazily(box);
        char point = DecimalFormatSymbols.getInstance(words.locale()).getDecimalSeparator();
        return new Input(box, plain -> box.setValue(plain.replace('.', point)), () -> plain(box.getValue(), point));
    }

    /** As numbers are kept: without the blanks between thousands, with a point. */
    private static String plain(String typed, char point) {
        return typed.replaceAll("[\\s\\u00a0\\u202f]+", "").replace(point, '.');
    }

    private static void lazily(HasValueChangeMode box) {
        box.setValueChangeMode(ValueChangeMode.LAZY);
    }

    private Input yesNo() {
        var group = new RadioButtonGroup<String>();
        group.setItems(TRUE_FALSE);
        group.setItemLabelGenerator(value -> words.value(EntryField.OPERATOR_REMITS, value));
        return new Input(
                group,
                value -> group.setValue(value.isEmpty() ? Boolean.TRUE.toString() : value),
                () -> Optional.ofNullable(group.getValue()).orElse(""));
    }

    private Input date() {
        var picker = Days.picker();
        picker.setMax(LocalDate.now(Formats.current().zone()));
        return new Input(
                picker,
                value -> picker.setValue(value.isEmpty() ? null : LocalDate.parse(value)),
                () -> Optional.ofNullable(picker.getValue())
                        .map(LocalDate::toString)
                        .orElse(""));
    }

    private Input longText(EntryField field) {
        var area = new TextArea();
        area.setMaxLength(field.max());
        area.setMinRows(8);
        area.setMaxRows(16);
        area.getElement().setAttribute("lang", field == EntryField.FRENCH_TEXT ? "fr" : "en");
        lazily(area);
        return new Input(area, area::setValue, area::getValue);
    }

    private Input choice(EntryField field, OperatorList source) {
        var box = new ComboBox<String>();
        List<String> choices = Stream.concat(
                        keeping.all(source).stream()
                                .filter(entry -> !entry.retired())
                                .map(Kept::id),
                        Stream.ofNullable(kept).map(entry -> entry.values().text(field)))
                .distinct()
                .toList();
        box.setItems(choices);
        box.setItemLabelGenerator(id -> words.value(field, id));
        return new Input(
                box,
                value -> box.setValue(value.isEmpty() ? null : value),
                () -> Optional.ofNullable(box.getValue()).orElse(""));
    }
}
