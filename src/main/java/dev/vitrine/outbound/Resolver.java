package dev.vitrine.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks the name service. */
interface Resolver {
    /** All addresses of the name, at least one. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
