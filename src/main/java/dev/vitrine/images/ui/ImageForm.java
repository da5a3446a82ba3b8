package dev.vitrine.images.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.OsFamily;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.images.ImageChecks;
import dev.vitrine.images.SasUrls;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PersonNames;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.VmSize;
import dev.vitrine.offers.Drafts.SectionDraft;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.offers.SectionForm.Judged;
import dev.vitrine.rules.Facts;
import dev.vitrine.rules.Lock;
import dev.vitrine.rules.Marketplace;
import dev.vitrine.shared.FieldPath;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the fields of an image on its form and keeps its lists told of findings, locks and SAS URLs. */
final class ImageForm {
    private final SectionForm<VmImage> form;
    private final SasUrls urls;
    private final MarketplaceLists lists;
    private final Supplier<List<CopyImageDialog.Source>> others;
    private final CopiedImage copied = new CopiedImage();
    private final PastedUrls pasted;
    private final DiskChecker checker;
    private final PortsField ports;
    private final VersionsField versions;
    private @Nullable SectionDraft read;
    private List<Lock> locks = List.of();
    private Map<String, Facts.Sas> known = Map.of();
    private Set<Vhd> asked = Set.of();
    private @Nullable ImageState state;

    /** @param others the images of the offer's other SKUs, asked for when one is to be copied */
    ImageForm(
            SectionForm<VmImage> form,
            SasUrls urls,
            MarketplaceLists lists,
            Supplier<List<CopyImageDialog.Source>> others,
            ImageChecks checks,
            PersonNames people) {
        this.form = form;
        this.others = others;
        this.urls = urls;
        this.lists = lists;
        pasted = new PastedUrls(urls, form.offer(), form.key(), () -> disks(form.value()));
        checker = new DiskChecker(checks, people, form.offer(), this::checked);
        ports = new PortsField(
                FieldPath.of(form.key(), "ports"),
                word("images.ports"),
                word("images.ports.none"),
                word("images.ports.add"));
        versions = new VersionsField(
                FieldPath.of(form.key(), "versions"),
                pasted,
                form::besidesChanged,
                word("images.versions"),
                word("images.versions.none"),
                word("images.versions.add"));
    }

    void build() {
        copied.ask(word("images.copy"), this::askForCopy);
        form.add(copied);
        form.heading(word("images.system"));
        osFamily();
        var description = new TextField(word("images.osDescription"));
        description.setValueChangeMode(ValueChangeMode.LAZY);
        form.field(description, "osDescription")
                .help(word("images.osDescriptionHelp"))
                .limit(VmImage.OS_DESCRIPTION_MAX);
        sizes();
        form.heading(word("images.versions"));
        form.field(versions, "versions").help(word("images.versions.help"));
        form.heading(word("images.ports"));
        form.field(ports, "ports").help(word("images.ports.help"));
        form.besides(pasted);
        form.whenJudged(this::judged);
    }

    private String word(String key) {
        return form.getTranslation(key);
    }

    private void askForCopy() {
        List<CopyImageDialog.Source> sources = others.get();
        if (sources.isEmpty()) {
            Notices.problem(word("images.copy.none"));
            return;
        }
        new CopyImageDialog(sources, form.value(), locked(), this::sizeName, this::copy).open();
    }

    /** What was copied stands in the form like what is typed, and can be taken back until it is saved. */
    private void copy(VmImage image) {
        VmImage before = form.value();
        form.propose(image);
        copied.say(word("images.copy.done"), word("images.copy.undo"), () -> form.propose(before));
    }

    void saved() {
        copied.forget();
    }

    private ImageCopy.Locked locked() {
        FieldPath items = FieldPath.of(form.key(), "versions");
        return new ImageCopy.Locked(
                locked("osFamily"),
                locked("ports"),
                form.value().versions().stream()
                        .map(VmImage.ImageVersion::key)
                        .filter(key -> locks.stream()
                                .anyMatch(lock -> lock.path().within(items.item(key))
                                        || items.item(key).within(lock.path())))
                        .collect(Collectors.toSet()));
    }

