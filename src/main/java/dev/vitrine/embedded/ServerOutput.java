package dev.vitrine.embedded;

import ch.vorburger.exec.OutputStreamLogDispatcher;
import ch.vorburger.exec.OutputStreamType;
import org.slf4j.event.Level;

/** Gives each line that MariaDB prints its own level; what is only a note stays out of the application's log. */
final class ServerOutput extends OutputStreamLogDispatcher {
    @Override
    public Level dispatch(OutputStreamType type, String line) {
        if (line.contains("[ERROR]")) {
            return Level.ERROR;
        }
        return line.contains("[Warning]") && !line.contains("max_open_files") && !line.contains("--skip-name-resolve")
                ? Level.WARN
                : Level.DEBUG;
    }
}
