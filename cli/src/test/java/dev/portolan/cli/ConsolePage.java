package dev.portolan.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A Markdown page that shows sessions at a console. A fence that names a file, as in {@code ```yaml web/values.yaml},
 * writes it. In a fence {@code ```console} the lines that start with {@code $ portolan} or {@code $ ./portolan} are run,
 * one after the other, with standard input from the file that {@code < FILE} names; the lines below each are what it prints, standard output first, and {@code [exit 1]} where the
 * exit code is not 0.
 */
public final class ConsolePage {
    private final String text;

    private ConsolePage(String text) {
        this.text = text;
    }

    /** The page in {@code file}. */
    public static ConsolePage read(Path file) throws IOException {
        return new ConsolePage(Files.readString(file));
    }

    /** The page as it was read. */
    public String text() {
        return text;
    }

    /** The files that the page's fences name. */
    Set<Path> files() {
        return text.lines()
                .filter(line -> line.startsWith("```"))
                .map(line -> line.substring(3).strip().split(" +", -1))
                .filter(fence -> fence.length > 1)
                .map(fence -> Path.of(fence[1]))
                .collect(Collectors.toSet());
    }

    /** Runs the commands in {@code directory} and returns the page with what they really print. */
    public String run(Path directory) throws IOException {
        StringBuilder page = new StringBuilder();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            page.append(lines[i]).append('\n');
            if (!lines[i].startsWith("```") || lines[i].equals("```")) {
                continue;
            }
            String[] fence = lines[i].substring(3).strip().split(" +", -1);
            List<String> content = new ArrayList<>();
            while (!lines[++i].equals("```")) {
                content.add(lines[i]);
            }
            if (fence[0].equals("console")) {
                content = session(content, directory);
            } else if (fence.length > 1) {
                Path file = directory.resolve(fence[1]);
                Files.createDirectories(file.getParent());
                Files.writeString(file, String.join("\n", content) + "\n");
            }
            content.forEach(line -> page.append(line).append('\n'));
            page.append("```\n");
        }
        return page.substring(0, page.length() - 1);
    }

    private static List<String> session(List<String> lines, Path directory) throws IOException {
        List<String> session = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String command = lines.get(i);
            if (!command.startsWith("$ ")) {
                continue;
            }
            session.add(command);
            String words = command.substring(2);
            while (words.endsWith("\\")) {
                session.add(lines.get(++i));
                words = words.substring(0, words.length() - 1) + lines.get(i).strip();
            }
            Outcome outcome = run(words, directory);
            outcome.text().lines().forEach(session::add);
            if (outcome.exitCode() != 0) {
                session.add("[exit " + outcome.exitCode() + "]");
            }
        }
        return session;
    }

    /**
     * What a command did.
     *
     * @param text what it printed, standard output first; {@code directory} is left out of paths
     * @param exitCode its exit code
     */
    public record Outcome(String text, int exitCode) {}

    /** Runs the command line {@code words}, which starts with the program's name, in {@code directory}. */
    public static Outcome run(String words, Path directory) throws IOException {
        List<String> args = split(words);
        byte[] input = new byte[0];
        int redirection = args.indexOf("<");
        if (redirection >= 0) {
            input = Files.readAllBytes(directory.resolve(args.get(redirection + 1)));
            args = new ArrayList<>(args.subList(0, redirection));
        }
        String program = args.remove(0);
        if (!program.equals("portolan") && !program.equals("./portolan")) {
            throw new IllegalArgumentException("only portolan can be run here, not " + program);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode =
                Main.run(Console.of(out, err, new ByteArrayInputStream(input), directory), args.toArray(String[]::new));
        String text = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
        String root = directory.toString();
        return new Outcome(root.isEmpty() ? text : text.replace(root + "/", "").replace(root, "."), exitCode);
    }

    /** The words of a shell command with plain, single and double quotes. */
    private static List<String> split(String words) {
        List<String> args = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        boolean inWord = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (quote == 0 && c == ' ') {
                if (inWord) {
                    args.add(word.toString());
                    word.setLength(0);
                }
                inWord = false;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
                inWord = true;
            } else if (c == quote) {
                quote = 0;
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (inWord) {
            args.add(word.toString());
        }
        return args;
    }
}
