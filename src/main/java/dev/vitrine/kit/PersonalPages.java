package dev.vitrine.kit;

import java.util.List;

/**
 * How a room hangs a page among the signed-in person's own, without knowing the others there. Two things are needed:
 *
 * <ul>
 *   <li>a bean of this interface, package-private beside the view: {@code pages()} answers {@code List.of(new
 *       PersonalPage(10, "identity.security.title", SecurityView.class))};
 *   <li>the view itself: {@code @Route(value = "me/security", layout = MainLayout.class) @PermitAll class SecurityView
 *       extends PersonalView}, whose constructor calls {@code super("identity.security.title",
 *       "identity.security.subtitle")} and adds its cards.
 * </ul>
 *
 * Asked on each navigation to such a page, with what the signed-in person is already known: a page that is not for him is
 * left out. The tab is no wall; the view's own services check.
 */
public interface PersonalPages {
    List<PersonalPage> pages();
}
