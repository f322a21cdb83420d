using NodaTime;

namespace Juluo.Projects.Tests;

/// <summary>The log of a project.</summary>
public sealed class LogStateTests(Ground ground) : IClassFixture<Ground>
{
    [Theory]
    [InlineData("1.5", 90)]
    [InlineData("1,5", 90)]
    [InlineData("0.001", 1)] // something was done
    [InlineData("1000", 60_000)]
    [InlineData("1000.1", null)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("two", null)]
    [InlineData("1:30", null)]
    public async Task Hours_are_read_as_people_write_them(string hours, int? minutes)
    {
        var studio = await Studio.Of(ground, 1);
        var written = await Write(studio, studio.People[0], hours: hours);
        if (minutes is null)
            written.Errors.Single().ShouldBe(new LogErrors.HoursUnreadable(LogEntry.MostHours));
        else
            (await studio.Show(studio.People[0])).Log.Single().Minutes.ShouldBe(minutes);
    }

    [Fact]
    public async Task Hours_are_each_persons_and_what_was_removed_does_not_add_up()
    {
        var studio = await Studio.Of(ground, 3, team: 3);
        (
            await Write(studio, studio.People[0], [studio.People[0], studio.People[1], studio.People[1]], "2", "1,200")
        ).Errors.ShouldBeEmpty();
        var removed = (await Write(studio, studio.People[1], hours: "5", spent: "99")).Value.Entry;
        await Remove(studio, studio.People[1], removed);
        var shown = await studio.Show(studio.People[2]);
        (shown.Totals.Entries, shown.Totals.Minutes, shown.Totals.Spent).ShouldBe((1, 240, new Money(1200_00, "TWD")));
        await studio.Good<RestoreLogEntry, RestoreLogEntry.Input, Done>(studio.People[1], new(studio.Project, removed));
        (await studio.Show(studio.People[2])).Totals.Minutes.ShouldBe(540);
    }

    [Fact]
    public async Task One_removes_ones_own_entries_and_who_leads_those_of_all()
    {
        var studio = await Studio.Of(ground, 4, team: 3);
        var entry = (await Write(studio, studio.People[1])).Value.Entry;
        (await Remove(studio, studio.People[2], entry)).Errors.Single().ShouldBeOfType<NotFound>();
        (await Remove(studio, studio.People[3], entry)).Errors.Single().ShouldBeOfType<ProjectErrors.OnlyForTeam>();
        (await Remove(studio, studio.People[0], entry)).Errors.ShouldBeEmpty();
        (await Write(studio, studio.People[3])).Errors.Single().ShouldBeOfType<ProjectErrors.OnlyForTeam>();
        await studio.Good<EndProject, EndProject.Input, Done>(studio.People[0], new(studio.Project));
        (await Write(studio, studio.People[1])).Errors.Single().ShouldBeOfType<ProjectErrors.HasEnded>();
    }

    [Fact]
    public async Task What_is_removed_in_time_leaves_no_evidence()
    {
        var studio = await Studio.Of(ground, 3, team: 2);
        var both = new[] { studio.People[0], studio.People[1] };
        var removed = (await Write(studio, studio.People[0], both, "2")).Value.Entry;
        var kept = (await Write(studio, studio.People[0], both, "1")).Value.Entry;
        await Remove(studio, studio.People[0], removed);
        studio.Pass(Duration.FromMinutes(11));
        await studio.Run<PublishCooperation>();
        (await studio.Interactions()).Single().ShouldContain($"log:{kept}");
    }

    private static Task<Outcome<WriteLogEntry.Output>> Write(
        Studio studio,
        PersonId who,
        IReadOnlyList<PersonId>? people = null,
        string? hours = null,
        string? spent = null
    ) =>
        studio.Do<WriteLogEntry, WriteLogEntry.Input, WriteLogEntry.Output>(
            who,
            new(studio.Project, "走了一段", null, people, hours, spent)
        );

    private static Task<Outcome<Done>> Remove(Studio studio, PersonId who, LogEntryId entry) =>
        studio.Do<RemoveLogEntry, RemoveLogEntry.Input, Done>(who, new(studio.Project, entry));
}
