namespace Juluo.Backtesting;

/// <summary>Writes the report as a self-contained HTML page, light and dark, with a table for every chart.</summary>
public static class EvaluationPage
{
    private static readonly (string Title, Func<EvaluationReport.Method, EvaluationReport.Estimate?> Of)[] Pictures =
    [
        ("New ties: AUC · 新連結", m => m.New.Auc),
        ("New ties: average precision · 平均精確率", m => m.New.Ap),
        ("New ties across groups: AUC · 跨組新連結", m => m.CrossGroup?.Auc),
    ];

    public static void Write(EvaluationReport report, TextWriter to)
    {
        var page = new StringBuilder();
        var name = WebUtility.HtmlEncode(report.Log.Name);
        page.Append(
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
            )
            .Append("<title>Evaluation · 評估 · ")
            .Append(name)
            .Append("</title><style>")
            .Append(Style)
            .Append("</style></head><body><main>");
        page.Append("<h1>Which pairs meet next? <span lang=\"zh-Hant\">接下來誰會相遇？</span></h1>");
        Summary(page, report);
        foreach (var (title, of) in Pictures.Where(p => report.Methods.Any(m => p.Of(m)?.Mean is not null)))
            Picture(page, title, report, of);
        Calibration(page, report);
        Table(page, "New ties · 新連結", report.Methods.Select(m => (m.Name, m.IsProduct, (EvaluationReport.Scores?)m.New)));
        Table(page, "Ties across groups · 跨組新連結", report.Methods.Select(m => (m.Name, m.IsProduct, m.CrossGroup)));
        Table(page, "Recurring ties · 再次接觸", report.Methods.Select(m => (m.Name, m.IsProduct, (EvaluationReport.Scores?)m.Recurring)));
        foreach (var slice in report.Product.Slices.Keys)
            Table(page, SliceTitle(slice), report.Methods.Select(m => (m.Name, m.IsProduct, (EvaluationReport.Scores?)m.Slices[slice])));
        Exposure(page, report);
        page.Append("</main></body></html>\n");
        to.Write(page);
    }

