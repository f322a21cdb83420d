using System.Text.Json;

namespace Juluo.Records.Tests;

/// <summary>The fixture of the program that counties used (gogen, MIT). Seen to fail when a line of the rules is moved.</summary>
public sealed class FixtureTests
{
    [SharedDataFact]
    public void The_fixture_is_reviewed_to_the_byte()
    {
        var reviewed = Reviewing.Of(SharedData.Read("prop64-input.csv"), FixtureOptions());

        reviewed.All.ShouldBe(SharedData.Read("prop64-expected.csv"));
    }

    [SharedDataFact]
    public void Small_blocks_change_nothing()
    {
        var reviewed = Reviewing.Of(SharedData.Read("prop64-input.csv"), FixtureOptions() with { BlockSize = 700 });

        reviewed.All.ShouldBe(SharedData.Read("prop64-expected.csv"));
    }

    /// <summary>The original counted the last seven years from its clock and said 0 from 2026 on; its own test of 2020 expects 2.</summary>
    [SharedDataFact]
    public void The_summary_is_computed_for_the_day_that_was_named()
    {
        var summary = Reviewing.Of(SharedData.Read("prop64-input.csv"), FixtureOptions()).Summary;

        summary.Current.ShouldBe(new(4, 2, 5));
        summary.IfAllDismissed.ShouldBe(new(4, 2, 5));
        summary.Rows.ShouldBe(38);
        summary.Subjects.ShouldBe(12);
        using var json = JsonDocument.Parse(summary.ToJson());
        json.RootElement.GetProperty("convictionDismissalCountByCodeSection").GetRawText().ShouldBe("""{"11357":2,"11358":6}""");
        json.RootElement.GetProperty("convictionReductionCountByCodeSection").GetRawText().ShouldBe("""{"11359":1,"11360":0}""");
        json.RootElement.GetProperty("earliestConviction").GetString().ShouldBe("1979-06-01T00:00:00Z");
    }

    private static ReviewOptions FixtureOptions() =>
        Reviewing.Options() with
        {
            Choices = CountyChoices.Read(SharedData.Read("prop64-options.json")).Choices,
        };
}
