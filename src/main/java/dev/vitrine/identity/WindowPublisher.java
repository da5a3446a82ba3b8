package dev.vitrine.identity;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.AmbientPublisher;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps on the server which publisher a browser window works for; the frame binds it after checking the membership. */
@Component
class WindowPublisher implements AmbientPublisher {
    @Override
    public Optional<PublisherId> current() {
        return Optional.ofNullable(UI.getCurrent()).flatMap(WindowPublisher::of);
    }

    @Override
    public @Nullable Object window() {
        return UI.getCurrent();
    }

    static Optional<PublisherId> of(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, Bound.class)).map(Bound::publisher);
    }

    /** The publisher's slug, which never changes. */
    static Optional<String> slug(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, Bound.class)).map(Bound::slug);
    }

    static void bind(UI ui, PublisherId publisher, String slug) {
        ComponentUtil.setData(ui, Bound.class, new Bound(publisher, slug));
    }

    static void unbind(UI ui) {
        ComponentUtil.setData(ui, Bound.class, null);
    }

    private record Bound(PublisherId publisher, String slug) {}
}