    private static void Summary(StringBuilder page, EvaluationReport report)
    {
        var (product, best) = (report.Product, report.Methods.Where(m => !m.IsProduct).MaxBy(m => m.New.Auc.Mean ?? 0)!);
        page.Append(
            CultureInfo.InvariantCulture,
            $"<p class=\"lead\">On <b>{WebUtility.HtmlEncode(report.Log.Name)}</b> a pair that did meet stood above one that did not in <b>{Percent(product.New.Auc.Mean)}</b> of comparisons; the best other method ({WebUtility.HtmlEncode(best.Name)}) reached {Percent(best.New.Auc.Mean)}, chance is 50%. <span lang=\"zh-Hant\">真正相遇的一對，有 {Percent(product.New.Auc.Mean)} 的機會排在未相遇的一對之前；其他方法最好為 {Percent(best.New.Auc.Mean)}，隨機為 50%。</span></p>"
        );
        page.Append(
            CultureInfo.InvariantCulture,
            $"<p>{report.Log.People.Count} people 人, {report.Log.Contacts.Count} contacts 次接觸, {report.Plan.Starts.Count} active periods of {report.Plan.Period / 3600:0.##} h 個有活動的時段; "
        );
        page.Append(
            CultureInfo.InvariantCulture,
            $"group 組別: {WebUtility.HtmlEncode(report.Log.GroupColumn ?? "none 無")}. Means over origins; intervals are 95 % of {report.Replicates} draws of people, seed {report.Seed}.</p>"
        );
        page.Append(
            "<div class=\"scroll\" tabindex=\"0\"><table><caption>Origins · 起點</caption><thead><tr><th>Active periods before<th>Periods in the window<th>New pairs<th>New ties<th>Recurring pairs<th>Recurring ties</thead><tbody>"
        );
        foreach (var origin in report.Origins)
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td>{origin.At}<td>{origin.Periods}<td>{origin.NewPairs}<td>{origin.NewTies}<td>{origin.RecurringPairs}<td>{origin.RecurringTies}"
            );
        page.Append("</tbody></table></div>");
    }

    private static void Picture(
        StringBuilder page,
        string title,
        EvaluationReport report,
        Func<EvaluationReport.Method, EvaluationReport.Estimate?> of
    )
    {
        var rows = report.Methods.Select(m => (m, Value: of(m))).Where(r => r.Value?.Mean is not null).ToArray();
        var (low, high) = (rows.Min(r => r.Value!.Low ?? r.Value.Mean!.Value), rows.Max(r => r.Value!.High ?? r.Value.Mean!.Value));
        double X(double value) => 300 + (340 * (value - low) / Math.Max(1e-9, high - low));
        var height = (rows.Length * 24) + 30;
        page.Append(
            CultureInfo.InvariantCulture,
            $"<figure><figcaption>{title}</figcaption><svg viewBox=\"-40 0 740 {height}\" role=\"img\" aria-label=\"{title}\">"
        );
        for (var at = 0; at < rows.Length; at++)
        {
            var (method, value) = rows[at];
            var (y, kind) = ((at * 24) + 16, method.IsProduct ? "ours" : "other");
            page.Append(
                CultureInfo.InvariantCulture,
                $"<text class=\"{kind}\" x=\"290\" y=\"{y + 4}\" text-anchor=\"end\">{WebUtility.HtmlEncode(method.Name)}</text>"
            );
            page.Append(
                CultureInfo.InvariantCulture,
                $"<line class=\"{kind}\" x1=\"{X(value!.Low ?? value.Mean!.Value):0.0}\" x2=\"{X(value.High ?? value.Mean!.Value):0.0}\" y1=\"{y}\" y2=\"{y}\"/>"
            );
            page.Append(
                CultureInfo.InvariantCulture,
                $"<circle class=\"{kind}\" cx=\"{X(value.Mean!.Value):0.0}\" cy=\"{y}\" r=\"5\"/><text x=\"650\" y=\"{y + 4}\">{value.Mean:0.000}</text>"
            );
        }
        page.Append(
            CultureInfo.InvariantCulture,
            $"<text class=\"axis\" x=\"300\" y=\"{height - 6}\">{low:0.00}</text><text class=\"axis\" x=\"640\" y=\"{height - 6}\" text-anchor=\"end\">{high:0.00}</text></svg></figure>"
        );
    }

    private static void Calibration(StringBuilder page, EvaluationReport report)
    {
        if (report.Product.Calibration is not { } calibration)
            return;
        var bins = calibration.Curve.Bins;
        var most = Math.Max(0.01, bins.Max(b => Math.Max(b.Forecast, b.Happened)));
        double At(double share) => 260 * share / most;
        page.Append(
            CultureInfo.InvariantCulture,
            $"<figure><figcaption>Calibration · 校準: {calibration.Ratio ?? 0:0.00} meetings forecast for each that came 每次實際相遇對應的預測次數; wrong by at most {calibration.ErrorByOrigin.Max():0.000} at an origin 各起點最大誤差; expected error {calibration.Curve.ExpectedError:0.000}</figcaption>"
        );
        page.Append(
            "<svg class=\"square\" viewBox=\"-50 -10 330 310\" role=\"img\" aria-label=\"Forecast against outcome\"><line class=\"axis\" x1=\"0\" y1=\"260\" x2=\"260\" y2=\"0\"/>"
        );
        page.Append(
            CultureInfo.InvariantCulture,
            $"<polyline class=\"ours\" points=\"{string.Join(' ', bins.Select(b => string.Create(CultureInfo.InvariantCulture, $"{At(b.Forecast):0.0},{260 - At(b.Happened):0.0}")))}\"/>"
        );
        foreach (var bin in bins)
            page.Append(
                CultureInfo.InvariantCulture,
                $"<circle class=\"ours\" cx=\"{At(bin.Forecast):0.0}\" cy=\"{260 - At(bin.Happened):0.0}\" r=\"4\"/>"
            );
        page.Append(
            CultureInfo.InvariantCulture,
            $"<text class=\"axis\" x=\"130\" y=\"285\" text-anchor=\"middle\">forecast 預測 (0 to {most:0.00})</text><text class=\"axis\" x=\"-8\" y=\"130\" text-anchor=\"middle\" transform=\"rotate(-90 -8 130)\">happened 實際</text></svg>"
        );
        page.Append(
            "<div class=\"scroll\" tabindex=\"0\"><table><caption>Probability learnt before each origin, against what came · 起點前學得的機率與實際</caption><thead><tr><th>Pairs<th>Forecast<th>Happened</thead><tbody>"
        );
        foreach (var bin in bins)
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{bin.Count}<td>{bin.Forecast:0.000}<td>{bin.Happened:0.000}");
        page.Append("</tbody></table></div></figure>");
    }

    private static void Table(
        StringBuilder page,
        string title,
        IEnumerable<(string Name, bool IsProduct, EvaluationReport.Scores? Figures)> methods
    )
    {
        var rows = methods.Where(m => m.Figures is { Pairs: > 0 }).ToArray();
        if (rows.Length == 0)
            return;
        page.Append(
            CultureInfo.InvariantCulture,
            $"<h2>{title}</h2><div class=\"scroll\" tabindex=\"0\"><table><caption>{rows[0].Figures!.Pairs} pairs, {rows[0].Figures!.CameTrue} came true, all origins · 各起點合計</caption>"
        );
        page.Append("<thead><tr><th>Method · 方法<th>AUC<th>AP<th>P@20<th>hit@5<th>recall@10<th>MRR</thead><tbody>");
        foreach (var (name, isProduct, f) in rows)
        {
            page.Append(isProduct ? "<tr class=\"ours\"><th>" : "<tr><th>").Append(WebUtility.HtmlEncode(name));
            foreach (var estimate in new[] { f!.Auc, f.Ap, f.PrecisionAt20, f.HitAt5, f.RecallAt10, f.Mrr })
                page.Append("<td>").Append(Shown(estimate));
        }
        page.Append("</tbody></table></div>");
    }

    private static void Exposure(StringBuilder page, EvaluationReport report)
    {
        page.Append(
            "<h2>Exposure · 曝光</h2><p>Gini coefficient of how often people stand among the first five of others: 0 is even. 各人出現在他人前五名的次數，其吉尼係數；0 為均等。</p><div class=\"scroll\" tabindex=\"0\"><table><tbody>"
        );
        foreach (var method in report.Methods)
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr{(method.IsProduct ? " class=\"ours\"" : "")}><th>{WebUtility.HtmlEncode(method.Name)}<td>{method.ExposureGini:0.00}"
            );
        page.Append("</tbody></table></div>");
    }

    private static string SliceTitle(string slice) =>
        slice switch
        {
            "newcomers" => "Newcomers: first seen in the last two periods · 新到者",
            "isolates" => "Isolates: met at most two · 少有連結者",
            _ => "Low activity: the quarter with the least contact · 接觸最少的四分之一",
        };

    private static string Shown(EvaluationReport.Estimate e) =>
        e.Mean is null ? "–" : string.Create(CultureInfo.InvariantCulture, $"{e.Mean:0.000} <small>{e.Low:0.00}–{e.High:0.00}</small>");

    private static string Percent(double? share) =>
        share is null ? "–" : string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0}%");

    private const string Style = """
        :root{--ground:#f7f4ee;--surface:#fffdfa;--ink:#23262b;--muted:#5f6368;--line:#e3ddd1;--accent:#0b6b60;--soft:#dcebe7;--shade:#23262b55}
        @media (prefers-color-scheme:dark){:root{--ground:#15181a;--surface:#1d2123;--ink:#ece8e0;--muted:#a7abb0;--line:#32373a;--accent:#56c4b3;--soft:#1f3b37;--shade:#000c}}
        *{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,"Noto Sans TC","PingFang TC","Microsoft JhengHei",sans-serif}
        main{max-width:68rem;margin:0 auto;padding:1.5rem 1rem 4rem}h1{font-size:1.6rem;line-height:1.25}h1 span{display:block;font-size:1.1rem;color:var(--muted);font-weight:500}
        h2{font-size:1.15rem;margin:2.5rem 0 .5rem}.lead{font-size:1.15rem}figure{margin:1.5rem 0;padding:1rem;background:var(--surface);border:1px solid var(--line);border-radius:.625rem}
        figcaption{font-weight:600;margin-bottom:.5rem}svg{display:block;width:100%;height:auto}svg.square{max-width:26rem}text{font-size:13px;fill:var(--ink)}text.axis{fill:var(--muted)}
        text.ours{font-weight:700;fill:var(--accent)}line{stroke:var(--muted);stroke-width:2}line.ours,polyline.ours{stroke:var(--accent);stroke-width:2.5;fill:none}line.axis{stroke:var(--line)}
        circle{fill:var(--muted)}circle.ours{fill:var(--accent)}.scroll{overflow-x:auto;background:linear-gradient(90deg,var(--ground) 30%,transparent) 0/3rem 100% local,linear-gradient(270deg,var(--ground) 30%,transparent) 100%/3rem 100% local,radial-gradient(farthest-side at 0 50%,var(--shade),transparent) 0/.9rem 100%,radial-gradient(farthest-side at 100% 50%,var(--shade),transparent) 100%/.9rem 100%;background-repeat:no-repeat}table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
        caption{text-align:start;color:var(--muted);padding:.25rem 0}th,td{text-align:start;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:baseline}td,thead th{white-space:nowrap}
        tbody th{font-weight:500;min-width:9rem}tr.ours{background:var(--soft)}tr.ours th{font-weight:700;color:var(--accent)}small{display:block;color:var(--muted);white-space:nowrap}
        @media print{body{background:#fff}figure{break-inside:avoid}}
        """;
}
