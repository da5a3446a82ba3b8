package dev.vitrine.account.ui;

import dev.vitrine.identity.Invitations.Pending;
import dev.vitrine.identity.MemberRole;
import dev.vitrine.identity.People.Member;
import dev.vitrine.identity.PublisherRole;
import java.time.Instant;

/** A row of the list of members: a member, or somebody who is invited. */
sealed interface MemberRow {
    /** Empty for somebody who is invited: his name is not known. */
    String name();

    String mail();

    MemberRole as();

    MemberState state();

    /** When the membership began, or the invitation was sent. */
    Instant since();

    record Present(Member member) implements MemberRow {
        @Override
        public String name() {
            return member.person().name();
        }

        @Override
        public String mail() {
            return member.person().mail();
        }

        @Override
        public MemberRole as() {
            return new MemberRole(member.role(), member.languages(), member.offers());
        }

        @Override
        public MemberState state() {
            return member.suspended() == null ? MemberState.ACTIVE : MemberState.SUSPENDED;
        }

        @Override
        public Instant since() {
            return member.joined();
        }

        boolean owner() {
            return member.role() == PublisherRole.OWNER;
        }
    }

    /** @param expired whether its link works no more */
    record Invited(Pending pending, boolean expired) implements MemberRow {
        @Override
        public String name() {
            return "";
        }

        @Override
        public String mail() {
            return pending.mail();
        }

        @Override
        public MemberRole as() {
            return pending.as();
        }

        @Override
        public MemberState state() {
            return expired ? MemberState.EXPIRED : MemberState.INVITED;
        }

        @Override
        public Instant since() {
            return pending.sent();
        }
    }
}
