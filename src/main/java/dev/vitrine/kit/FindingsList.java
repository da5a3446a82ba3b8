package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Findings in groups, errors first; each is a link that leads to the very field. */
public final class FindingsList extends Composite<Div> {
    private final ContentWords words;
    private final Function<FieldPath, String> href;
    private Function<Finding, Optional<Component>> action = finding -> Optional.empty();

    /**
     * @param words for the places
     * @param href the address of the view on which a field stands, without its anchor
     */
    public FindingsList(ContentWords words, Function<FieldPath, String> href) {
        this.words = words;
        this.href = href;
        getContent().addClassName("v-findings");
    }

    /** @param beside what may be done about a finding at once, beneath it */
    public FindingsList acting(Function<Finding, Optional<Component>> beside) {
        action = beside;
        return this;
    }

    /** One group for each section, in the order of sections. */
    public void setFindings(List<Finding> findings) {
        setFindings(findings, finding -> words.section(finding.path().section()));
    }

    /** @param group the heading under which a finding stands; groups come in the order of their first finding */
    public void setFindings(List<Finding> findings, Function<Finding, String> group) {
        getContent().removeAll();
        Map<String, List<Finding>> groups =
                findings.stream().collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()));
        groups.forEach((title, inside) -> {
            var count = new Span(String.valueOf(inside.size()));
            count.addClassName("v-findings-count");
            var heading = new H3(title);
            heading.add(count);
            var list = new UnorderedList();
            inside.stream()
                    .sorted((a, b) -> a.severity().compareTo(b.severity()))
                    .forEach(finding -> {
                        var item = new ListItem(line(finding));
                        action.apply(finding).ifPresent(item::add);
                        list.add(item);
                    });
            getContent().add(heading, list);
        });
    }

    private Component line(Finding finding) {
        var place = new Span(words.field(finding.path()));
        place.addClassName("v-finding-place");
        var message = new Span(Findings.message(this, finding));
        var when = new Span(getTranslation("kit.moment." + finding.moment().name()));
        when.addClassName("v-finding-moment");
        var text = new Span(place, message, when);
        text.addClassName("v-finding-words");
        boolean error = finding.isError();
        var link = new Anchor(
                FieldAddress.link(href.apply(finding.path()), finding.path()),
                error
                        ? Marks.sign("error", "err", getTranslation("kit.mark.error"))
                        : Marks.sign("warning", "warn", getTranslation("kit.mark.warning")),
                text);
        link.getElement().setAttribute("router-link", true);
        link.addClassName("v-finding");
        return link;
    }
}
