package io.github.rmrbnlp.annotate.term;

import io.github.rmrbnlp.annotate.Term;

/**
 * Finds meetings by the form of their names: from the word that opens it (an ordinal, a body, a place, 全国) to the word that
 * ends it. What lies between must be free of verbs and particles.
 */
final class MeetingFinder implements Finder {
    private static final int LONGEST = 30;
    private static final int SHORTEST_ANNOUNCED = 4;
    private static final int LONGEST_TIME = 14;
    private static final int LONGEST_PLACE = 16;
    private static final String STOPS = "的了在是于对从向由为把被将就并也都曾已还该此某们着过和及其他她它这那到给";
    private static final int LONGEST_REGION = 5;
    /** Before 省 or 县 they make no name of it. */
    private static final String ALL = "全各本两几多";
    private static final String TAILS = "室厅员长案程题桌堂";
    private static final int OPENERS = GrammarRole.STARTER.bit() | GrammarRole.BODY.bit() | GrammarRole.COUNTRY.bit()
            | GrammarRole.CITY.bit();
    private static final int STRONG = GrammarRole.STARTER.bit() | GrammarRole.BODY.bit();

    @Override
    public void find(TermText text, Heads heads, Findings findings) {
        for (int i = 0; i < heads.meeting().size(); i++) {
            int head = heads.meeting().start(i);
            int end = heads.meeting().end(i);
            int occasion = anniversary(text, head, end);
            int start = occasion >= 0 ? occasion : opening(text, head);
            if (occasion >= 0) {
                findings.add(occasion, end, Term.Kind.MEETING, null, RANK_NAME);
            } else if (start >= 0 && isName(text, start, head, end)) {
                start = withQuotation(text, withOccasion(text, start, head), head);
                if (start >= 0) {
                    findings.add(start, end, Term.Kind.MEETING, null, RANK_NAME);
                }
            } else if (isAnnounced(text, head, end)) {
                findings.add(windowStart(text, head), end, Term.Kind.MEETING, null, RANK_NAME);
            } else if (assembly(text, head, end) >= 0) {
                findings.add(assembly(text, head, end), end, Term.Kind.MEETING, null, RANK_NAME);
            }
        }
        findCongresses(text, findings);
        findPlenaries(text, findings);
    }

    /** A quotation mark that closes within the name opens with it; 庆祝 belongs to the name of a meeting that is held for an anniversary. */
    private static int withOccasion(TermText text, int start, int head) {
        if (text.at(start - 1) == '“' && text.of(start, head).indexOf('”') >= 0) {
            return start - 1;
        }
        boolean occasion = text.endsWith(start, "庆祝") || text.endsWith(start, "纪念");
        return occasion && text.endsWith(head, "周年") ? start - 2 : start;
    }

    /**
     * “春天里的中国”全球对话会: a name that begins inside a quotation, or right behind one, begins with it; -1 if the one it begins
     * in opens too far away.
     */
    private static int withQuotation(TermText text, int start, int head) {
        int closed = start;
        while (closed < head && text.chars[closed] != '”' && text.chars[closed] != '“') {
            closed++;
        }
        if (closed == head || text.chars[closed] == '“') {
            int opened = text.at(start - 1) == '”' ? quotation(text, start - 2, head) : -1;
            return opened >= 0 ? opened : start;
        }
        boolean oneOfMany = text.of(closed, head).indexOf('等') >= 0; // “…”等8个分论坛
        return oneOfMany ? -1 : quotation(text, start - 1, head);
    }

    /** Where the quotation opens that {@code i} stands in, -1 if that is too far from {@code head}. */
    private static int quotation(TermText text, int i, int head) {
        for (int k = i; k >= 0 && head - k <= LONGEST && "\n”。;!?".indexOf(text.chars[k]) < 0; k--) {
            if (text.chars[k] == '“') {
                return k;
            }
        }
        return -1;
    }

