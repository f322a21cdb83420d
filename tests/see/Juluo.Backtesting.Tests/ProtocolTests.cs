using Juluo.Networks;

namespace Juluo.Backtesting.Tests;

public sealed class ProtocolTests
{
    private const double Day = 86_400;

    private static Contact[] OnDays(params int[] days) => [.. days.Select(d => new Contact(0, 1, (d * Day) + 30_000, (d * Day) + 30_020))];

    [Fact]
    public void Origins_stand_at_active_days_and_windows_pass_over_days_off()
    {
        var plan = EvaluationPlan.For(OnDays(0, 1, 2, 3, 4, 7, 8, 9, 10, 11))!;
        plan.Period.ShouldBe(Day);
        plan.Origins.ShouldBe([4, 5, 6, 7]);
        plan.Window(4).ShouldBe((4 * Day, 9 * Day, 3)); // days 4, 7 and 8
        plan.Window(7).ShouldBe((9 * Day, 12 * Day, 3));
    }

    [Fact]
    public void Origins_are_spread_over_the_whole_log_and_a_whole_window_follows_each()
    {
        var plan = EvaluationPlan.For(OnDays([.. Enumerable.Range(0, 60)]))!;
        plan.Origins.ShouldBe([18, 26, 34, 41, 49, 57]);
        plan.Window(57).ShouldBe((57 * Day, 60 * Day, 3));
    }

    [Fact]
    public void A_log_of_few_days_has_the_last_origin_that_a_window_follows()
    {
        var plan = EvaluationPlan.For(OnDays(0, 1, 2, 3, 4, 5))!;
        plan.Origins.ShouldBe([3]);
        plan.Window(3).ShouldBe((3 * Day, 6 * Day, 3));
    }

    [Fact]
    public void As_published_origins_are_in_the_first_fortnight_and_windows_may_be_short()
    {
        var plan = EvaluationPlan.AsPublished(OnDays(0, 1, 2, 3, 4, 5))!;
        plan.Origins.ShouldBe([4, 5]);
        plan.Window(5).ShouldBe((5 * Day, 6 * Day, 1));
        plan.Attending.ShouldBeTrue();
    }

    [Fact]
    public void A_log_of_two_days_is_cut_into_parts_of_a_day()
    {
        Contact[] contacts =
        [
            .. Enumerable
                .Range(0, 40)
                .Select(k => new Contact(0, 1, (k / 20 * Day) + 28_800 + (k % 20 * 1800), (k / 20 * Day) + 28_820 + (k % 20 * 1800))),
        ];
        var plan = EvaluationPlan.For(contacts)!;
        plan.Period.ShouldBe(7200);
        plan.Starts.Count.ShouldBe(10);
        plan.Origins.ShouldBe([4, 5, 6, 7]);
    }

    [Fact]
    public void Pairs_seen_before_are_ranked_whoever_comes_and_twenty_seconds_make_a_meeting()
    {
        // 0–1, 2–3 and 5–6 met before. 4 is new. In the window 0–2 have 10 + 10 seconds, 1–3 have 10, 0–4 have an hour, 2–3 meet again, and 5 and 6 stay away.
        List<Contact> contacts =
        [
            .. OnDays(0, 1, 2, 3),
            .. OnDays(0, 1, 2, 3).Select(c => c with { A = 2, B = 3 }),
            .. OnDays(3).Select(c => c with { A = 5, B = 6 }),
        ];
        contacts.AddRange(OnDays(7, 8).Select(c => c with { A = 0, B = 1, End = c.Start + 5 }));
        var later = 5 * Day;
        contacts.AddRange([
            new(0, 2, later, later + 10),
            new(0, 2, later + 100, later + 110),
            new(1, 3, later, later + 10),
            new(0, 4, later, later + 3600),
            new(2, 3, later + 50, later + 70),
        ]);
        var log = new EvaluationLog("made up", ["a", "b", "c", "d", "e", "f", "g"], contacts, 0, null, [], []);
        var split = EvaluationSplit.At(log, EvaluationPlan.For(contacts)!, 4, default);
        (int, int)[] here = [(0, 2), (0, 3), (1, 2), (1, 3)];
        split.New.Pairs.ShouldBe([.. here, .. from a in Enumerable.Range(0, 4) from b in (int[])[5, 6] select (a, b)], ignoreOrder: true);
        split.New.Pairs.Where((_, at) => split.New.CameTrue[at]).ShouldBe([(0, 2)]);
        split.Recurring.Pairs.ShouldBe([(0, 1), (2, 3), (5, 6)]);
        split.Recurring.CameTrue.ShouldBe([false, true, false]);
        var published = EvaluationSplit.At(log, EvaluationPlan.AsPublished(contacts)!, 4, default);
        published.New.Pairs.ShouldBe(here);
        published.New.CameTrue.ShouldBe([true, false, false, false]);
        published.Recurring.Pairs.ShouldBe([(0, 1), (2, 3)]);
    }

