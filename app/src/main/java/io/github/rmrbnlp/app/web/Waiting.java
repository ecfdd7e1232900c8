package io.github.rmrbnlp.app.web;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A page that is not there yet: its head with the menu, one line after the other of how far it is, of which the style sheet shows
 * the last, and then the page. All of it is one answer without a script, at the page's own URL; who leaves ends the work.
 *
 * @param visit the request
 * @param page the page's head
 */
record Waiting(Visit visit, Page page) {
    /** Where the content of each page begins, as the template of all pages has it. */
    private static final String MAIN = "<main id=\"main\" tabindex=\"-1\">";
    private static final long STEP_MILLIS = 250;

    /** Sends it all; what goes wrong stands in the page. */
    void stream(Lane.Turn<Answer> turn) throws IOException {
        visit.context().contentType("text/html; charset=utf-8");
        visit.context().disableCompression(); // each line goes out at once
        OutputStream out = visit.context().res().getOutputStream();
        String head = empty();
        send(head.substring(0, end(head)) + "\n<div class=\"waiting\" role=\"status\"><h1>" + escaped(page.title())
                + "</h1>\n", out);
        String shown = "";
        do {
            String step = visit.progress().text(page.t());
            if (!step.equals(shown)) {
                send("<p class=\"step\">" + escaped(step) + "</p>\n", out);
                shown = step;
            }
        } while (!turn.isDoneWithin(STEP_MILLIS));
        String whole = whole(turn);
        send("</div>" + whole.substring(end(whole)), out);
    }

    private String whole(Lane.Turn<Answer> turn) throws IOException {
        try {
            return new String(turn.get().body(), StandardCharsets.UTF_8);
        } catch (IOException | RuntimeException e) {
            return new String(Problems.page(Problems.of(e), visit).body(), StandardCharsets.UTF_8);
        }
    }

    private static int end(String html) {
        return html.indexOf(MAIN) + MAIN.length();
    }

    /** The page without content. */
    private String empty() {
        StringOutput text = new StringOutput();
        JtelayoutGenerated.render(new OwaspHtmlTemplateOutput(text), null, page, output -> {
        });
        return text.toString();
    }

    private static String escaped(String text) {
        StringOutput escaped = new StringOutput();
        OwaspHtmlTemplateOutput html = new OwaspHtmlTemplateOutput(escaped);
        html.setContext("p", null);
        html.writeUserContent(text);
        return escaped.toString();
    }

    private static void send(String html, OutputStream out) throws IOException {
        out.write(html.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
