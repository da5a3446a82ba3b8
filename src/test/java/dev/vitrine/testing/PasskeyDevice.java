package dev.vitrine.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A device of a page's visitor in which passkeys lie, and that knows him by fingerprint: Chromium's virtual authenticator. */
public final class PasskeyDevice {
    private final CDPSession devices;
    private final String authenticator;

    /** Somebody sits before the page and touches the device whenever he is asked to. */
    public PasskeyDevice(Page page) {
        devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", options);
        authenticator = devices.send("WebAuthn.addVirtualAuthenticator", asked)
                .get("authenticatorId")
                .getAsString();
    }

    /** While nobody is there, nothing is chosen from what the browser offers to fill in by itself. */
    public void presence(boolean there) {
        var asked = new JsonObject();
        asked.addProperty("authenticatorId", authenticator);
        asked.addProperty("enabled", there);
        devices.send("WebAuthn.setAutomaticPresenceSimulation", asked);
    }
}
