using Juluo.Networks.Prediction;

namespace Juluo.Backtesting;

/// <summary>
/// <c>juluo evaluate</c>: which pairs meet next? Evaluates the forecast behind introductions and its baselines on a recorded contact log. Each forecast uses only data before its
/// origin and is judged by later contacts. The same folder and seed give the same figures.
/// </summary>
public static class Evaluation
{
    private const ulong Seed = 20_130_624;

    /// <summary>The progress: the share done, 0 … 1, and the current step.</summary>
    public readonly record struct Progress(double Share, string Step);

    /// <summary>Returns the error if the folder or one of its two files is missing; null if all exist. The files are not read.</summary>
    public static Error? Lacking(string folder)
    {
        if (!Directory.Exists(folder))
            return new EvaluationErrors.NoFolder(folder);
        return Array.Find(["nodes.csv", "contacts.csv"], file => !File.Exists(Path.Combine(folder, file))) is { } absent
            ? new EvaluationErrors.NoFile(absent)
            : null;
    }

    /// <param name="folder">A folder with contacts.csv and nodes.csv.</param>
    /// <param name="asPublished">True to split time as published figures do, see <see cref="EvaluationPlan.AsPublished"/>.</param>
    /// <param name="progress">Receives every step.</param>
    /// <param name="stop">Cancels between steps.</param>
    public static Outcome<EvaluationReport> Run(
        string folder,
        bool asPublished = false,
        IProgress<Progress>? progress = null,
        CancellationToken stop = default
    )
    {
        progress?.Report(new(0, "read"));
        var read = EvaluationLogReader.Read(folder, stop);
        return read.Failed ? read.As<EvaluationReport>() : Run(read.Value, asPublished, progress, stop);
    }

    /// <summary>As the other overload, for a log already in memory.</summary>
    public static Outcome<EvaluationReport> Run(
        EvaluationLog log,
        bool asPublished = false,
        IProgress<Progress>? progress = null,
        CancellationToken stop = default
    )
    {
        if ((asPublished ? EvaluationPlan.AsPublished(log.Contacts) : EvaluationPlan.For(log.Contacts)) is not { } plan)
            return new EvaluationErrors.TooShort(log.Contacts.Count);
        var methods = EvaluationMethod.All;
        var product = methods.Select((m, at) => (m.IsProduct, at)).Single(m => m.IsProduct).at;
        var splits = new List<EvaluationSplit>();
        var (fresh, recurring) = (new double[plan.Origins.Count][][], new double[plan.Origins.Count][][]);
        for (var at = 0; at < plan.Origins.Count; at++)
        {
            splits.Add(EvaluationSplit.At(log, plan, plan.Origins[at], stop));
            (fresh[at], recurring[at]) = (new double[methods.Count][], new double[methods.Count][]);
            for (var method = 0; method < methods.Count; method++)
            {
                stop.ThrowIfCancellationRequested();
                progress?.Report(new(0.6 * ((at * methods.Count) + method) / (plan.Origins.Count * methods.Count), methods[method].Name));
                var score = methods[method].Learn(splits[at], log);
                fresh[at][method] = score(splits[at].New);
                recurring[at][method] = score(splits[at].Recurring);
            }
        }

        var sets = EvaluationSet.Of(log);
        var boards = sets.Select(set => new EvaluationDashboard(set, splits, set.IsRecurring ? recurring : fresh, methods.Count, product))
            .ToArray();
        var bootstrap = new PeopleBootstrap(log.People.Count, boards.Sum(b => b.Size) <= 50_000 ? 500 : 200, Seed);
        var figures = new Dictionary<string, EvaluationReport.Scores[]>(StringComparer.Ordinal);
        for (var at = 0; at < sets.Count; at++)
        {
            progress?.Report(new(0.6 + (0.4 * at / sets.Count), "bootstrap"));
            figures[sets[at].Name] = boards[at].Scores(bootstrap, stop);
        }
        progress?.Report(new(1, "done"));

        string[] whole = [EvaluationSet.New, EvaluationSet.Recurring, EvaluationSet.CrossGroup];
        var results = methods.Select(
            (method, at) =>
                new EvaluationReport.Method(
                    method.Name,
                    method.IsProduct,
                    figures[EvaluationSet.New][at],
                    figures[EvaluationSet.Recurring][at],
                    figures.GetValueOrDefault(EvaluationSet.CrossGroup)?[at],
                    figures.Where(f => !whole.Contains(f.Key)).ToDictionary(f => f.Key, f => f.Value[at], StringComparer.Ordinal),
                    boards[0].ExposureGini(at),
                    method.IsProduct ? Calibrate(splits, stop) : null
                )
        );
        return new EvaluationReport(log, plan, Seed, bootstrap.Replicates, [.. splits.Select(Summary)], [.. results]);
    }

    private static EvaluationReport.Calibration? Calibrate(IReadOnlyList<EvaluationSplit> splits, CancellationToken stop)
    {
        var byOrigin = splits
            .Where(s => s.Product.IsKnown)
            .Select(s =>
                s.Product.Forecast.Of(s.New.Pairs, stop: stop).Select((score, at) => (s.Product.Of(score), s.New.CameTrue[at])).ToArray()
            )
            .Where(forecasts => forecasts.Length > 0)
            .ToArray();
        return byOrigin.Length == 0
            ? null
            : new(
                Reliability.Of(byOrigin.SelectMany(f => f)),
                [.. byOrigin.Select(f => Reliability.Of(f).ExpectedError)],
                [
                    .. byOrigin.Select(origin =>
                        Math.Abs(origin.Average(f => f.Item1) - (origin.Count(f => f.Item2) / (double)origin.Length))
                    ),
                ],
                byOrigin.Sum(origin => origin.Count(f => f.Item2)) is > 0 and var came
                    ? byOrigin.Sum(origin => origin.Sum(f => f.Item1)) / came
                    : null
            );
    }

    private static EvaluationReport.Origin Summary(EvaluationSplit split) =>
        new(
            split.Origin,
            split.Periods,
            split.New.Pairs.Count,
            split.New.Positives,
            split.Recurring.Pairs.Count,
            split.Recurring.Positives
        );
}
