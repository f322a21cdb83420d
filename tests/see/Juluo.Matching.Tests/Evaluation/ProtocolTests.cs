using Juluo.Networks;

namespace Juluo.Matching.Tests;

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
    public void A_log_of_few_days_has_the_origins_that_exist_and_shorter_windows()
    {
        var plan = EvaluationPlan.For(OnDays(0, 1, 2, 3, 4, 5))!;
        plan.Origins.ShouldBe([4, 5]);
        plan.Window(5).ShouldBe((5 * Day, 6 * Day, 1));
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
    public void Only_pairs_seen_before_and_after_are_ranked_and_twenty_seconds_make_a_meeting()
    {
        // 0–1 and 2–3 met before. 4 comes new. In the window 0–2 have 10 + 10 seconds, 1–3 have 10, 0–4 have an hour, and 2–3 meet again.
        List<Contact> contacts = [.. OnDays(0, 1, 2, 3), .. OnDays(0, 1, 2, 3).Select(c => c with { A = 2, B = 3 })];
        var later = 5 * Day;
        contacts.AddRange([
            new(0, 2, later, later + 10),
            new(0, 2, later + 100, later + 110),
            new(1, 3, later, later + 10),
            new(0, 4, later, later + 3600),
            new(2, 3, later + 50, later + 70),
        ]);
        var log = new EvaluationLog("made up", ["a", "b", "c", "d", "e"], contacts, 0, null, [], []);
        var split = EvaluationSplit.At(log, EvaluationPlan.For(contacts)!, 4, default);
        split.New.Pairs.ShouldBe([(0, 2), (0, 3), (1, 2), (1, 3)]);
        split.New.CameTrue.ShouldBe([true, false, false, false]);
        split.Recurring.Pairs.ShouldBe([(0, 1), (2, 3)]);
        split.Recurring.CameTrue.ShouldBe([false, true]);
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
        var report = Matching
            .Evaluation.Run(new EvaluationLog("noise", [.. Enumerable.Range(0, 30).Select(p => $"{p}")], contacts, 0, null, [], []))
            .Value;
        report.Methods.ShouldAllBe(m => m.CrossGroup == null);
        // Contacts at random cannot be foreseen: nobody finds more than chance, the product included.
        report.Product.New.Auc.Mean!.Value.ShouldBeInRange(0.35, 0.65);
        using var json = new MemoryStream();
        EvaluationJson.Write(report, json);
        System.Text.Encoding.UTF8.GetString(json.ToArray()).ShouldContain("\"crossAuc\": null");
    }
}
