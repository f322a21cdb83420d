using NodaTime;

namespace Juluo.Sample.Tests;

/// <summary>The time of the demo is in the middle of a plausible week.</summary>
public sealed class DemoTests
{
    [Fact]
    public void Now_is_the_last_thursday_late_in_the_morning()
    {
        Samples.Demo.Now.InZone(SampleOptions.Zone).LocalDateTime.ShouldBe(new LocalDateTime(2026, 11, 19, 11, 20));
        var early = SampleOptions.Demo(SamplePreset.Laneside, Instant.FromUtc(2026, 11, 19, 3, 19)).Now;
        early!.Value.InZone(SampleOptions.Zone).Date.ShouldBe(new LocalDate(2026, 11, 12));
    }

    [Theory]
    [InlineData(SamplePreset.Riverside)]
    [InlineData(SamplePreset.Laneside)]
    [InlineData(SamplePreset.Islands)]
    public void An_introduction_stands_on_every_rung(SamplePreset preset)
    {
        var community = SampleCommunity.Make(SampleOptions.Demo(preset, Samples.Friday));
        var stages = community.Introductions.Select(i => i.Stage).Distinct().ToList();
        foreach (
            var stage in new[]
            {
                SampleStage.Proposed,
                SampleStage.Accepted,
                SampleStage.Met,
                SampleStage.Useful,
                SampleStage.Exchange,
                SampleStage.Project,
            }
        )
        {
            stages.ShouldContain(stage);
        }
    }

    [Fact]
    public void Each_rung_carries_what_came_before_it_and_nothing_of_what_lies_ahead()
    {
        var now = Samples.Demo.Now;
        foreach (var i in Samples.Demo.Introductions)
        {
            var told = i.FeedbackOfA is not null || i.FeedbackOfB is not null;
            (i.MetAt is not null).ShouldBe(
                i.Stage is SampleStage.Met or SampleStage.Useful or SampleStage.NotUseful or SampleStage.Exchange or SampleStage.Project
            );
            told.ShouldBe(i.Stage is SampleStage.Useful or SampleStage.NotUseful or SampleStage.Exchange or SampleStage.Project);
            (i.ExchangeAt is not null).ShouldBe(i.Stage is SampleStage.Exchange or SampleStage.Project);
            (i.ProjectOn is not null).ShouldBe(i.Stage is SampleStage.Project);
            Instant?[] times = [i.ProposedAt, i.AcceptedByA, i.AcceptedByB, i.MetAt, i.FeedbackOfA?.At, i.FeedbackOfB?.At, i.ExchangeAt];
            times.ShouldAllBe(t => t == null || t <= now);
            if (i.MetAt is { } met)
            {
                (i.AcceptedByA < met && i.AcceptedByB < met).ShouldBeTrue();
                (i.FeedbackOfA is null || i.FeedbackOfA.At > met).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void Nobody_is_introduced_more_than_twice_in_four_weeks()
    {
        var each = Samples
            .Demo.Introductions.SelectMany(i => new[] { (Person: i.A, i.ProposedAt), (Person: i.B, i.ProposedAt) })
            .GroupBy(i => i.Person);
        each.ShouldAllBe(g =>
            g.All(i => g.Count(o => o.ProposedAt <= i.ProposedAt && i.ProposedAt - o.ProposedAt < Duration.FromDays(27)) <= 2)
        );
    }

    [Fact]
    public void A_project_that_grew_from_an_introduction_is_among_the_projects()
    {
        var born = Samples.Demo.Introductions.Where(i => i.Stage == SampleStage.Project).ToList();
        born.ShouldNotBeEmpty();
        born.ShouldAllBe(i =>
            Samples.Demo.Projects.Any(p => p.Introduction == i.Number && p.Members.Contains(i.A) && p.Members.Contains(i.B))
        );
    }

    [Fact]
    public void The_house_is_half_full_and_the_week_has_events_on_both_sides_of_now()
    {
        var now = Samples.Demo.Now;
        var here = Samples.Demo.Visits(now.InZone(SampleOptions.Zone).Date).Count(v => v.From <= now && now < v.To);
        here.ShouldBeInRange(30, 90);
        Samples.Demo.Events.ShouldContain(e => e.Starts < now && e.Starts > now - Duration.FromDays(3));
        Samples.Demo.Events.ShouldContain(e => e.Starts > now && e.Starts < now + Duration.FromDays(3));
        Samples.Demo.Events.ShouldAllBe(e => e.Attendees.Distinct().Count() == e.Attendees.Count);
    }
}
