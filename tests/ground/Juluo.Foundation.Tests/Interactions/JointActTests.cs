using NodaTime;

namespace Juluo.Foundation.Tests;

public sealed class JointActTests
{
    private static readonly DateTimeZone Taipei = DateTimeZoneProviders.Tzdb["Asia/Taipei"];
    private static readonly Instant Written = Instant.FromUtc(2026, 11, 26, 1, 30);

    [Fact]
    public void Each_pair_counts_once_and_one_alone_not_at_all()
    {
        List<PersonId> people = [.. Enumerable.Range(0, 4).Select(_ => new PersonId(Guid.CreateVersion7()))];
        var facts = JointAct.Pairs(InteractionKind.Project, people, Written, 30, "tests", "log:1").Cast<Interaction>().ToList();
        facts.Count.ShouldBe(6);
        facts.Select(f => f.ExternalId).ShouldBeUnique();
        facts.ShouldAllBe(f => f.Present == 4 && f.A != f.B);
        JointAct.Pairs(InteractionKind.Project, people[..1], Written, 30, "tests", "log:1").ShouldBeEmpty();
    }

    [Fact]
    public void What_is_written_down_on_a_later_day_happened_at_noon_of_its_own()
    {
        JointAct.Moment(new(2026, 11, 26), Written, Taipei).ShouldBe(Written);
        JointAct.Moment(new(2026, 11, 25), Written, Taipei).ShouldBe(Instant.FromUtc(2026, 11, 25, 4, 0));
    }
}