    [Fact]
    public void A_log_without_groups_is_evaluated_and_says_nothing_across_groups()
    {
        var random = new Random(3);
        Contact[] contacts =
        [
            .. Enumerable
                .Range(0, 900)
                .Select(k => (A: random.Next(30), Step: 1 + random.Next(29), T: k * Day / 100))
                .Select(c => new Contact(c.A, (c.A + c.Step) % 30, c.T, c.T + 20)),
        ];
        var report = Evaluation
            .Run(new EvaluationLog("noise", [.. Enumerable.Range(0, 30).Select(p => $"{p}")], contacts, 0, null, [], []))
            .Value;
        report.Methods.ShouldAllBe(m => m.CrossGroup == null);
        // Random contacts cannot be predicted: no method finds more than chance, the product included.
        report.Product.New.Auc.Mean!.Value.ShouldBeInRange(0.35, 0.65);
        using var json = new MemoryStream();
        EvaluationJson.Write([report], json);
        System.Text.Encoding.UTF8.GetString(json.ToArray()).ShouldContain("\"crossAuc\": null");
    }

    [Fact]
    public void Of_several_logs_each_is_judged_by_the_baseline_that_is_best_on_the_others()
    {
        var reports = new[] { 1, 2, 3 }.Select(seed => Evaluation.Run(Circles(seed)).Value).ToArray();
        var table = LeaveOneOut.Of(reports);
        table.Rows.Select(row => row.Log).ShouldBe(["circles 1", "circles 2", "circles 3"]);
        foreach (var (row, report) in table.Rows.Zip(reports))
        {
            var method = report.Methods.Single(m => m.Name == row.Baseline);
            method.IsProduct.ShouldBeFalse();
            row.Leads["auc"]!.Mean!.Value.ShouldBe(report.Product.New.Auc.Mean!.Value - method.New.Auc.Mean!.Value, 1e-9);
            row.Leads["crossAuc"].ShouldBeNull();
        }

        using var written = new MemoryStream();
        EvaluationJson.Write(reports, written);
        using var json = System.Text.Json.JsonDocument.Parse(written.ToArray());
        json.RootElement.GetProperty("logs").GetArrayLength().ShouldBe(3);
        json.RootElement.GetProperty("leaveOneOut").GetArrayLength().ShouldBe(3);
        var log = json.RootElement.GetProperty("logs")[0];
        log.GetProperty("errorByOrigin").GetArrayLength().ShouldBe(log.GetProperty("origins").GetArrayLength());
        log.GetProperty("ratio").GetDouble().ShouldBeGreaterThan(0);
        log.GetProperty("methods").EnumerateArray().Count(m => m.GetProperty("product").GetBoolean()).ShouldBe(1);
    }

    /// <summary>Three circles of ten, who mostly meet among themselves.</summary>
    private static EvaluationLog Circles(int seed)
    {
        var random = new Random(seed);
        var contacts = Enumerable
            .Range(0, 600)
            .Select(k =>
            {
                var (a, step) = (random.Next(30), 1 + random.Next(9));
                var b = random.NextDouble() < 0.8 ? (a / 10 * 10) + ((a + step) % 10) : (a + 10 + random.Next(10)) % 30;
                return new Contact(a, b, k * Day / 50, (k * Day / 50) + 40);
            });
        return new($"circles {seed}", [.. Enumerable.Range(0, 30).Select(p => $"{p}")], [.. contacts], 0, null, [], []);
    }
}
