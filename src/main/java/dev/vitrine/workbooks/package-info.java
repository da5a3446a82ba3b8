/** Archives, XML and workbooks from strangers, read by hand within limits, for the rooms that take files in. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.vitrine.workbooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