    private boolean locked(String field) {
        FieldPath path = FieldPath.of(form.key(), field);
        return locks.stream().anyMatch(lock -> path.within(lock.path()));
    }

    private String sizeName(String id) {
        return lists.vmSizes().stream()
                .filter(size -> size.id().equals(id))
                .map(VmSize::name)
                .findFirst()
                .orElse(id);
    }

    private void osFamily() {
        var family = new RadioButtonGroup<OsFamily>(word("images.osFamily"));
        family.setItems(OsFamily.values());
        family.setItemLabelGenerator(choice -> word(Labels.key(choice)));
        form.field(family, "osFamily").help(word("images.osFamilyHelp"));
    }

    private void sizes() {
        Map<String, VmSize> sizes = lists.vmSizes().stream()
                .collect(Collectors.toMap(VmSize::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        var field = new MultiSelectComboBox<String>(word("images.sizes"));
        field.setItems(sizes.values().stream()
                .filter(size -> !size.retired())
                .map(VmSize::id)
                .toList());
        field.setItemLabelGenerator(id -> sizes.containsKey(id) ? label(sizes.get(id)) : id);
        field.setI18n(new MultiSelectComboBoxI18n()
                .setCleared(word("images.sizes.cleared"))
                .setFocused(word("images.sizes.focused"))
                .setSelected(word("images.sizes.selected"))
                .setDeselected(word("images.sizes.deselected"))
                .setTotal(word("images.sizes.total")));
        form.add(field);
        form.bind(
                        field,
                        "recommendedSizes",
                        image -> (Set<String>) new LinkedHashSet<>(image.recommendedSizes()),
                        ImageForm::withSizes)
                .help(form.getTranslation("images.sizesHelp", VmImage.SIZES_MAX));
    }

    private String label(VmSize size) {
        return form.getTranslation("images.size", size.name(), size.cores(), size.memoryGib());
    }

    /** Sizes keep the order in which they were chosen. */
    private static VmImage withSizes(VmImage image, @Nullable Set<String> chosen) {
        Set<String> present = chosen == null ? Set.of() : chosen;
        List<String> ordered = Stream.concat(
                        image.recommendedSizes().stream().filter(present::contains), present.stream())
                .distinct()
                .toList();
        return new VmImage(image.osFamily(), image.osDescription(), ordered, image.ports(), image.versions());
    }

    private void judged(Judged<VmImage> judged) {
        if (judged.draft() != read) {
            read(judged);
        }
        know(disks(form.value()));
        copied.judge(judged.draft().editable());
        Marketplace marketplace = lists.forRules();
        state = new ImageState(
                pasted.judged(judged.findings(), form.value(), marketplace),
                locks,
                judged.draft().editable(),
                pasted.with(known),
                marketplace.sasMinimumDays(),
                marketplace.now(),
                checker,
                form::waysOut);
        ports.judge(state);
        versions.judge(state);
    }

    /** There are new reports on disks. */
    private void checked() {
        if (state != null) {
            versions.judge(state);
        }
    }

    private void read(Judged<VmImage> judged) {
        read = judged.draft();
        Set<Vhd> disks = disks(judged.saved());
        pasted.saved(disks);
        asked = Set.of();
        checker.read(disks);
        locks = judged.draft().locks().in(form.key());
    }

    /** Asks what is known of their URLs when others are named than before: saved ones, copied ones. */
    private void know(Set<Vhd> disks) {
        if (!asked.containsAll(disks) || asked.isEmpty()) {
            known = urls.known(disks);
            asked = disks;
        }
    }

    private static Set<Vhd> disks(VmImage image) {
        return image.versions().stream()
                .flatMap(version -> Stream.concat(
                        Stream.ofNullable(version.osVhd()),
                        version.dataDisks().stream().flatMap(disk -> Stream.ofNullable(disk.vhd()))))
                .collect(Collectors.toSet());
    }
}
