namespace Juluo.Projects.Tests;

/// <summary>Outcomes of an alliance's communities: whose are read, and by whom.</summary>
public sealed class AllianceImpactTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with outcomes of projects that are not public
    public async Task Outcomes_of_public_projects_are_read_where_both_signed_that_projects_are_shared()
    {
        var (mine, other) = (await Studio.Of(ground, 1), await Studio.Of(ground, 1, visibility: ProjectVisibility.Public));
        await Add(mine, "只給社群的");
        await Add(other, "步道資料");
        var others = await mine.Ally(other, Sharing.Directory);
        (await Refused(mine, mine.People[0], others)).ShouldBeOfType<NotFound>();

        var alliance = await mine.Ally(other, Sharing.Projects);
        var read = await Read(mine, mine.People[0], alliance);
        read.Entries.Select(e => e.Outcome.Title).ShouldBe(["步道資料"], "the project of here is for its community");
        (read.Going, read.Finished, read.Communities).ShouldBe((1, 0, 1));
        read.Entries[0].Path.ShouldContain($"/projects/{other.Project}");
        (await Read(other, other.People[0], alliance)).Entries.Single().Path.ShouldBe($"/projects/{other.Project}");
        (await mine.Good<ShowImpact, ShowImpact.Input, ShowImpact.Output>(mine.People[0], new()))
            .Alliances.Select(a => a.Id)
            .ShouldBe([alliance]);
        (await Refused(mine, null, alliance)).ShouldBeOfType<NotFound>();

        await other.Leave(alliance);
        (await Read(mine, mine.People[0], alliance)).Entries.ShouldBeEmpty();
        (await Refused(other, other.People[0], alliance)).ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task A_visitor_reads_where_the_communities_may_be_named_in_public()
    {
        var (mine, other) = (await Studio.Of(ground, 1), await Studio.Of(ground, 1, visibility: ProjectVisibility.Public));
        await Add(other, "步道資料");
        var alliance = await mine.Ally(other, Sharing.Projects, Sharing.Listing);
        (await Read(mine, null, alliance)).Entries.Count.ShouldBe(1);
    }

    [Fact] // a stranger's community asks for the key of an alliance that it is not in
    public async Task Who_is_not_in_an_alliance_reads_nothing_of_it()
    {
        var (mine, other, third) = (
            await Studio.Of(ground, 1),
            await Studio.Of(ground, 1, visibility: ProjectVisibility.Public),
            await Studio.Of(ground, 1)
        );
        await Add(other, "步道資料");
        var alliance = await mine.Ally(other, Sharing.Projects, Sharing.Listing);
        (await Refused(third, third.People[0], alliance)).ShouldBeOfType<NotFound>();
        (
            await third.Rows(work => work.List<Guid>($"select project from projects.alliance_impact({alliance}, false)", default))
        ).ShouldBeEmpty();
    }

    private static Task<Created<OutcomeId>> Add(Studio studio, string title) =>
        studio.Good<AddOutcome, AddOutcome.Input, Created<OutcomeId>>(studio.People[0], new(studio.Project) { Title = title });

    private static Task<ShowAllianceImpact.Output> Read(Studio studio, PersonId? who, AllianceId alliance) =>
        studio.Good<ShowAllianceImpact, ShowAllianceImpact.Input, ShowAllianceImpact.Output>(who, new(alliance));

    private static Task<Error> Refused(Studio studio, PersonId? who, AllianceId alliance) =>
        studio.Bad<ShowAllianceImpact, ShowAllianceImpact.Input, ShowAllianceImpact.Output>(who, new(alliance));
}
