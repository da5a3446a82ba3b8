package dev.vitrine.identity;

/** Why a session is over. */
public enum SessionEnd {
    /** Nobody did anything for longer than {@code vitrine.session.idle}. */
    IDLE,
    /** It lasted as long as any may ({@code vitrine.session.longest}). */
    LONGEST,
    /** The person left. */
    SIGNED_OUT,
    /** The person ended it from another session. */
    ELSEWHERE,
    /** The password, a factor or the address to sign in with was changed, or a link by mail used. */
    CHANGED,
    /** An administrator disabled the person. */
    DISABLED
}
