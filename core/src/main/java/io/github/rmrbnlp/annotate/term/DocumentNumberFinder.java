package io.github.rmrbnlp.annotate.term;

import io.github.rmrbnlp.annotate.Term;

/** Finds document numbers (国发〔2007〕24号, 国务院令第517号) and numbered decisions (安理会第668号决议). */
final class DocumentNumberFinder implements Finder {
    private static final int LONGEST_ISSUER = 10;
    private static final String[] LEAD_INS = {"根据", "按照", "依据", "以及", "对", "以", "把", "按", "在", "要", "和", "及", "见", "即",
            "号"};

    @Override
    public void find(TermText text, Heads heads, Findings findings) {
        for (int i = 0; i < text.length(); i++) {
            if (text.chars[i] == '号') {
                int digits = text.digitsBefore(i);
                if (digits < i) {
                    findAt(text, digits, i, findings);
                }
            }
        }
    }

    private static void findAt(TermText text, int digits, int sign, Findings findings) {
        int number = text.at(digits - 1) == '第' ? digits - 1 : digits;
        int year = yearBefore(text, number);
        int end = sign + 1;
        int signs = year >= 0 ? issuerSigns(text, year) : -1;
        int document = text.longestFrom(end, GrammarRole.NUMBERED_DOCUMENT);
        if (year >= 0 && signs < year) {
            findings.add(signs, end, Term.Kind.DOCNO, null, RANK_NUMBER);
        } else if (document > end) {
            int start = issuer(text, year >= 0 ? year : number);
            Term.Kind kind = text.endsWith(document, "决议") ? Term.Kind.LAW : Term.Kind.DOCNO;
            findings.add(start, document, kind, null, RANK_NUMBER);
        } else if (text.at(number - 1) == '令' && number < digits) {
            findings.add(issuer(text, number - 1), end, Term.Kind.DOCNO, null, RANK_NUMBER);
        }
    }

    /** Where the year in brackets that ends before {@code end} starts, with its bracket; -1 if there is none. */
    private static int yearBefore(TermText text, int end) {
        char close = text.at(end - 1);
        int bracket = "〕])】".indexOf(close);
        if (bracket < 0) {
            return -1;
        }
        char open = "〔[(【".charAt(bracket);
        int digits = text.digitsBefore(end - 1);
        boolean year = end - 1 - digits >= 2 && end - 1 - digits <= 4;
        return year && text.at(digits - 1) == open ? digits - 1 : -1;
    }

    /** The start of the body that issued the document, if one is named right before {@code end}. */
    private static int issuer(TermText text, int end) {
        if (text.endsWith(end, "国家主席")) {
            return end - "国家主席".length();
        }
        int chain = text.documentChain[end];
        return chain > 0 && text.endsRole(end, GrammarRole.BODY) ? chain - 1 : end;
    }

    /** The start of the signs of the issuing office (国发, 苏工, 银保监办发). */
    private static int issuerSigns(TermText text, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_ISSUER && isSign(text.chars[start - 1])) {
            start--;
        }
        for (String word : LEAD_INS) {
            for (int i = start; i + word.length() < end; i++) {
                if (text.is(i, word)) {
                    start = i + word.length();
                }
            }
        }
        return start;
    }

    private static boolean isSign(char c) {
        return c >= '\u4E00' && c <= '\u9FFF' && c != '的' && c != '号' || c >= 'A' && c <= 'Z';
    }
}
