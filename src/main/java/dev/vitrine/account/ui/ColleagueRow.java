package dev.vitrine.account.ui;

import dev.vitrine.identity.PlatformPeople.Colleague;
import dev.vitrine.identity.PlatformPeople.Pending;
import dev.vitrine.tenancy.PlatformRole;
import java.util.Set;

/** A row of the list of the marketplace's people: somebody who works there, or who is invited. */
sealed interface ColleagueRow {
    /** Empty for somebody who is invited: his name is not known. */
    String name();

    String mail();

    Set<PlatformRole> roles();

    MemberState state();

    record Present(Colleague colleague) implements ColleagueRow {
        @Override
        public String name() {
            return colleague.person().name();
        }

        @Override
        public String mail() {
            return colleague.person().mail();
        }

        @Override
        public Set<PlatformRole> roles() {
            return colleague.roles();
        }

        @Override
        public MemberState state() {
            return colleague.disabled() ? MemberState.DISABLED : MemberState.ACTIVE;
        }
    }

    /** @param expired whether its link works no more */
    record Invited(Pending pending, boolean expired) implements ColleagueRow {
        @Override
        public String name() {
            return "";
        }

        @Override
        public String mail() {
            return pending.mail();
        }

        @Override
        public Set<PlatformRole> roles() {
            return pending.roles();
        }

        @Override
        public MemberState state() {
            return expired ? MemberState.EXPIRED : MemberState.INVITED;
        }
    }
}
