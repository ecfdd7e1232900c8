package io.github.rmrbnlp.app.web;

import java.util.List;
import java.util.Locale;

/** The languages of the page; what the archive says stays as it is. */
enum Language {
    ZH("zh", "zh-Hans", "中文"), EN("en", "en", "English");

    private final String code;
    private final String tag;
    private final String ownName;

    Language(String code, String tag, String ownName) {
        this.code = code;
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The value of the URL's parameter. */
    String code() {
        return code;
    }

    /** For HTML's {@code lang}. */
    String tag() {
        return tag;
    }

    String ownName() {
        return ownName;
    }

    Language other() {
        return this == ZH ? EN : ZH;
    }

    /** The language asked for by the URL, else the one the browser prefers, else Chinese. */
    static Language of(String parameter, String acceptLanguage) {
        for (Language language : values()) {
            if (language.code.equals(parameter)) {
                return language;
            }
        }
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ZH;
        }
        try {
            List<Locale.LanguageRange> wanted = Locale.LanguageRange.parse(acceptLanguage);
            Locale found = Locale.lookup(wanted, List.of(Locale.CHINESE, Locale.ENGLISH));
            return Locale.CHINESE.equals(found) ? ZH : EN;
        } catch (IllegalArgumentException e) {
            return ZH; // no header of RFC 9110: as if it were missing
        }
    }
}
