package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** Light or dark; kept in the browser and switched there, see {@code frontend/theme.js}. */
@Tag("v-theme-switch")
final class ThemeSwitch extends Component {
    ThemeSwitch() {
        getElement().setAttribute("label-light", getTranslation("kit.frame.light"));
        getElement().setAttribute("label-dark", getTranslation("kit.frame.dark"));
    }
}
