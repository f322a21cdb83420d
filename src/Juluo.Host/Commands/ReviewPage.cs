namespace Juluo.Host.Commands;

/// <summary>
/// The report of a review for people who decide on it: one file without external references, for light, dark and print. It names no person; the tables and petitions beside it identify
/// people.
/// </summary>
internal static class ReviewPage
{
    public const string Name = "Summary.html";

    /// <summary>The style of the page and its charts; wide content scrolls separately.</summary>
    private const string Style = """
        :root{color-scheme:light dark;--ink:#23262b;--soft:#5b6068;--ground:#f7f5ef;--sheet:#fffefb;--line:#d9d5ca;--good:#0c6b5e}
        @media(prefers-color-scheme:dark){:root{--ink:#eceae4;--soft:#b3b0a8;--ground:#1b1d1f;--sheet:#232628;--line:#3f4346;--good:#6fcbb8}}
        body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,"Noto Sans TC","PingFang TC",sans-serif}
        main{max-width:56rem;margin:0 auto;padding:2rem 1rem 4rem}
        h1{font-size:1.6rem;line-height:1.25;margin:0}h2{font-size:1.15rem;margin:2.5rem 0 .5rem}.lead,.soft{color:var(--soft)}
        .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;padding:0;margin:1.5rem 0;list-style:none}
        .figures li{background:var(--sheet);border:1px solid var(--line);border-radius:.5rem;padding:.75rem 1rem}
        .figures strong{display:block;font-size:1.6rem;font-variant-numeric:tabular-nums}
        .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;background:var(--sheet)}
        th,td{text-align:start;padding:.45rem .75rem;border-bottom:1px solid var(--line);vertical-align:top}
        .n{text-align:end;width:1%;font-variant-numeric:tabular-nums;white-space:nowrap}.dismiss{color:var(--good);font-weight:600}
        @media print{body{background:none}.figures li,table{break-inside:avoid}}
        """;

    /// <param name="petitions">The number of petitions; null if none were requested.</param>
    public static byte[] Of(ReviewSummary summary, ReviewOptions options, int? petitions, Words words)
    {
        var page = new StringBuilder();
        var title = words.Say("review.page.title", new { county = summary.County });
        page.Append(
            CultureInfo.InvariantCulture,
            $"<!doctype html>\n<html lang=\"{words.Language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{Safe(title)}</title><style>{Style}</style></head><body><main><h1>{Safe(title)}</h1>"
        );
        page.Append(
            CultureInfo.InvariantCulture,
            $"<p class=\"lead\">{Safe(words.Say("review.page.lead", new { day = options.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), rows = summary.Rows, people = summary.Subjects, rules = options.Rules.Title.In(words.Language) }))}</p><ul class=\"figures\">"
        );
        foreach (var decision in (string[])["dismiss", "reduce", "none", "unknown"])
            page.Append(
                CultureInfo.InvariantCulture,
                $"<li><strong>{Number(summary.Of(decision), words)}</strong> {Safe(words[$"review.page.{decision}"])}</li>"
            );
        page.Append("</ul>");
        Table(
            page,
            "reasons",
            words["review.page.reasons"],
            [words["review.page.count"], words["review.page.decision"], words["review.page.reason"]],
            summary
                .ByReason.OrderByDescending(r => r.Value)
                .ThenBy(r => r.Key.Reason, StringComparer.Ordinal)
                .Select(r => (r.Value, r.Key.Decision, words[$"review.page.{r.Key.Decision}"], (string?)r.Key.Reason)),
            words
        );
        Relief(page, summary, words);
        Table(
            page,
            "sections",
            words["review.page.sections"],
            [words["review.page.count"], words["review.page.section"]],
            summary.BySection.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Value, "", $"HS {s.Key}", (string?)null)),
            words
        );
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(words["review.page.next"])}</h2><p>{Safe(words["review.page.tables"])}</p>");
        if (petitions is { } count)
            page.Append(CultureInfo.InvariantCulture, $"<p>{Safe(words.Say("review.page.petitions", new { count }))}</p>");
        if (summary.Of("unknown") > 0)
            page.Append(CultureInfo.InvariantCulture, $"<p>{Safe(words["review.page.look"])}</p>");
        if (summary.WithoutDisposition > 0)
            page.Append(
                CultureInfo.InvariantCulture,
                $"<p>{Safe(words.Say("review.without-disposition", new { count = summary.WithoutDisposition, people = summary.SubjectsWithoutDisposition }))}</p>"
            );
        if (summary.WithoutDay > 0)
            page.Append(
                CultureInfo.InvariantCulture,
                $"<p>{Safe(words.Say("review.without-day", new { count = summary.WithoutDay }))}</p>"
            );
        // The note of shipped rules already says, in more detail, that they are not legal advice.
        var note = options.Rules.Note.IsEmpty ? words["review.page.law"] : options.Rules.Note.In(words.Language);
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"soft\">{Safe(note)}</p></main></body></html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static void Relief(StringBuilder page, ReviewSummary summary, Words words)
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"<h2 id=\"relief\">{Safe(words["review.page.relief"])}</h2><p class=\"soft\">{Safe(words.Say("review.page.some", new { people = summary.SomeRelief }))}</p><div class=\"scroll\" role=\"region\" aria-labelledby=\"relief\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">{Safe(words["review.page.without"])}</th><th scope=\"col\" class=\"n\">{Safe(words["review.page.by-rules"])}</th><th scope=\"col\" class=\"n\">{Safe(words["review.page.if-all"])}</th></tr></thead><tbody>"
        );
        foreach (
            var (row, now, all) in (IEnumerable<(string, int, int)>)
                [
                    ("review.page.any", summary.Current.NoConviction, summary.IfAllDismissed.NoConviction),
                    ("review.page.recent", summary.Current.NoConvictionLast7Years, summary.IfAllDismissed.NoConvictionLast7Years),
                    ("review.page.felony", summary.Current.NoFelony, summary.IfAllDismissed.NoFelony),
                ]
        )
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr><th scope=\"row\">{Safe(words[row])}</th><td class=\"n\">{Number(now, words)}</td><td class=\"n\">{Number(all, words)}</td></tr>"
            );
        page.Append("</tbody></table></div>");
    }

    private static void Table(
        StringBuilder page,
        string id,
        string title,
        string[] columns,
        IEnumerable<(int Count, string Kind, string What, string? Why)> rows,
        Words words
    )
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"<h2 id=\"{id}\">{Safe(title)}</h2><div class=\"scroll\" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\"><table><thead><tr>"
        );
        foreach (var (column, i) in columns.Select((c, i) => (c, i)))
            page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{(i == 0 ? " class=\"n\"" : "")}>{Safe(column)}</th>");
        page.Append("</tr></thead><tbody>");
        foreach (var row in rows)
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td class=\"n\">{Number(row.Count, words)}</td><td class=\"{Safe(row.Kind)}\">{Safe(row.What)}</td>{(row.Why is { } why ? $"<td lang=\"en\">{Safe(why)}</td>" : "")}</tr>"
            );
        page.Append("</tbody></table></div>");
    }

    private static string Number(int count, Words words) => count.ToString("#,0", words.Culture);

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
