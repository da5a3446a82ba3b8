package dev.vitrine.account.ui;

import dev.vitrine.kit.Tone;

/** How somebody stands to the place that he has or is invited to. */
enum MemberState {
    ACTIVE(Tone.LIVE, "passed"),
    SUSPENDED(Tone.WARN, "warning"),
    DISABLED(Tone.WARN, "lock"),
    INVITED(Tone.OUTLINE, "mail"),
    EXPIRED(Tone.WARN, "clock");

    private final Tone tone;
    private final String icon;

    MemberState(Tone tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    Tone tone() {
        return tone;
    }

    String icon() {
        return icon;
    }
}
