package dev.portolan.lint.template;

import dev.portolan.gotemplate.parse.Node;
import dev.portolan.lint.rule.Place;
import dev.portolan.lint.rule.TemplateFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A place in a template at which a piece of data is read. If a template is called several times, this is what holds in all
 * calls.
 *
 * @param file the template file
 * @param node what reads it: a field, a variable that holds it, or a call that returns it
 * @param path the data; the empty path if everything may be read
 * @param uses what is done with it
 * @param dereferencedFrom the length of the shortest prefix of the path of which a field is taken here
 * @param guards what the conditions around it, and those around the calls that lead here, say
 * @param inText whether it is not the template itself that reads it, but text in the values that it gives to {@code tpl}
 */
public record ValueRead(
        TemplateFile file,
        Node node,
        DataPath path,
        Set<Use> uses,
        int dereferencedFrom,
        Set<Guard> guards,
        boolean inText) {
    /** What is done with data. */
    public enum Use {
        /** A field is taken of what is on the way to it, and that is kept or handed on. */
        PASSED,
        /** It is asked whether it is there, not empty, or of a type. Nothing fails if it is absent. */
        TESTED,
        /** It is used unless it is empty, as by {@code default} and {@code required}. */
        DEFAULTED,
        /** The template runs over its entries; what is done with each is a read of its own. */
        ITERATED,
        /** It is printed or given to a function, with all that is in it. */
        WHOLE
    }

    public ValueRead {
        uses = Set.copyOf(uses);
        guards = Set.copyOf(guards);
    }

    /** Where it stands. */
    public Place place() {
        return NodeSpans.place(file.text(), node);
    }

    /** Whether the conditions around it make sure that {@code data}, which the path begins with, is present. */
    public boolean isGuarded(DataPath data) {
        boolean values = data.size() == 0 && data.isValues();
        return values || guards.contains(new Guard(data, Guard.State.PRESENT));
    }

    /** Whether it is used so that it has to be there: not only tested or replaced if it is absent, and not guarded. */
    public boolean needsIt() {
        return uses.contains(Use.WHOLE) && !isGuarded(path);
    }

    /**
     * What must be a map for the read not to fail: prefixes of the path of which a field is taken, and which nothing around it
     * makes sure of. The shortest first.
     */
    public List<DataPath> unguardedParents() {
        List<DataPath> parents = new ArrayList<>();
        for (int length = Math.max(1, dereferencedFrom); length < path.size(); length++) {
            DataPath parent = path.prefix(length);
            if (!isGuarded(parent)) {
                parents.add(parent);
            }
        }
        return parents;
    }
}
