package dev.vitrine.audit.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The actions that have a name for people; named after the dotted word of the action. */
enum Deed {
    DOOR_READ,
    DOOR_ACT,
    ACCESS_REFUSED,
    AGREEMENT_ACCEPTED,
    PROFILE_SAVED,
    PROFILE_NAMESPACE_LOCKED,
    PROFILE_SOLUTIONTEMPLATES,
    PROFILE_TAXANDBANK_SAVED,
    PERSON_CHANGED,
    SESSION_ENDED,
    SESSION_OVER,
    PERSON_NOTIFICATIONS,
    PROFILE_LOGO,
    PROFILE_ACCENT,
    MEMBER_ADDED,
    MEMBER_REMOVED,
    PUBLISHER_CREATED,
    PUBLISHER_SUSPENDED,
    PUBLISHER_LIFTED,
    IMAGE_SAS_GIVEN,
    OFFER_CREATED,
    OFFER_DISCARDED,
    OFFER_SECTION_SAVED,
    OFFER_TRANSLATION_CONFIRMED,
    OFFER_LANGUAGE_SIGNED,
    OFFER_STAGED,
    OFFER_UNSTAGED,
    OFFER_LIVE,
    OFFER_AUDIENCE_SAVED,
    OFFER_TEST_TICKED,
    OFFER_TEST_UNTICKED,
    SUBMISSION_PUSH,
    SUBMISSION_REQUEST_APPROVAL,
    SUBMISSION_PASS,
    SUBMISSION_FIND_ERRORS,
    SUBMISSION_HESITATE,
    SUBMISSION_BREAK,
    SUBMISSION_CLAIM,
    SUBMISSION_RENEW,
    SUBMISSION_HAND_OVER,
    SUBMISSION_RELEASE,
    SUBMISSION_LEASE_ENDS,
    SUBMISSION_SEND_BACK,
    SUBMISSION_APPROVE_FIRST,
    SUBMISSION_APPROVE,
    SUBMISSION_APPROVE_FOR_LATER,
    SUBMISSION_SET_DATE,
    SUBMISSION_CLEAR_DATE,
    SUBMISSION_DATE_COMES,
    SUBMISSION_WITHDRAW,
    SUBMISSION_RETRY,
    SUBMISSION_GIVE_UP;

    /** Empty for an action that got no name yet. */
    static Optional<Deed> of(String action) {
        var name = action.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return Arrays.stream(values()).filter(deed -> deed.name().equals(name)).findFirst();
    }
}
