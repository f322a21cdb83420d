using System.Text.Json;

namespace Juluo.Backtesting.Tests;

public sealed class OfficeTests(RealLog logs) : IClassFixture<RealLog>
{
    [RealLogFact]
    public void The_product_is_behind_no_baseline_on_the_office_log()
    {
        var report = logs.Office.Value;
        foreach (var lead in report.Methods.Where(m => !m.IsProduct).Select(m => m.New.Lead))
        foreach (var figure in new[] { lead.Auc, lead.Ap, lead.PrecisionAt20 })
            figure.High!.Value.ShouldBeGreaterThan(0);
    }

    [RealLogFact] // a constant 0 has an expected calibration error of 0.04 here, and 0.04 at each origin
    public void As_many_meetings_are_forecast_as_come()
    {
        var calibration = logs.Office.Value.Product.Calibration!;
        calibration.Ratio!.Value.ShouldBeInRange(0.8, 1.25);
        calibration.ErrorByOrigin.ShouldAllBe(error => error <= 0.02);
        calibration.Curve.ExpectedError.ShouldBeLessThanOrEqualTo(0.01);
    }

    [RealLogFact]
    public void Who_meets_again_is_told_better_than_by_the_minutes_of_the_pair() =>
        logs.Office.Value.Product.Recurring.Auc.Mean!.Value.ShouldBeGreaterThan(0.728); // Σ ln(1 + minutes / 5) · 2^(−days / 12), as before

    [RealLogTheory]
    [InlineData("random", 0.49, 0.049, 0.50)]
    [InlineData("common neighbours", 0.691, 0.140, 0.618)]
    [InlineData("adamic-adar", 0.698, 0.150, 0.625)]
    [InlineData("resource allocation", 0.698, 0.152, 0.626)]
    [InlineData("resource allocation, log weights, 3-day decay", 0.695, 0.141, 0.620)]
    [InlineData("rooted pagerank", 0.712, 0.164, 0.634)]
    [InlineData("block density + half resource allocation", 0.744, 0.189, 0.586)]
    [InlineData("stack", 0.750, 0.190, 0.601)]
    [InlineData("block rate x pagerank x share of group", 0.765, 0.192, 0.647)]
    public void Baselines_come_out_as_published(string name, double auc, double ap, double crossAuc)
    {
        var method = logs.OfficeAsPublished.Value.Methods.Single(m => m.Name == name);
        method.New.Auc.Mean!.Value.ShouldBe(auc, 0.0101);
        method.New.Ap.Mean!.Value.ShouldBe(ap, 0.0101);
        method.CrossGroup!.Auc.Mean!.Value.ShouldBe(crossAuc, 0.0101);
    }

    [RealLogFact]
    public void Intervals_hold_their_means_and_slices_are_parts_of_the_whole()
    {
        var report = logs.Office.Value;
        foreach (
            var estimate in report
                .Methods.Where(m => m.Name != "random")
                .SelectMany(m => new[] { m.New.Auc, m.New.HitAt5, m.Recurring.Auc, m.CrossGroup!.Auc })
        )
            estimate.Mean!.Value.ShouldBeInRange(estimate.Low!.Value, estimate.High!.Value);
        report.Product.Slices.Keys.ShouldBe(["newcomers", "isolates", "lowActivity"]);
        report.Product.Slices.Values.ShouldAllBe(slice => slice.Pairs > 0 && slice.Pairs < report.Product.New.Pairs);
        report.Product.ExposureGini.ShouldBeInRange(0, 1);
    }

    [RealLogFact]
    public void The_json_has_the_agreed_shape_and_one_product()
    {
        using var written = new MemoryStream();
        EvaluationJson.Write([logs.Office.Value], written);
        using var json = JsonDocument.Parse(written.ToArray());
        var root = json.RootElement;
        root.GetProperty("data").GetProperty("groupColumn").GetString().ShouldBe("department");
        root.GetProperty("origins").EnumerateArray().Select(o => o.GetInt32()).ShouldBe([4, 5, 6, 7]);
        var methods = root.GetProperty("methods").EnumerateArray().ToArray();
        methods.Count(m => m.GetProperty("product").GetBoolean()).ShouldBe(1);
        foreach (var figure in methods.SelectMany(m => new[] { "auc", "ap", "hitAt5", "crossAuc" }.Select(name => m.GetProperty(name))))
        foreach (var part in new[] { "mean", "low", "high" })
            figure.GetProperty(part).GetDouble().ShouldBeInRange(0, 1);
    }

    [RealLogFact]
    public void The_page_stands_alone()
    {
        using var written = new StringWriter();
        EvaluationPage.Write(logs.Office.Value, written);
        var page = written.ToString();
        page.ShouldContain("<svg");
        page.ShouldContain("校準");
        page.ShouldNotContain("http");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("NaN");
    }
}
