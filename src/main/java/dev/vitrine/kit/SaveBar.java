package dev.vitrine.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bar at the bottom edge of every form: left what was saved, with undo; right what is not saved yet, and Save. Ctrl+S
 * saves. Leaving with unsaved changes asks, by navigation as by closing the tab.
 */
@Tag("v-save-bar")
@JsModule("context://frontend/save-bar.js")
public final class SaveBar extends Div implements BeforeLeaveObserver {
    private final transient Runnable save;
    private final transient List<Runnable> discardListeners = new ArrayList<>();
    private final Span state = new Span();
    private final Button undo = new Button();
    private final Span unsaved = new Span();
    private final Button button = new Button();
    private int dirty;
    private boolean editable = true;

    /** @param save saves what the form holds, and afterwards calls {@link #saved} or leaves it dirty */
    public SaveBar(Runnable save) {
        this.save = save;
        addClassName("v-save-bar");
        state.addClassName("v-save-state");
        state.getElement().setAttribute("role", "status");
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        var full = new Span(getTranslation("kit.save.undo"));
        full.addClassName("v-wide");
        var brief = new Span(getTranslation("kit.save.undoBrief"));
        brief.addClassName("v-narrow");
        undo.getElement().appendChild(full.getElement(), brief.getElement());
        undo.setIcon(Icons.of("undo"));
        undo.setVisible(false);
        undo.addClickListener(event -> takeBack());
        unsaved.addClassName("v-save-unsaved");
        button.setText(getTranslation("kit.save.save"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickListener(event -> save());
        var key = new Span(getTranslation("kit.save.key"));
        key.addClassNames("v-key", "v-save-key");
        key.getElement().setAttribute("aria-hidden", "true");
        button.setSuffixComponent(key);
        var gap = new Span();
        gap.addClassName("v-gap");
        add(state, undo, gap, unsaved, button);
        setDirty(0);
    }

    /** Runs at once when nothing on this UI waits to be saved; else asks whether to save, discard or stay. */
    public static void whenSaved(UI ui, Runnable then) {
        SaveBar bar = ComponentUtil.getData(ui, SaveBar.class);
        if (bar == null || bar.dirty == 0) {
            then.run();
        } else {
            bar.ask(then);
        }
    }

    /** Called when somebody leaves and wants what waits to be saved no more. */
    public void whenDiscarded(Runnable listener) {
        discardListeners.add(listener);
    }

    /** Tells how many fields differ from what is saved. */
    public void setDirty(int fields) {
        dirty = editable ? fields : 0;
        unsaved.setText(dirty == 0 ? "" : getTranslation("kit.save.dirty", dirty));
        getElement().setAttribute("dirty", dirty > 0);
        offerUndo();
    }

    public boolean isDirty() {
        return dirty > 0;
    }

    /** Whether the person may save here at all; else the bar says that it is for reading. */
    public void setEditable(boolean editable) {
        this.editable = editable;
        button.setVisible(editable);
        if (!editable) {
            readOnly(getTranslation("kit.save.readOnly"));
        }
    }

    /** The person may not save here, and this is why. */
    public void readOnly(String why) {
        editable = false;
        button.setVisible(false);
        setDirty(0);
        say("lock", why);
    }

    /**
     * Nothing is dirty any more.
     *
     * @param at when it was saved
     * @param what names of what was saved, or empty
     * @param undo takes this save back, or null
     */
    public void saved(Instant at, String what, @Nullable Runnable undo) {
        setDirty(0);
        String time = Formats.current().time(at);
        say("passed", getTranslation("kit.save.saved", time));
        if (!what.isEmpty()) {
            var names = new Span(getTranslation("kit.save.what", what));
            names.addClassNames("v-save-what", "v-wide");
            state.add(names);
        }
        undoBy(undo);
    }

    /** Why nothing was saved, in one or two sentences; what is dirty stays dirty. */
    public void refused(String why) {
        say("error", why);
        undoBy(null);
    }

    private void say(String icon, String text) {
        state.removeAll();
        state.add(Icons.of(icon), new Span(text));
        state.setClassName("v-save-error", icon.equals("error"));
    }

    private void undoBy(@Nullable Runnable action) {
        ComponentUtil.setData(undo, Runnable.class, action);
        offerUndo();
    }

    /** Taking a save back shows what was before it, so not while something newer waits to be saved. */
    private void offerUndo() {
        undo.setVisible(dirty == 0 && undoing().isPresent());
    }

    /** What takes the last save back, where that is offered. */
    public Optional<Runnable> undoing() {
        return Optional.ofNullable(ComponentUtil.getData(undo, Runnable.class));
    }

    private void takeBack() {
        undoing().ifPresent(action -> {
            undoBy(null);
            action.run();
        });
    }

    private void save() {
        if (editable) {
            save.run();
        }
    }

    private void ask(Runnable then) {
        Ask.of(getTranslation("kit.leave.title"), getTranslation("kit.leave.text"))
                .choice(getTranslation("kit.leave.save"), () -> {
                    save();
                    if (dirty == 0) {
                        then.run();
                    }
                })
                .other(getTranslation("kit.leave.discard"), () -> {
                    setDirty(0);
                    discardListeners.forEach(Runnable::run);
                    then.run();
                })
                .cancel(getTranslation("kit.leave.stay"))
                .open();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (dirty > 0) {
            BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
            ask(leave::proceed);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        ComponentUtil.setData(event.getUI(), SaveBar.class, this);
        Shortcuts.addShortcutListener(this, this::save, Key.KEY_S, KeyModifier.CONTROL)
                .resetFocusOnActiveElement();
        Shortcuts.addShortcutListener(this, this::save, Key.KEY_S, KeyModifier.META)
                .resetFocusOnActiveElement();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (ComponentUtil.getData(event.getUI(), SaveBar.class) == this) {
            ComponentUtil.setData(event.getUI(), SaveBar.class, null);
        }
        super.onDetach(event);
    }
}
