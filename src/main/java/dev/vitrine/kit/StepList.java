package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Steps of long work with state, detail, times and progress; setting new steps replaces only what changed. */
public final class StepList extends Composite<Div> {
    /** How far a step is. */
    public enum State {
        WAITING,
        RUNNING,
        PASSED,
        SKIPPED,
        FAILED
    }

    /**
     * @param name what the step does
     * @param detail one line, or empty
     * @param time how long it takes or took, or when it comes; or empty
     * @param usual how long it takes usually, or empty
     * @param progress share done, 0 to 1, or null when nobody knows
     */
    public record Step(
            String name,
            State state,
            String detail,
            String time,
            String usual,
            @Nullable Double progress) {
        public static Step of(String name, State state) {
            return new Step(name, state, "", "", "", null);
        }

        public Step detail(String text) {
            return new Step(name, state, text, time, usual, progress);
        }

        public Step time(String text, String usually) {
            return new Step(name, state, detail, text, usually, progress);
        }

        public Step progress(double share) {
            return new Step(name, state, detail, time, usual, share);
        }
    }

    private final OrderedList list = new OrderedList();
    private final Div news = new Div();
    private List<Step> shown = List.of();

    public StepList() {
        getContent().addClassName("v-steps");
        news.addClassName("v-unseen");
        news.getElement().setAttribute("role", "status");
        getContent().add(list, news);
    }

    public void setSteps(List<Step> steps) {
        var said = new ArrayList<String>();
        var items = list.getChildren().map(ListItem.class::cast).toList();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Step old = i < shown.size() ? shown.get(i) : null;
            if (!step.equals(old)) {
                // Items stay and are filled anew: where items were exchanged, a browser could mix up their order.
                fill(i < items.size() ? items.get(i) : added(), i + 1, step);
            }
            if (old != null && old.state() != step.state()) {
                said.add(step.name() + " · " + getTranslation(Labels.key(step.state())));
            }
        }
        items.stream().skip(steps.size()).forEach(list::remove);
        if (!said.isEmpty()) {
            news.setText(String.join(". ", said));
        }
        shown = List.copyOf(steps);
    }

    private ListItem added() {
        var item = new ListItem();
        list.add(item);
        return item;
    }

    private void fill(ListItem item, int number, Step step) {
        var name = new Span(step.name());
        name.addClassName("v-step-name");
        var state = Marks.unseen(" · " + getTranslation(Labels.key(step.state())));
        var detail = new Span(step.detail());
        detail.addClassName("v-step-detail");
        var words = new Div(new Div(name, state), detail);
        words.addClassName("v-step-words");
        if (step.state() == State.RUNNING) {
            words.add(bar(step));
        }
        var time = new Span(step.time());
        time.addClassName("v-step-time");
        var usual = new Span(step.usual());
        usual.addClassName("v-step-usual");
        var times = new Div(time, usual);
        times.addClassName("v-step-times");
        item.removeAll();
        item.add(sign(number, step.state()), words, times);
        item.setClassName("v-step v-step-" + step.state().name().toLowerCase(Locale.ROOT));
    }

    private Component bar(Step step) {
        var bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", step.name());
        if (step.progress() == null) {
            bar.setIndeterminate(true);
        } else {
            bar.setValue(Math.clamp(step.progress(), 0, 1));
        }
        return bar;
    }

    private static Component sign(int number, State state) {
        var sign = new Span();
        sign.addClassName("v-step-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        switch (state) {
            case WAITING -> sign.setText(String.valueOf(number));
            case RUNNING -> sign.add(Icons.of("running"));
            case PASSED -> sign.add(Icons.of("check"));
            case SKIPPED -> sign.add(Icons.of("skip"));
            case FAILED -> sign.add(Icons.of("close"));
        }
        return sign;
    }
}
