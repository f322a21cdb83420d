using NodaTime;

namespace Juluo.Projects.Tests;

/// <summary>Milestones of a project.</summary>
public sealed class MilestoneStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task A_milestone_lies_between_today_and_the_end()
    {
        var studio = await Studio.Of(ground, 1);
        var end = studio.Today.PlusMonths(2);
        (await Add(studio, studio.Today.PlusDays(-1))).Errors.Single().ShouldBeOfType<MilestoneErrors.DueInThePast>();
        (await Add(studio, end.PlusDays(1))).Errors.Single().ShouldBe(new MilestoneErrors.DueAfterTheEnd(end));
        (await Add(studio, null)).Errors.Single().ShouldBe(new Missing("dueOn"));
        (await Add(studio, studio.Today)).Errors.ShouldBeEmpty();
        (await Add(studio, end)).Errors.ShouldBeEmpty();
        var shown = (await studio.Show(studio.People[0])).Milestones;
        shown.Select(m => m.IsLate(studio.Today)).ShouldBe([false, false]);
        shown.Select(m => m.IsLate(studio.Today.PlusDays(1))).ShouldBe([true, false]);
    }

    [Fact]
    public async Task It_is_reached_once_however_many_say_so_at_once_and_can_be_reopened()
    {
        var studio = await Studio.Of(ground, 3, team: 2);
        var milestone = (await Add(studio, studio.Today)).Value.Id;
        var reached = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(i => Task.Run(() => Reach(studio, studio.People[i % 2], milestone)))
        );
        reached.Count(r => !r.Failed).ShouldBe(1);
        (await Reach(studio, studio.People[2], milestone)).Errors.Single().ShouldBeOfType<ProjectErrors.OnlyForTeam>();
        await studio.Good<ReopenMilestone, ReopenMilestone.Input, Done>(studio.People[1], new(studio.Project, milestone));
        (
            await studio.Bad<ReopenMilestone, ReopenMilestone.Input, Done>(studio.People[1], new(studio.Project, milestone))
        ).ShouldBeOfType<NotFound>();
        await studio.Good<RemoveMilestone, RemoveMilestone.Input, Done>(studio.People[1], new(studio.Project, milestone));
        (await Reach(studio, studio.People[0], milestone)).Errors.Single().ShouldBeOfType<NotFound>("it was removed");
        await studio.Good<RestoreMilestone, RestoreMilestone.Input, Done>(studio.People[1], new(studio.Project, milestone));
        (await Reach(studio, studio.People[0], milestone)).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_team_has_delivered_together_once_it_can_no_longer_be_undone_and_once_at_all()
    {
        var studio = await Studio.Of(ground, 3, team: 2);
        var (undone, kept) = ((await Add(studio, studio.Today)).Value.Id, (await Add(studio, studio.Today)).Value.Id);
        foreach (var milestone in new[] { undone, kept })
            (await Reach(studio, studio.People[0], milestone)).Errors.ShouldBeEmpty();
        await studio.Good<ReopenMilestone, ReopenMilestone.Input, Done>(studio.People[0], new(studio.Project, undone));
        await studio.Run<PublishCooperation>();
        (await studio.Interactions()).ShouldBeEmpty();
        studio.Pass(Duration.FromMinutes(11));
        await studio.Run<PublishCooperation>();
        await studio.Good<ReopenMilestone, ReopenMilestone.Input, Done>(studio.People[0], new(studio.Project, kept));
        await Reach(studio, studio.People[0], kept);
        studio.Pass(Duration.FromMinutes(11));
        await studio.Run<PublishCooperation>();
        (await studio.Interactions()).Single().ShouldContain($"milestone:{kept}");
    }

    [Fact] // before: two who added at once were both let in
    public async Task There_are_sixty_milestones_at_most_however_many_are_added_at_once()
    {
        var studio = await Studio.Of(ground, 1);
        await studio.Sql(
            "insert into projects.milestone (community_id, id, project_id, name, due_on) select $1, gen_random_uuid(), $2, 'x', now() from generate_series(2, $3)",
            studio.Project.Value,
            Milestone.MostOfAProject
        );
        var added = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Add(studio, studio.Today))));
        added.Count(a => !a.Failed).ShouldBe(1);
        added.Where(a => a.Failed).SelectMany(a => a.Errors).ShouldAllBe(e => e is MilestoneErrors.TooMany);
    }

    private static Task<Outcome<Created<MilestoneId>>> Add(Studio studio, LocalDate? due) =>
        studio.Do<AddMilestone, AddMilestone.Input, Created<MilestoneId>>(studio.People[0], new(studio.Project, "第一版", due));

    private static Task<Outcome<Done>> Reach(Studio studio, PersonId who, MilestoneId milestone) =>
        studio.Do<ReachMilestone, ReachMilestone.Input, Done>(who, new(studio.Project, milestone));
}
