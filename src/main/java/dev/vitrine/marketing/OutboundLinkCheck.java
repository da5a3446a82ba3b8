package dev.vitrine.marketing;

import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.Allowance;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.Permit;
import dev.vitrine.marketing.LinkResult.Broken;
import dev.vitrine.marketing.LinkResult.Ok;
import dev.vitrine.marketing.LinkResult.Reason;
import dev.vitrine.marketing.LinkResult.Redirected;
import dev.vitrine.marketing.LinkResult.Unchecked;
import dev.vitrine.marketing.LinkResult.UnknownName;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.OutboundException;
import dev.vitrine.outbound.OutboundFailure;
import dev.vitrine.outbound.Visit;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.CurrentTenant;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
class OutboundLinkCheck implements LinkCheck {
    /** Four full lists of links. */
    static final int PERSON_MAX = 100;

    static final int PUBLISHER_MAX = 300;

    private static final int AT_A_TIME = 16;

    private final Outbound outbound;
    private final Allowance allowance;
    private final Executor threads =
            task -> Thread.ofVirtual().name("link-check").start(task);
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    @Autowired
    OutboundLinkCheck(
            Outbound outbound,
            CurrentPerson person,
            CurrentTenant tenant,
            ApplicationEventPublisher events,
            Clock clock) {
        this(
                outbound,
                new Allowance(PERSON_MAX, PUBLISHER_MAX, () -> person.require().id(), tenant::require, events, clock));
    }

    OutboundLinkCheck(Outbound outbound, Allowance allowance) {
        this.outbound = outbound;
        this.allowance = allowance;
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public void follow(Collection<String> addresses, BiConsumer<String, LinkResult> told) {
        var wanted = List.copyOf(new LinkedHashSet<>(addresses));
        int given = allowance.take(wanted.size());
        wanted.subList(0, given).forEach(address -> threads.execute(() -> told.accept(address, inTurn(address))));
        wanted.subList(given, wanted.size())
                .forEach(address -> threads.execute(() -> told.accept(address, new Unchecked(Reason.TOO_MANY))));
    }

    @Override
    @PreAuthorize(Permit.SYSTEM)
    public List<Finding> findings(OfferContent content) {
        var running = new HashMap<String, CompletableFuture<LinkResult>>();
        var links = links(content);
        links.values()
                .forEach(address -> running.computeIfAbsent(
                        address, one -> CompletableFuture.supplyAsync(() -> inTurn(one), threads)));
        var findings = new ArrayList<Finding>();
        links.forEach((path, address) -> {
            switch (running.get(address).join()) {
                case Ok ok -> {}
                case Redirected redirected -> {}
                case Broken broken -> findings.add(finding(Rule.LINK_BROKEN, path, address, broken.status()));
                case UnknownName unknown -> findings.add(finding(Rule.LINK_UNKNOWN_NAME, path, address));
                case Unchecked unchecked -> findings.add(finding(Rule.LINK_UNCHECKED, path, address));
            }
        });
        return List.copyOf(findings);
    }

    private static Map<FieldPath, String> links(OfferContent content) {
        var links = new LinkedHashMap<FieldPath, String>();
        for (var language : content.basics().languages()) {
            content.listing(language)
                    .links()
                    .forEach(link -> links.put(
                            FieldPath.of(SectionKey.listing(language), "links")
                                    .item(link.key())
                                    .then("url"),
                            link.url()));
            links.put(
                    FieldPath.of(SectionKey.legal(language), "termsUrl"),
                    content.legal(language).termsUrl());
        }
        links.put(
                FieldPath.of(SectionKey.SUPPORT, "customer.url"),
                content.support().customer().url());
        links.values().removeIf(String::isBlank);
        return links;
    }

    private static Finding finding(Rule rule, FieldPath path, Object... args) {
        return new Finding(
                rule,
                rule.severity(),
                rule.moment(),
                path,
                Arrays.stream(args).map(String::valueOf).toList());
    }

    private LinkResult inTurn(String address) {
        turns.acquireUninterruptibly();
        try {
            return result(outbound.visit(address));
        } catch (OutboundException e) {
            return result(e.failure());
        } finally {
            turns.release();
        }
    }

    private static LinkResult result(Visit visit) {
        if (visit.status() >= 400) {
            return new Broken(visit.status());
        }
        if (visit.status() < 200 || visit.status() >= 300) {
            return new Unchecked(Reason.NOT_UNDERSTOOD);
        }
        return visit.redirects() == 0 ? new Ok() : new Redirected(visit.address());
    }

    private static LinkResult result(OutboundFailure failure) {
        return switch (failure) {
            case OutboundFailure.UnknownName unknown -> new UnknownName();
            case OutboundFailure.Untrusted untrusted -> new Unchecked(Reason.UNTRUSTED);
            case OutboundFailure.Malformed malformed -> new Unchecked(Reason.NOT_UNDERSTOOD);
            default -> new Unchecked(Reason.NO_ANSWER);
        };
    }
}