    /** 庆祝改革开放40周年大会: where 庆祝 or 纪念 stands, -1 for other meetings. */
    private static int anniversary(TermText text, int head, int end) {
        if (!text.endsWith(end, "大会") || !text.endsWith(head, "周年")) {
            return -1;
        }
        for (int i = head - 2; i > 0 && head - i <= LONGEST; i--) {
            char c = text.chars[i];
            if (text.is(i, "庆祝") || text.is(i, "纪念")) {
                return i;
            }
            if (!inName(c) || "的了在于对".indexOf(c) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /** A name that fills its clause up to the verb: 黑土地保护利用国际论坛在吉林长春召开. */
    private static boolean isAnnounced(TermText text, int head, int end) {
        int from = windowStart(text, head);
        boolean opens = from == 0 || "\n。;,)”\u3000 ".indexOf(text.at(from - 1)) >= 0;
        return opens && head - from >= SHORTEST_ANNOUNCED && !text.startsRole(head, GrammarRole.NOT_MEETING)
                && !text.endsRole(end, GrammarRole.NOT_MEETING) && isHeld(text, end);
    }

    private static boolean isHeld(TermText text, int end) {
        int i = end;
        while (i - end < LONGEST_TIME && (TermText.isDigit(text.at(i)) || "月日今天昨近前上下午晚()".indexOf(text.at(i)) >= 0)) {
            i++;
        }
        if (text.at(i) == '在') {
            int place = i + 1;
            while (i - place < LONGEST_PLACE && inName(text.at(i)) && !isHolding(text, i)) {
                i++;
            }
        }
        i += text.is(i, "隆重") ? 2 : 0;
        return isHolding(text, i);
    }

    private static boolean isHolding(TermText text, int i) {
        return text.is(i, "举行") || text.is(i, "召开") || text.is(i, "开幕") || text.is(i, "闭幕");
    }

    /**
     * 某某省农业先进单位和劳动模范代表会议: where the province, town or county stands whose delegates assemble, -1 for other
     * meetings. Whom they represent may be joined by 和.
     */
    private static int assembly(TermText text, int head, int end) {
        if (!text.endsWith(end, "代表会议") && !text.endsWith(end, "代表大会") && !text.endsWith(end, "群英会")
                || text.endsRole(end, GrammarRole.NOT_MEETING) || TAILS.indexOf(text.at(end)) >= 0) {
            return -1;
        }
        int start = head;
        while (start > 0 && head - start < LONGEST && !text.endsRole(start, GrammarRole.BOUNDARY)
                && inAssembly(text.chars[start - 1])) {
            start--;
        }
        for (int i = start + 2; i <= start + LONGEST_REGION && i + SHORTEST_ANNOUNCED < head; i++) {
            if ("省市县州盟旗".indexOf(text.at(i)) >= 0 && ALL.indexOf(text.at(i - 1)) < 0) {
                return start;
            }
        }
        return -1;
    }

    private static boolean inAssembly(char c) {
        return c == '和' || c == '、' || c >= '\u4E00' && c <= '\u9FFF' && STOPS.indexOf(c) < 0 && "日月年".indexOf(c) < 0;
    }

    /** The leftmost word that can open the name, -1 if there is none. */
    private static int opening(TermText text, int head) {
        int from = windowStart(text, head);
        for (int i = from; i < head; i++) {
            if ((text.startRoles[i] & OPENERS) != 0 || isOrdinal(text, i)) {
                return i;
            }
        }
        return text.startsRole(head, GrammarRole.STARTER) ? head : -1;
    }

    private static int windowStart(TermText text, int head) {
        int i = head;
        while (i > 0 && head - i < LONGEST) {
            char c = text.chars[i - 1];
            if (text.endsWith(i, "党的")) {
                return i - 2;
            }
            if (!inName(c) || STOPS.indexOf(c) >= 0) {
                break;
            }
            if (text.endsRole(i, GrammarRole.BOUNDARY) && !text.endsRole(i, GrammarRole.BODY)) { // 亚太经合组织
                break;
            }
            i--;
        }
        return i;
    }

    private static boolean inName(char c) {
        return c >= '\u4E00' && c <= '\u9FFF' || TermText.isDigit(c) || c == '“' || c == '”' || c == '-' || c == '—'
                || c >= 'A' && c <= 'Z';
    }

    /** 第五次, 九届: without 第 only before 届, or 次 right behind a body (全国人大五次会议). */
    private static boolean isOrdinal(TermText text, int i) {
        boolean marked = text.chars[i] == '第';
        int digits = marked ? i + 1 : i;
        int end = text.digitsAfter(digits);
        if (end == digits || !marked && TermText.isDigit(text.at(i - 1))) {
            return false;
        }
        char unit = text.at(end);
        return unit == '届' || marked && unit == '次';
    }

    private static boolean isName(TermText text, int start, int head, int end) {
        if (text.endsRole(end, GrammarRole.NOT_MEETING) && !isSessionOfTheUnitedNations(text, start, end)
                || TAILS.indexOf(text.at(end)) >= 0 || text.isCentre(end)) {
            return false;
        }
        boolean generic = text.longestFrom(head, GrammarRole.GENERIC_MEETING) == end;
        if (isOrdinal(text, start)) {
            return !generic || !isBareCount(text, start, head) || text.endsWith(end, "代表大会");
        }
        if (isNumbered(text, start, head)) {
            return true;
        }
        if ((text.startRoles[start] & STRONG) != 0) {
            return !generic || !isOneWord(text, start, head);
        }
        return head > start && !text.endsRole(end, GrammarRole.LOOSE_MEETING)
                && (text.startsRole(start, GrammarRole.CITY) || !onlyCountry(text, start, head));
    }

    /** 第七十六届联合国大会: the assembly is a body, its session a meeting. */
    private static boolean isSessionOfTheUnitedNations(TermText text, int start, int end) {
        return isOrdinal(text, start) && text.endsWith(end, "届联合国大会") && !text.is(end, "主席");
    }

    /** 第四次会议: the fourth of what, the name does not say. */
    private static boolean isBareCount(TermText text, int start, int head) {
        int unit = text.digitsAfter(start + 1);
        return text.at(unit) == '次' && unit + 1 == head;
    }

    private static boolean isNumbered(TermText text, int start, int head) {
        for (int i = start; i < head; i++) {
            if (text.chars[i] == '届'
                    || text.chars[i] == '次' && text.at(i - 1) != '两' && TermText.isDigit(text.at(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a body or 全国 alone fills the name up to its last word. */
    private static boolean isOneWord(TermText text, int start, int head) {
        return text.longestFrom(start, GrammarRole.BODY) >= head
                || text.longestFrom(start, GrammarRole.STARTER) >= head;
    }

    private static boolean onlyCountry(TermText text, int start, int head) {
        return text.documentChain[head] == start + 1 && text.endsRole(head, GrammarRole.COUNTRY);
    }

    /** 党的十六大, 苏共二十二大; without a party only from the eleventh on, since 八大 may be anything. */
    private static void findCongresses(TermText text, Findings findings) {
        for (int i = 1; i < text.length(); i++) {
            if (text.chars[i] != '大' || !TermText.isDigit(text.chars[i - 1])) {
                continue;
            }
            int digits = text.digitsBefore(i);
            boolean party = text.endsWith(digits, "党的") || text.at(digits - 1) == '共';
            if (party) {
                int start = text.endsWith(digits, "党的") ? digits - 2 : digits - 2;
                findings.add(start, i + 1, Term.Kind.MEETING, null, RANK_NAME);
            } else if (i - digits >= 2 && isPartyCongress(text, digits, i)) {
                findings.add(digits, i + 1, Term.Kind.MEETING, null, RANK_NAME);
            }
        }
    }

    /** 四中全会, 十九届二中、三中全会, 党的十一届三中全会. */
    private static void findPlenaries(TermText text, Findings findings) {
        for (int i = 1; i < text.length(); i++) {
            if (text.chars[i] == '中' && text.is(i, "中全会") && TermText.isDigit(text.chars[i - 1])) {
                int start = text.digitsBefore(i);
                while (text.endsWith(start, "中、") && text.digitsBefore(start - 2) < start - 2) {
                    start = text.digitsBefore(start - 2);
                }
                if (text.at(start - 1) == '届' && text.digitsBefore(start - 1) < start - 1) {
                    start = text.digitsBefore(start - 1);
                }
                start -= text.endsWith(start, "党的") || text.endsWith(start, "中共") ? 2 : 0;
                findings.add(start, i + 3, Term.Kind.MEETING, null, RANK_NAME);
            }
        }
    }

    private static boolean isPartyCongress(TermText text, int digits, int sign) {
        boolean plausible = text.chars[digits] == '十' || text.chars[digits] == '二' && text.chars[digits + 1] == '十';
        char next = text.at(sign + 1);
        return plausible && sign - digits <= 3 && "精报以代召胜提确通后前闭开的,。上期作制关部和、》”".indexOf(next) >= 0;
    }
}
