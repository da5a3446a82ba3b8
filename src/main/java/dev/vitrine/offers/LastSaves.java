package dev.vitrine.offers;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The last save of each section in one window, so that it can still be taken back after leaving and returning. */
final class LastSaves {
    private static final int REMEMBERED = 100;

    private record Of(OfferId offer, SectionKey key) {}

    /**
     * @param version the version that the save made
     * @param what names of what was saved
     */
    record Save(long version, Instant at, String what) {}

    private final Map<Of, Save> saves = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Of, Save> eldest) {
            return size() > REMEMBERED;
        }
    };

    private LastSaves() {}

    static LastSaves of(UI ui) {
        LastSaves present = ComponentUtil.getData(ui, LastSaves.class);
        if (present != null) {
            return present;
        }
        var fresh = new LastSaves();
        ComponentUtil.setData(ui, LastSaves.class, fresh);
        return fresh;
    }

    void put(OfferId offer, SectionKey key, Save save) {
        saves.put(new Of(offer, key), save);
    }

    void forget(OfferId offer, SectionKey key) {
        saves.remove(new Of(offer, key));
    }

    /** The save that made this version, if it was made in this window. */
    Optional<Save> made(OfferId offer, SectionKey key, long version) {
        return Optional.ofNullable(saves.get(new Of(offer, key))).filter(save -> save.version() == version);
    }
}
