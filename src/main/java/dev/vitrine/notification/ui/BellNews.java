package dev.vitrine.notification.ui;

import dev.vitrine.kit.HomeNews;
import dev.vitrine.kit.Translations;
import dev.vitrine.notification.Bells;
import dev.vitrine.notification.Bells.Rung;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The latest of what the bell tells, for Home. */
@Component
class BellNews implements HomeNews {
    private static final int SHOWN = 5;

    private final Bells bells;
    private final Translations texts;

    BellNews(Bells bells, Translations texts) {
        this.bells = bells;
        this.texts = texts;
    }

    @Override
    public List<Line> latest(Locale language, String beneath) {
        return bells.latest().stream()
                .filter(rung -> rung.address().startsWith(beneath))
                .limit(SHOWN)
                .map(rung -> line(rung, language))
                .toList();
    }

    private Line line(Rung rung, Locale language) {
        return new Line(
                texts.get(rung.news().titleKey(), language, rung.offer(), rung.publisher(), rung.ticket()),
                rung.at(),
                rung.address());
    }
}
