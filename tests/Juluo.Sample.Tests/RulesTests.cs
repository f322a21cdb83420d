using NodaTime;

namespace Juluo.Sample.Tests;

/// <summary>The simulated interactions follow the stated rules.</summary>
public sealed class RulesTests
{
    private static readonly InteractionKind[] CoOperation =
    [
        InteractionKind.Project,
        InteractionKind.Deliverable,
        InteractionKind.CoHosting,
    ];
    private static readonly List<SampleInteraction> Rows = [.. Samples.Demo.Interactions()];

    [Fact]
    public void Nobody_deals_with_themselves() => Rows.ShouldAllBe(r => r.A != r.B);

    [Fact]
    public void Every_row_could_be_a_kernel_event()
    {
        Rows.ShouldAllBe(r => r.Seconds >= 20 && r.Present >= 2 && Enum.IsDefined(r.Kind));
        Rows.Select(r => (r.Source, r.ExternalId)).Distinct().Count().ShouldBe(Rows.Count);
    }

    [Fact]
    public void All_kinds_of_the_three_families_occur() =>
        Rows.Select(r => r.Kind)
            .Distinct()
            .Order()
            .ShouldBe([
                InteractionKind.CoPresence,
                InteractionKind.CoAttendance,
                InteractionKind.Reply,
                InteractionKind.AnsweredAsk,
                InteractionKind.IntroductionMet,
                InteractionKind.Help,
                InteractionKind.Mentoring,
                InteractionKind.Talk,
                InteractionKind.Project,
                InteractionKind.Deliverable,
                InteractionKind.CoHosting,
            ]);

    [Fact]
    public void Time_only_goes_forward_and_stops_at_now()
    {
        Rows.Zip(Rows.Skip(1)).ShouldAllBe(p => p.First.At <= p.Second.At);
        Rows.ShouldAllBe(r => r.At + Duration.FromSeconds(r.Seconds) <= Samples.Demo.Now);
    }

    [Fact]
    public void People_meet_in_one_house_on_days_they_are_members()
    {
        foreach (var row in Rows.Where(r => r.Kind == InteractionKind.CoPresence))
        {
            foreach (var person in new[] { row.A, row.B }.Select(p => Samples.Demo.People[p]))
            {
                person.JoinedOn.ShouldBeLessThanOrEqualTo(row.Day);
                (person.LeftOn is { } left && left <= row.Day).ShouldBeFalse();
                (person.Habit.AwayFrom <= row.Day && row.Day < person.Habit.AwayUntil).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void Only_partners_co_operate() =>
        Rows.Where(r => CoOperation.Contains(r.Kind)).ShouldAllBe(r => Samples.Demo.Truth.Holds(PlantedKind.Partner, r.A, r.B, r.Day));

    [Fact]
    public void Partners_whose_work_goes_on_have_co_operated_lately()
    {
        var since = Samples.Demo.Now.InZone(SampleOptions.Zone).Date.PlusDays(-60);
        var running = Samples.Demo.Truth.Partners.Where(p => p.Until is null && p.From < since).ToList();
        var seen = running.Count(p => Rows.Exists(r => r.Day >= since && CoOperation.Contains(r.Kind) && Same(r, p)));
        running.Count.ShouldBeGreaterThan(5);
        seen.ShouldBeGreaterThan((int)(0.9 * running.Count));
    }

    [Fact]
    public void Neighbours_sit_together_far_more_than_others_and_exchange()
    {
        var neighbours = Samples.Demo.Truth.Neighbours.Select(n => (n.A, n.B)).ToHashSet();
        var days = Rows.Where(r => r.Kind == InteractionKind.CoPresence)
            .GroupBy(Pair)
            .ToDictionary(g => g.Key, g => g.Select(r => r.Day).Distinct().Count());
        var theirs = neighbours.Average(n => days.GetValueOrDefault(n));
        var others = days.Where(d => !neighbours.Contains(d.Key)).Average(d => d.Value);
        theirs.ShouldBeGreaterThan(4 * others);
        var exchanged = neighbours.Count(n => Rows.Exists(r => (int)r.Kind is > 10 and < 20 && Pair(r) == n));
        exchanged.ShouldBeGreaterThan(neighbours.Count * 7 / 10);
    }

    [Fact]
    public void An_introduction_raises_contact()
    {
        // Pairs that met through an introduction, in the thirty days after, against the same pairs in the thirty before.
        var met = Samples.Make(SamplePreset.Islands, 4, 500, 120);
        var pairs = met.Introductions.Where(i => i.MetAt is not null).ToDictionary(i => (i.A, i.B), i => i.MetAt!.Value);
        var (before, after) = (0, 0);
        foreach (var row in met.Interactions().Where(r => r.Kind is InteractionKind.CoPresence))
        {
            if (pairs.TryGetValue(Pair(row), out var when))
            {
                before += row.At < when && row.At > when - Duration.FromDays(30) ? 1 : 0;
                after += row.At > when && row.At < when + Duration.FromDays(30) ? 1 : 0;
            }
        }

        after.ShouldBeGreaterThan(2 * before);
    }

    [Fact]
    public void Isolates_talk_little_and_hubs_much()
    {
        var talks = Rows.Where(r => r.Kind == InteractionKind.CoPresence)
            .SelectMany(r => new[] { r.A, r.B })
            .CountBy(p => Samples.Demo.People[p].Habit.Standing)
            .ToDictionary();
        double Each(Standing standing) =>
            (double)talks.GetValueOrDefault(standing) / Samples.Demo.People.Count(p => p.Habit.Standing == standing);
        Each(Standing.Isolate).ShouldBeLessThan(0.25 * Each(Standing.Regular));
        Each(Standing.Hub).ShouldBeGreaterThan(1.5 * Each(Standing.Regular));
    }

    [Fact] // what happened happened: it is for Lens to drop those who said no
    public void Those_without_consent_are_in_the_stream()
    {
        var silent = Samples.Demo.People.Where(p => !p.PresenceCounts).Select(p => p.Number).ToHashSet();
        silent.Count.ShouldBeInRange(2, 20);
        Rows.ShouldContain(r => silent.Contains(r.A) || silent.Contains(r.B));
    }

    private static (int A, int B) Pair(SampleInteraction row) => row.A < row.B ? (row.A, row.B) : (row.B, row.A);

    private static bool Same(SampleInteraction row, Planted planted) => Pair(row) == (planted.A, planted.B);
}
