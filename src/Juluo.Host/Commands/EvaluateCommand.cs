namespace Juluo.Host.Commands;

/// <summary><c>juluo evaluate FOLDER …</c>: measures, on a recorded log, how well the forecast behind introductions predicts which pairs meet next.</summary>
internal static class EvaluateCommand
{
    public static Command Build()
    {
        var folders = new Argument<string[]>("folder")
        {
            Description =
                "A folder with contacts.csv (t_start, t_end, i, j) and nodes.csv (id and attributes); several for the table of each log against the others.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON." };
        var report = new Option<string?>("--report")
        {
            Description = "Also write an HTML report with charts to this file. For one log only.",
        };
        var published = new Option<bool>("--as-published")
        {
            Description =
                "Split time as published figures do: origins in the first two weeks, and only pairs of whom both come in the window.",
        };
        var command = new Command(
            "evaluate",
            "Measure on contact logs how well the forecast behind introductions says which pairs meet next, beside thirteen baselines."
        )
        {
            folders,
            json,
            report,
            published,
        };
        command.SetAction((p, stop) => Run(p.GetValue(folders)!, p.GetValue(json), p.GetValue(report), p.GetValue(published), stop));
        return command;
    }

    private static async Task<int> Run(string[] folders, bool json, string? page, bool asPublished, CancellationToken stop)
    {
        if (folders.Select(Evaluation.Lacking).OfType<Error>().ToArray() is { Length: > 0 } lacking)
            return Terminal.Refuse(lacking);
        if (page is not null && folders.Length > 1)
            return Terminal.Refuse([new CommandErrors.OneLogForThePage()]);
        if (page is not null && Files.Unwritable(page) is { } unwritable)
            return Terminal.Refuse([unwritable]);
        var reports = new List<EvaluationReport>();
        foreach (var folder in folders)
        {
            var outcome = await Terminal.WithBar(
                "evaluate",
                bar => Task.Run(() => Evaluation.Run(folder, asPublished, new Bar(bar), stop), stop)
            );
            if (outcome.Failed)
                return Terminal.Refuse(outcome.Errors);
            reports.Add(outcome.Value);
        }

        if (page is not null)
        {
            await using var file = File.CreateText(page);
            EvaluationPage.Write(reports[0], file);
        }

        if (json)
        {
            await using var output = Console.OpenStandardOutput();
            EvaluationJson.Write(reports, output);
            return 0;
        }

        reports.ForEach(Print);
        if (reports.Count > 1)
            Print(LeaveOneOut.Of(reports));
        return 0;
    }

    private static void Print(LeaveOneOut table)
    {
        Console.WriteLine(Terminal.Words["evaluate.leave-one-out"]);
        Console.WriteLine($"{"log", -20}{"baseline", -50}{string.Concat(LeaveOneOut.Names.Select(n => $"{n, 26}"))}");
        foreach (var row in table.Rows)
            Console.WriteLine(
                $"{row.Log, -20}{row.Baseline, -50}{string.Concat(LeaveOneOut.Names.Select(n => $"{Difference(row.Leads[n]), 26}"))}"
            );
    }

    private static string Difference(EvaluationReport.Estimate? estimate) =>
        estimate?.Mean is { } mean ? $"{mean:+0.000;−0.000} ({estimate.Low:+0.000;−0.000}…{estimate.High:+0.000;−0.000})" : "–";

    private static void Print(EvaluationReport report)
    {
        Console.WriteLine(
            $"{report.Log.Name}: {report.Log.People.Count} people, {report.Log.Contacts.Count:#,0} contacts; new ties, mean over {report.Origins.Count} origins with 95 % intervals."
        );
        Console.WriteLine($"{"method", -50}{"AUC", 22}{"AP", 22}{"hit@5", 8}{"AUC across", 22}");
        foreach (var method in report.Methods)
            Console.WriteLine(
                $"{(method.IsProduct ? "→ " : "  ") + method.Name, -50}{Figure(method.New.Auc), 22}{Figure(method.New.Ap), 22}{method.New.HitAt5.Mean, 8:0.00}{Figure(method.CrossGroup?.Auc), 22}"
            );
        if (report.Methods.Where(m => !m.IsProduct).MaxBy(m => m.Recurring.Auc.Mean ?? 0) is { } best)
            Console.WriteLine(
                $"Ties that go on: AUC {Figure(report.Product.Recurring.Auc)}, AP {Figure(report.Product.Recurring.Ap)}; best of the others by AUC, {best.Name}: {Figure(best.Recurring.Auc)}, {Figure(best.Recurring.Ap)}."
            );
        Console.WriteLine(Terminal.Words.Say("evaluate.legend"));
        if (report.Product.Calibration is { } calibration)
            Console.WriteLine(
                $"Probabilities of the product: {calibration.Ratio:0.00} meetings forecast for each that came, wrong by at most {calibration.ErrorByOrigin.Max():0.000} at an origin, expected calibration error {calibration.Curve.ExpectedError:0.000}."
            );
    }

    private static string Figure(EvaluationReport.Estimate? estimate) =>
        estimate?.Mean is { } mean ? $"{mean:0.000} ({estimate.Low:0.000}–{estimate.High:0.000})" : "–";

    private sealed class Bar(Action<double, string> bar) : IProgress<Evaluation.Progress>
    {
        public void Report(Evaluation.Progress value) => bar(value.Share, value.Step);
    }
}
