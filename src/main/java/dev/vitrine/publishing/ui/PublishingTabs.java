package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Component;
import dev.vitrine.kit.SideMenu.Mark;
import dev.vitrine.offers.EditorTab;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.TabMark;
import dev.vitrine.publishing.Walkthrough;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The editor's tabs of this room: first, last but one and last. */
@Configuration(proxyBeanMethods = false)
class PublishingTabs {
    private static final int WALKTHROUGH = 10;
    private static final int PUBLISH = 80;
    private static final int HISTORY = 90;

    @Bean
    EditorTab walkthroughTab() {
        return new EditorTab(WALKTHROUGH, "publishing.walkthrough.title", "steps", WalkthroughView.class, Set.of());
    }

    @Bean
    EditorTab publishTab() {
        return new EditorTab(PUBLISH, "publishing.publish.title", "rocket", PublishView.class, Set.of());
    }

    @Bean
    EditorTab historyTab() {
        return new EditorTab(HISTORY, "publishing.history.title", "history", HistoryView.class, Set.of());
    }

    /** How many of the four steps are green. */
    @Bean
    TabMark walkthroughMark(Walkthrough walkthrough) {
        return new TabMark() {
            @Override
            public Class<? extends Component> view() {
                return WalkthroughView.class;
            }

            @Override
            public Mark mark(OfferHead offer) {
                var status = walkthrough.of(offer.id());
                return status.green()
                        ? new Mark.Complete()
                        : new Mark.Words(
                                status.greenSteps() + "/" + status.steps().size());
            }
        };
    }

    /** Whether something runs. */
    @Bean
    TabMark publishMark() {
        return new TabMark() {
            @Override
            public Class<? extends Component> view() {
                return PublishView.class;
            }

            @Override
            public Mark mark(OfferHead offer) {
                var submission = offer.submission();
                if (submission == null) {
                    return new Mark.None();
                }
                return switch (submission) {
                    case STAGING_RUNNING, CHECKING, PUBLISHING -> new Mark.Running();
                    case STAGING_FAILED, PRODUCTION_FAILED, CHANGES_REQUESTED -> new Mark.Errors(1);
                    case WAITING, IN_REVIEW, SCHEDULED, TECHNICAL_FAILURE -> new Mark.None();
                };
            }
        };
    }
}
