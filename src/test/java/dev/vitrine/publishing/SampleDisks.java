package dev.vitrine.publishing;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.images.Disks;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;

/** A store in memory that does what it is told: passes, finds errors, breaks. */
public class SampleDisks implements Disks {
    private static final List<String> REGIONS = List.of("eu-west", "us-east");

    private final Set<String> takenIn = ConcurrentHashMap.newKeySet();
    private final Map<String, Sha256> swapped = new ConcurrentHashMap<>();
    private final Set<String> copies = ConcurrentHashMap.newKeySet();
    private final Map<String, Queue<RuntimeException>> faults = new ConcurrentHashMap<>();
    private final Map<String, List<Finding>> findings = new ConcurrentHashMap<>();
    private final Queue<String> calls = new ConcurrentLinkedQueue<>();
    private volatile Runnable duringTakeIn = () -> {};

    /** The next call of this kind for this offer's files breaks: {@code certify}, {@code takeIn}, {@code replicate}. */
    public void fail(String call, RuntimeException fault) {
        faults.computeIfAbsent(call, c -> new ArrayDeque<>()).add(fault);
    }

    /** What certifying this disk finds. */
    public void find(Vhd vhd, List<Finding> found) {
        findings.put(vhd.address(), found);
    }

    /** Runs in the middle of the next intake. */
    public void duringTakeIn(Runnable work) {
        duringTakeIn = work;
    }

    /** This region loses its copies. */
    public void forget(String region) {
        copies.removeIf(copy -> copy.startsWith(region));
    }

    /** Calls so far, such as {@code takeIn disk.vhd}; those of this publisher's files when they are named for it. */
    public List<String> calls(String part) {
        return calls.stream().filter(call -> call.contains(part)).toList();
    }

    @Override
    public List<Named> pending(OfferContent content) {
        return all(content).stream()
                .filter(disk -> !takenIn.contains(disk.vhd().address()))
                .toList();
    }

    /** Other bytes lie under this address from now on. */
    public void swap(Vhd vhd, Sha256 bytes) {
        swapped.put(vhd.address(), bytes);
    }

    @Override
    public SortedMap<String, Sha256> takenIn(OfferContent content) {
        var hashes = new TreeMap<String, Sha256>();
        all(content).stream()
                .map(disk -> disk.vhd().address())
                .filter(takenIn::contains)
                .forEach(address -> hashes.put(address, swapped.getOrDefault(address, bytes(address))));
        return hashes;
    }

    private static Sha256 bytes(String address) {
        return Sha256.ofBytes(address.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Finding> certify(OfferContent content, Named disk) {
        call("certify", disk.vhd().file());
        return findings.getOrDefault(disk.vhd().address(), List.of());
    }

    @Override
    public void takeIn(Named disk, BiConsumer<Long, Long> progress) {
        call("takeIn", disk.vhd().file());
        var during = duringTakeIn;
        duringTakeIn = () -> {};
        progress.accept(0L, 0L);
        during.run();
        progress.accept(5L, 0L);
        takenIn.add(disk.vhd().address());
    }

    @Override
    public List<String> regionsLacking(OfferContent content) {
        return REGIONS.stream()
                .filter(region -> all(content).stream()
                        .anyMatch(disk -> !copies.contains(region + disk.vhd().address())))
                .toList();
    }

    @Override
    public void replicate(OfferContent content, String region, BiConsumer<Long, Long> progress) {
        call("replicate", region);
        all(content).forEach(disk -> copies.add(region + disk.vhd().address()));
    }

    private void call(String kind, String what) {
        calls.add(kind + " " + what);
        var fault = faults.getOrDefault(kind, new ArrayDeque<>()).poll();
        if (fault != null) {
            throw fault;
        }
    }

    private static List<Named> all(OfferContent content) {
        var disks = new LinkedHashMap<String, Named>();
        for (var key : content.skuKeys()) {
            for (var version : content.image(key).versions()) {
                var path = FieldPath.of(SectionKey.image(key), "versions").item(version.key());
                if (version.osVhd() != null) {
                    disks.putIfAbsent(version.osVhd().address(), new Named(path.then("osVhd"), version.osVhd(), true));
                }
            }
        }
        return new ArrayList<>(disks.values());
    }
}
