package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.kit.Notices;
import dev.vitrine.shared.SecretText;
import java.util.List;
import java.util.stream.Collectors;

/** Recovery codes, the one time that they are shown, to be copied or printed. */
final class RecoveryCodeList extends Composite<Div> {
    RecoveryCodeList(List<SecretText> codes) {
        var list = new UnorderedList();
        list.addClassName("v-recovery-codes");
        codes.forEach(code -> list.add(new ListItem(code.reveal())));
        var all = codes.stream().map(SecretText::reveal).collect(Collectors.joining("\n"));
        var copy = new Button(
                getTranslation("identity.recovery.copy"),
                click -> click.getSource()
                        .getElement()
                        .executeJs("return navigator.clipboard.writeText($0)", all)
                        .then(
                                copied -> Notices.done(getTranslation("identity.recovery.copied")),
                                error -> Notices.problem(getTranslation("identity.recovery.notCopied"))));
        getContent().add(new Paragraph(getTranslation("identity.recovery.once")), list, copy);
    }
}
