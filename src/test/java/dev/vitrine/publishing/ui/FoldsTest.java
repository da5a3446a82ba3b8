package dev.vitrine.publishing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.CanonicalJson;
import dev.vitrine.content.Comparison;
import dev.vitrine.content.Plan;
import dev.vitrine.content.Section;
import dev.vitrine.offers.History.Save;
import dev.vitrine.offers.History.Standing;
import dev.vitrine.offers.History.Told;
import dev.vitrine.publishing.ui.Timeline.Entry;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FoldsTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOON = Instant.parse("2026-03-14T11:00:00Z");
    private static final List<PersonId> PEOPLE = List.of(PersonId.next(), PersonId.next());
    private static final SectionKey KEY = SectionKey.plan("k1", LanguageTag.of("fr-FR"));

    @Property
    void folds_hold_every_entry_once_in_order(
            @ForAll @Size(max = 20) List<@IntRange(max = 1200) Integer> gaps, @ForAll @IntRange(max = 1) int who) {
        var entries = entries(gaps, who);
        var folds = Folds.of(entries, PARIS);

        assertThat(folds.stream().flatMap(List::stream)).containsExactlyElementsOf(entries);
        for (int i = 0; i < folds.size(); i++) {
            var fold = folds.get(i);
            for (int j = 1; j < fold.size(); j++) {
                assertThat(Duration.between(fold.get(j).at(), fold.get(j - 1).at()))
                        .isLessThanOrEqualTo(Folds.GAP);
            }
            if (i > 0) {
                assertThat(Folds.together(folds.get(i - 1).getLast(), fold.getFirst(), PARIS))
                        .isFalse();
            }
        }
    }

    @Example
    void another_person_another_day_and_a_longer_pause_begin_anew() {
        var one = saved(NOON, PEOPLE.get(0));

        assertThat(Folds.together(one, saved(NOON.minus(Folds.GAP), PEOPLE.get(0)), PARIS))
                .isTrue();
        assertThat(Folds.together(one, saved(NOON.minus(Folds.GAP).minusSeconds(1), PEOPLE.get(0)), PARIS))
                .isFalse();
        assertThat(Folds.together(one, saved(NOON, PEOPLE.get(1)), PARIS)).isFalse();
        var night = Instant.parse("2026-03-13T23:01:00Z");
        assertThat(Folds.together(saved(night, PEOPLE.get(0)), saved(night.minusSeconds(120), PEOPLE.get(0)), PARIS))
                .isFalse();
        assertThat(Folds.together(
                        saved(night, PEOPLE.get(0)),
                        saved(night.minusSeconds(120), PEOPLE.get(0)),
                        ZoneId.of("America/New_York")))
                .isTrue();
    }

    @Property
    void the_sum_leads_from_before_the_first_to_after_the_last(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 3) Integer> titles) {
        var saves = new ArrayList<Told>();
        Plan before = new Plan("0", "", "");
        for (int title : titles) {
            var after = new Plan(String.valueOf(title), "", "");
            saves.addFirst(told(KEY, standing(before), standing(after)));
            before = after;
        }

        var sum = Folds.sum(saves).get(KEY);

        assertThat(sum).isEqualTo(Comparison.compare(KEY, new Plan("0", "", ""), before));
        assertThat(Comparison.apply(KEY, new Plan("0", "", ""), sum)).isEqualTo(before);
    }

    @Example
    void what_is_too_long_to_be_read_is_one_change_and_none_when_it_is_as_before() {
        var one = new Standing(Sha256.ofBytes(new byte[] {1}), null);
        var other = new Standing(Sha256.ofBytes(new byte[] {2}), null);

        assertThat(Folds.sum(List.of(told(KEY, one, other))).get(KEY))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.isWhole()).isTrue();
                    assertThat(change.after()).isNull();
                });
        assertThat(Folds.sum(List.of(told(KEY, other, one), told(KEY, one, other)))
                        .get(KEY))
                .isEmpty();
    }

    @Example
    void sections_saved_at_once_are_one_save() {
        var before = UUID.randomUUID();
        var save = told(KEY, Standing.NOTHING, Standing.NOTHING);

        assertThat(Folds.count(List.of(
                        new Told(save.save(), before, save.before(), save.after()),
                        new Told(save.save(), before, save.before(), save.after()),
                        save)))
                .isEqualTo(2);
    }

    private static List<Entry> entries(List<Integer> gaps, int who) {
        var entries = new ArrayList<Entry>();
        var at = NOON;
        for (int gap : gaps) {
            at = at.minusSeconds(gap);
            entries.add(saved(at, PEOPLE.get(gap % 3 == 0 ? who : 0)));
        }
        return entries;
    }

    private static Entry saved(Instant at, PersonId by) {
        return new Entry.Saved(
                new Told(new Save(UUID.randomUUID(), KEY, 1, by, at), null, Standing.NOTHING, Standing.NOTHING));
    }

    private static Told told(SectionKey key, Standing before, Standing after) {
        return new Told(new Save(UUID.randomUUID(), key, 1, null, NOON), null, before, after);
    }

    private static Standing standing(Section section) {
        return new Standing(Sha256.ofBytes(CanonicalJson.write(section)), section);
    }
}
