/** Kibana, imported from a Compose file and written in Java. Start with {@link kibana.KibanaChart}. */
@NullMarked
package kibana;

import org.jspecify.annotations.NullMarked;
