namespace Juluo.Backtesting;

/// <summary>The product compared with the best single baseline, log by log. The baseline is chosen over the other logs, so that none is selected by the log on which it is judged.</summary>
/// <param name="Rows">One row for each log, in their order.</param>
public sealed record LeaveOneOut(IReadOnlyList<LeaveOneOut.Row> Rows)
{
    /// <summary>The comparison on one log.</summary>
    /// <param name="Log">The name of the log.</param>
    /// <param name="Baseline">The best baseline over the other logs.</param>
    /// <param name="Leads">The product's lead over it: AUC, AP and P@20 of new ties, and AUC across groups; null without groups.</param>
    public sealed record Row(string Log, string Baseline, IReadOnlyDictionary<string, EvaluationReport.Estimate?> Leads);

    private static readonly (
        string Name,
        Func<EvaluationReport.Method, EvaluationReport.Estimate?> Value,
        Func<EvaluationReport.Method, EvaluationReport.Estimate?> Lead
    )[] Figures =
    [
        ("auc", m => m.New.Auc, m => m.New.Lead.Auc),
        ("ap", m => m.New.Ap, m => m.New.Lead.Ap),
        ("precisionAt20", m => m.New.PrecisionAt20, m => m.New.Lead.PrecisionAt20),
        ("crossAuc", m => m.CrossGroup?.Auc, m => m.CrossGroup?.Lead.Auc),
    ];

    /// <summary>The names of the figures, in order.</summary>
    public static IReadOnlyList<string> Names => [.. Figures.Select(f => f.Name)];

    /// <param name="reports">Reports of two logs or more, with the same methods.</param>
    public static LeaveOneOut Of(IReadOnlyList<EvaluationReport> reports) =>
        new([
            .. reports.Select(report =>
            {
                var best = Best([.. reports.Where(other => other != report)]);
                var method = report.Methods.Single(m => m.Name == best);
                return new Row(report.Log.Name, best, Figures.ToDictionary(f => f.Name, f => f.Lead(method), StringComparer.Ordinal));
            }),
        ]);

    /// <summary>Returns the baseline furthest above the mean of all baselines, in standard deviations summed over these logs and all figures.</summary>
    private static string Best(IReadOnlyList<EvaluationReport> reports)
    {
        var sums = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var report in reports)
        foreach (var (_, value, _) in Figures)
        {
            var known = report
                .Methods.Where(m => !m.IsProduct)
                .Select(m => (m.Name, Value: value(m)?.Mean))
                .Where(m => m.Value is not null)
                .ToArray();
            if (known.Length == 0)
                continue;
            var mean = known.Average(m => m.Value!.Value);
            var spread = Math.Sqrt(known.Average(m => Math.Pow(m.Value!.Value - mean, 2)));
            foreach (var (name, at) in known)
                sums[name] = sums.GetValueOrDefault(name) + (spread > 0 ? (at!.Value - mean) / spread : 0);
        }

        return sums.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key;
    }
}
