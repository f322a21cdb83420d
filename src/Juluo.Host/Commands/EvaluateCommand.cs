using System.CommandLine;

namespace Juluo.Host.Commands;

/// <summary><c>juluo evaluate FOLDER</c>: how well the forecast behind introductions says, on a recorded log, which pairs meet next.</summary>
internal static class EvaluateCommand
{
    public static Command Build()
    {
        var folder = new Argument<string>("folder")
        {
            Description = "A folder with contacts.csv (t_start, t_end, i, j) and nodes.csv (id and attributes).",
        };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON." };
        var report = new Option<string?>("--report") { Description = "Also write a page with pictures to this file." };
        var command = new Command(
            "evaluate",
            "Measure on a contact log how well the forecast behind introductions says which pairs meet next, beside nine baselines."
        )
        {
            folder,
            json,
            report,
        };
        command.SetAction((p, stop) => Run(p.GetValue(folder)!, p.GetValue(json), p.GetValue(report), stop));
        return command;
    }

    private static async Task<int> Run(string folder, bool json, string? page, CancellationToken stop)
    {
        if (Evaluation.Lacking(folder) is { } lacking)
            return Terminal.Refuse([lacking]);
        if (page is not null && Files.Unwritable(page) is { } unwritable)
            return Terminal.Refuse([unwritable]);
        var outcome = await Terminal.WithBar("evaluate", bar => Task.Run(() => Evaluation.Run(folder, new Bar(bar), stop), stop));
        if (outcome.Failed)
            return Terminal.Refuse(outcome.Errors);
        if (page is not null)
        {
            await using var file = File.CreateText(page);
            EvaluationPage.Write(outcome.Value, file);
        }

        if (json)
        {
            await using var output = Console.OpenStandardOutput();
            EvaluationJson.Write(outcome.Value, output);
        }
        else
        {
            Print(outcome.Value);
        }

        return 0;
    }

    private static void Print(EvaluationReport report)
    {
        Console.WriteLine(
            $"{report.Log.People.Count} people, {report.Log.Contacts.Count:#,0} contacts; new ties, mean over {report.Origins.Count} origins with 95 % intervals."
        );
        Console.WriteLine($"{"method", -50}{"AUC", 22}{"AP", 22}{"hit@5", 8}{"AUC across", 22}");
        foreach (var method in report.Methods)
            Console.WriteLine(
                $"{(method.IsProduct ? "→ " : "  ") + method.Name, -50}{Figure(method.New.Auc), 22}{Figure(method.New.Ap), 22}{method.New.HitAt5.Mean, 8:0.00}{Figure(method.CrossGroup?.Auc), 22}"
            );
        Console.WriteLine(Terminal.Words.Say("evaluate.legend"));
        if (report.Product.Calibration is { } calibration)
            Console.WriteLine($"Expected calibration error of the product's probabilities: {calibration.Curve.ExpectedError:0.000}.");
    }

    private static string Figure(EvaluationReport.Estimate? estimate) =>
        estimate?.Mean is { } mean ? $"{mean:0.000} ({estimate.Low:0.000}–{estimate.High:0.000})" : "–";

    private sealed class Bar(Action<double, string> bar) : IProgress<Evaluation.Progress>
    {
        public void Report(Evaluation.Progress value) => bar(value.Share, value.Step);
    }
}
