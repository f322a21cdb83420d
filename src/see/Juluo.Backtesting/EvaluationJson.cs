using System.Text.Encodings.Web;

namespace Juluo.Backtesting;

/// <summary>Writes the report as JSON. Figures are rounded to six decimal places; null means there was nothing to compare.</summary>
public static class EvaluationJson
{
    /// <summary>
    /// Writes the reports. A single report is written at the top level. Every report is also an element of <c>logs</c>; for several, <c>leaveOneOut</c> compares the product with the best
    /// single baseline.
    /// </summary>
    public static void Write(IReadOnlyList<EvaluationReport> reports, Stream to)
    {
        using var json = new Utf8JsonWriter(
            to,
            new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        json.WriteStartObject();
        if (reports.Count == 1)
            WriteReport(json, reports[0]);
        json.WriteStartArray("logs");
        foreach (var report in reports)
        {
            json.WriteStartObject();
            WriteReport(json, report);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (reports.Count > 1)
            WriteLeaveOneOut(json, LeaveOneOut.Of(reports));
        json.WriteEndObject();
    }

    private static void WriteReport(Utf8JsonWriter json, EvaluationReport report)
    {
        WriteData(json, report);
        WriteNumber(json, "ratio", report.Product.Calibration?.Ratio);
        json.WriteStartArray("errorByOrigin");
        foreach (var error in report.Product.Calibration?.ErrorByOrigin ?? [])
            json.WriteNumberValue(Math.Round(error, 6));
        json.WriteEndArray();
        json.WriteStartArray("origins");
        foreach (var origin in report.Origins)
            json.WriteNumberValue(origin.At);
        json.WriteEndArray();
        json.WriteStartArray("splits");
        foreach (var origin in report.Origins)
        {
            json.WriteStartObject();
            json.WriteNumber("origin", origin.At);
            json.WriteNumber("periods", origin.Periods);
            json.WriteNumber("newPairs", origin.NewPairs);
            json.WriteNumber("newTies", origin.NewTies);
            json.WriteNumber("recurringPairs", origin.RecurringPairs);
            json.WriteNumber("recurringTies", origin.RecurringTies);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("methods");
        foreach (var method in report.Methods)
            WriteMethod(json, method);
        json.WriteEndArray();
    }

    private static void WriteLeaveOneOut(Utf8JsonWriter json, LeaveOneOut table)
    {
        json.WriteStartArray("leaveOneOut");
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            json.WriteString("log", row.Log);
            json.WriteString("baseline", row.Baseline);
            foreach (var name in LeaveOneOut.Names)
                WriteEstimate(json, name, row.Leads[name]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteData(Utf8JsonWriter json, EvaluationReport report)
    {
        json.WriteStartObject("data");
        json.WriteString("name", report.Log.Name);
        json.WriteNumber("people", report.Log.People.Count);
        json.WriteNumber("contacts", report.Log.Contacts.Count);
        json.WriteNumber("repeatedRows", report.Log.Repeated);
        json.WriteString("groupColumn", report.Log.GroupColumn);
        json.WriteNumber("groups", report.Log.GroupNames.Count);
        json.WriteNumber("periodSeconds", report.Plan.Period);
        json.WriteNumber("activePeriods", report.Plan.Starts.Count);
        json.WriteNumber("horizonPeriods", EvaluationPlan.Horizon);
        json.WriteBoolean("attendanceKnown", report.Plan.Attending);
        json.WriteNumber("seed", report.Seed);
        json.WriteNumber("bootstrapReplicates", report.Replicates);
        json.WriteEndObject();
    }

    private static void WriteMethod(Utf8JsonWriter json, EvaluationReport.Method method)
    {
        json.WriteStartObject();
        json.WriteString("name", method.Name);
        json.WriteBoolean("product", method.IsProduct);
        WriteScores(json, method.New);
        WriteEstimate(json, "crossAuc", method.CrossGroup?.Auc);
        WriteEstimate(json, "crossAp", method.CrossGroup?.Ap);
        WriteNumber(json, "exposureGini", method.ExposureGini);
        WriteNumber(json, "ece", method.Calibration?.Curve.ExpectedError);
        if (method.Calibration is { } calibration)
        {
            json.WriteStartObject("calibration");
            WriteNumber(json, "ece", calibration.Curve.ExpectedError);
            json.WriteStartArray("eceByOrigin");
            foreach (var error in calibration.ExpectedErrorByOrigin)
                json.WriteNumberValue(Math.Round(error, 6));
            json.WriteEndArray();
            WriteNumber(json, "ratio", calibration.Ratio);
            json.WriteStartArray("errorByOrigin");
            foreach (var error in calibration.ErrorByOrigin)
                json.WriteNumberValue(Math.Round(error, 6));
            json.WriteEndArray();
            json.WriteStartArray("bins");
            foreach (var bin in calibration.Curve.Bins)
            {
                json.WriteStartObject();
                json.WriteNumber("pairs", bin.Count);
                WriteNumber(json, "forecast", bin.Forecast);
                WriteNumber(json, "happened", bin.Happened);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        WriteSet(json, "recurring", method.Recurring);
        WriteSet(json, "crossGroup", method.CrossGroup);
        json.WriteStartObject("slices");
        foreach (var (name, figures) in method.Slices)
            WriteSet(json, name, figures);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSet(Utf8JsonWriter json, string name, EvaluationReport.Scores? figures)
    {
        if (figures is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        WriteScores(json, figures);
        json.WriteEndObject();
    }

    private static void WriteScores(Utf8JsonWriter json, EvaluationReport.Scores figures)
    {
        json.WriteNumber("pairs", figures.Pairs);
        json.WriteNumber("cameTrue", figures.CameTrue);
        WriteEstimate(json, "auc", figures.Auc);
        WriteEstimate(json, "ap", figures.Ap);
        WriteEstimate(json, "precisionAt20", figures.PrecisionAt20);
        WriteEstimate(json, "hitAt5", figures.HitAt5);
        WriteEstimate(json, "recallAt10", figures.RecallAt10);
        WriteEstimate(json, "mrr", figures.Mrr);
        json.WriteStartObject("lead");
        WriteEstimate(json, "auc", figures.Lead.Auc);
        WriteEstimate(json, "ap", figures.Lead.Ap);
        WriteEstimate(json, "precisionAt20", figures.Lead.PrecisionAt20);
        json.WriteEndObject();
    }

    private static void WriteEstimate(Utf8JsonWriter json, string name, EvaluationReport.Estimate? estimate)
    {
        if (estimate?.Mean is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        WriteNumber(json, "mean", estimate.Mean);
        WriteNumber(json, "low", estimate.Low);
        WriteNumber(json, "high", estimate.High);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
            json.WriteNumber(name, Math.Round(number, 6));
        else
            json.WriteNull(name);
    }
}
