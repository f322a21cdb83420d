namespace Juluo.Casework.Tests;

public sealed class CaseMovesTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task The_program_and_the_database_know_the_same_ways()
    {
        var source = (await ground.Database.Ask<string>("select prosrc from pg_proc where proname = 'case_moves'"))!;
        var known = System
            .Text.RegularExpressions.Regex.Matches(
                source,
                "'(?<way>[a-z_]+>[a-z_]+)'",
                System.Text.RegularExpressions.RegexOptions.None,
                TimeSpan.FromSeconds(5)
            )
            .Select(m => m.Groups["way"].Value)
            .Order(StringComparer.Ordinal);
        var ours = Enum.GetValues<CaseState>()
            .SelectMany(from => CaseMoves.From(from).Select(to => $"{EnumWord.Of(from)}>{EnumWord.Of(to)}"))
            .Order(StringComparer.Ordinal);
        known.ShouldBe(ours);
    }

    [Fact]
    public void Where_two_decide_no_one_decides_alone()
    {
        foreach (var from in Enum.GetValues<CaseState>().Where(s => s != CaseState.Proposed))
        {
            CaseMoves.Can(from, CaseState.Granted, fourEyes: true).ShouldBeFalse();
            CaseMoves.Can(from, CaseState.Refused, fourEyes: true).ShouldBeFalse();
        }

        CaseMoves.Can(CaseState.Proposed, CaseState.Granted, fourEyes: true).ShouldBeTrue();
        CaseMoves.Can(CaseState.InReview, CaseState.Granted, fourEyes: false).ShouldBeTrue();
    }

    [Fact]
    public void Every_state_but_the_last_leads_on_and_every_state_is_reached()
    {
        foreach (var state in Enum.GetValues<CaseState>().Where(s => s != CaseState.Closed))
            CaseMoves.From(state).ShouldNotBeEmpty();
        var reached = Enum.GetValues<CaseState>().SelectMany(CaseMoves.From).ToHashSet();
        Enum.GetValues<CaseState>().Where(s => s != CaseState.Begun && !reached.Contains(s)).ShouldBeEmpty();
    }
}
