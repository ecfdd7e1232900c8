package io.github.rmrbnlp.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import io.github.rmrbnlp.corpusio.UnusableInputException;
import io.github.rmrbnlp.index.IndexUnusableException;
import io.github.rmrbnlp.index.ScanEndedException;
import io.github.rmrbnlp.query.syntax.QuerySyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever a command throws into an exit status and one clear line on stderr. */
final class ErrorPolicy implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final Pattern CONSTANTS = Pattern
            .compile("expected one of \\[([A-Z_, ]+)\\] \\(case-insensitive\\)");

    private final RmrbCommand top;

    ErrorPolicy(RmrbCommand top) {
        this.top = top;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        String verb = e.getCommandLine().getCommandSpec().qualifiedName();
        e.getCommandLine().getErr()
                .println("rmrb: " + message(e) + " ('" + verb + " --help' shows the usage)");
        showTrace(e, e.getCommandLine().getErr());
        return ExitStatus.UNUSABLE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
        if (e instanceof InterruptedIOException || e instanceof ScanEndedException && top.interruption().requested()) {
            line.getErr().println("rmrb: interrupted; everything committed so far is kept");
            return ExitStatus.INTERRUPTED;
        }
        Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        if (isClosedPipe(cause)) {
            return ExitStatus.DONE;
        }
        line.getErr().println("rmrb: " + describe(cause));
        showTrace(e, line.getErr());
        return ExitStatus.UNUSABLE;
    }

    private static String message(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched && e.getCommandLine().getParent() == null
                && !unmatched.isUnknownOption()) {
            List<String> suggestions = unmatched.getSuggestions();
            return "there is no verb '" + unmatched.getUnmatched().getFirst() + "'"
                    + (suggestions.isEmpty() ? "" : "; did you mean " + suggestions.getFirst() + "?");
        }
        return asTyped(firstLine(e.getMessage()));
    }

    /** Constants in the form users type them. */
    private static String asTyped(String message) {
        return CONSTANTS.matcher(message)
                .replaceAll(list -> "expected one of " + list.group(1).toLowerCase(Locale.ROOT));
    }

    private void showTrace(Exception e, PrintWriter err) {
        if (top.common().debug()) {
            e.printStackTrace(err);
        }
    }

    /** The reader of our output, {@code head} for example, has seen enough. */
    private static boolean isClosedPipe(Throwable e) {
        return e instanceof IOException && "Broken pipe".equals(e.getMessage());
    }

    private static String describe(Throwable e) {
        return switch (e) {
            case CommandFailure failure -> firstLine(failure.getMessage());
            case QuerySyntaxException syntax -> syntax.getMessage();
            case IndexUnusableException index -> index.getMessage();
            case UnusableInputException input -> firstLine(input.getMessage());
            case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
            case AccessDeniedException denied -> denied.getFile() + ": permission denied";
            case NotDirectoryException file -> file.getFile() + ": not a folder";
            case FileAlreadyExistsException exists -> exists.getFile() + ": exists already";
            case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
            case CharacterCodingException coding -> "the text cannot be decoded: " + coding.getMessage();
            case IOException io -> firstLine(String.valueOf(io.getMessage()));
            default -> "internal error, please report it: " + firstLine(e.toString()) + " (--debug shows where)";
        };
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("no message");
    }
}
