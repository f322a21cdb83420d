using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Projects.Tests;

/// <summary>Teams: requests, invitations, leads and departures.</summary>
public sealed class TeamStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Of_two_who_lead_and_leave_at_once_one_stays()
    {
        var studio = await Studio.Of(ground, 3, team: 3);
        await Appoint(studio, studio.People[1]);
        var left = await Task.WhenAll(
            studio
                .People.Take(2)
                .Select(p => Task.Run(() => studio.Do<LeaveTeam, LeaveTeam.Input, LeaveTeam.Output>(p, new(studio.Project))))
        );
        left.Count(l => !l.Failed).ShouldBe(1);
        left.Where(l => l.Failed).SelectMany(l => l.Errors).ShouldAllBe(e => e is TeamErrors.LastLead);
        (await studio.Show(studio.People[2])).Team.Count(m => m.Leads).ShouldBe(1);
    }

    [Fact] // before: an invitation that was sent while the project ended could not be answered and stayed
    public async Task Who_is_invited_or_asks_while_the_project_ends_is_not_left_waiting()
    {
        for (var round = 0; round < 4; round++)
        {
            var studio = await Studio.Of(ground, 4);
            await Task.WhenAll(
                Task.Run(() => (Task)End(studio)),
                Task.Run(() => (Task)Invite(studio, studio.People[0], studio.People[1])),
                Task.Run(() => (Task)Ask(studio, studio.People[2])),
                Task.Run(() => (Task)Ask(studio, studio.People[3]))
            );
            (
                await studio.Rows(w =>
                    w.List<string>(
                        $"select state from projects.team_member where community_id = {studio.Here} and state in ('asked', 'invited')",
                        default
                    )
                )
            ).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task One_is_in_a_team_asked_or_invited_and_not_two_of_these()
    {
        var studio = await Studio.Of(ground, 4);
        var (guest, asker) = (studio.People[1], studio.People[2]);
        (await Invite(studio, studio.People[0], guest)).Errors.ShouldBeEmpty();
        (await Ask(studio, guest)).Errors.Single().ShouldBeOfType<TeamErrors.InAlready>();
        (await Ask(studio, asker)).Errors.ShouldBeEmpty();
        (await Invite(studio, studio.People[0], asker)).Errors.Single().ShouldBeOfType<TeamErrors.InAlready>();
        (await Invite(studio, studio.People[0], studio.People[0])).Errors.Single().ShouldBeOfType<TeamErrors.InAlready>();
        (await Withdraw(studio, asker)).Errors.Single().ShouldBeOfType<TeamErrors.NotAsked>("they asked");
        (await Withdraw(studio, guest)).Errors.ShouldBeEmpty();
        (await Answer(studio, guest, true)).Errors.Single().ShouldBeOfType<TeamErrors.NotAsked>();
        (
            await studio.Bad<AnswerTeamRequest, AnswerTeamRequest.Input, Done>(asker, new(studio.Project, asker, true))
        ).ShouldBeOfType<ProjectErrors.OnlyForLeads>("no one admits oneself");
        await studio.Good<LeaveTeam, LeaveTeam.Input, LeaveTeam.Output>(asker, new(studio.Project));
        (
            await studio.Bad<AnswerTeamRequest, AnswerTeamRequest.Input, Done>(studio.People[0], new(studio.Project, asker, true))
        ).ShouldBeOfType<TeamErrors.NotAsked>("it was taken back");
        var other = await Studio.Of(ground, 2);
        (await Invite(studio, studio.People[0], other.People[1])).Errors.Single().ShouldBe(new NotOffered("person"));
    }

    [Fact]
    public async Task A_project_that_has_ended_takes_no_one_in_until_it_goes_on()
    {
        var studio = await Studio.Of(ground, 3, team: 2);
        await Ask(studio, studio.People[2]);
        (await End(studio)).Errors.ShouldBeEmpty();
        (await Ask(studio, studio.People[2])).Errors.Single().ShouldBeOfType<ProjectErrors.HasEnded>();
        (await Invite(studio, studio.People[0], studio.People[2])).Failed.ShouldBeTrue();
        (await Answer(studio, studio.People[2], true)).Errors.Single().ShouldBeOfType<ProjectErrors.HasEnded>();
        (await End(studio)).Errors.Single().ShouldBeOfType<ProjectErrors.HasEnded>();
        (
            await studio.Bad<ReopenProject, ReopenProject.Input, Done>(studio.People[1], new(studio.Project))
        ).ShouldBeOfType<ProjectErrors.OnlyForLeads>();
        await studio.Good<ReopenProject, ReopenProject.Input, Done>(studio.People[0], new(studio.Project));
        (await Ask(studio, studio.People[2])).Errors.ShouldBeEmpty("what was asked before had come to nothing");
        (
            await studio.Bad<ReopenProject, ReopenProject.Input, Done>(studio.People[0], new(studio.Project))
        ).ShouldBeOfType<ProjectErrors.HasNotEnded>();
    }

    [Fact]
    public async Task An_opening_that_is_closed_filled_or_of_another_project_is_not_asked_for()
    {
        var (studio, other) = (await Studio.Of(ground, 4), await Studio.Of(ground, 1));
        var (opening, elsewhere) = (await Open(studio), await Open(other));
        (await Ask(studio, studio.People[1], elsewhere)).Errors.Single().ShouldBeOfType<TeamErrors.OpeningFilled>();
        await studio.Good<CloseOpening, CloseOpening.Input, Done>(studio.People[0], new(studio.Project, opening));
        (await Ask(studio, studio.People[1], opening)).Errors.Single().ShouldBeOfType<TeamErrors.OpeningFilled>();
        await studio.Good<ReopenOpening, ReopenOpening.Input, Done>(studio.People[0], new(studio.Project, opening));
        (await Ask(studio, studio.People[1], opening)).Errors.ShouldBeEmpty();
        await studio.Good<AnswerTeamRequest, AnswerTeamRequest.Input, Done>(studio.People[0], new(studio.Project, studio.People[1], true));
        (await studio.Show(studio.People[1])).Team.Single(m => m.Person == studio.People[1]).Part.ShouldBe("插畫", "of the opening");
        (await Ask(studio, studio.People[2], opening)).Errors.Single().ShouldBeOfType<TeamErrors.OpeningFilled>();
        (
            await studio.Bad<CloseOpening, CloseOpening.Input, Done>(studio.People[1], new(studio.Project, opening))
        ).ShouldBeOfType<ProjectErrors.OnlyForLeads>();
        (
            await Should.ThrowAsync<Npgsql.PostgresException>(
                studio.Sql("update projects.team_opening set filled = 0 where community_id = $1")
            )
        ).SqlState.ShouldBe("42501", "it is counted by the database alone");
    }

    [Fact]
    public async Task Who_leaves_the_community_is_in_no_team_and_those_who_are_left_learn_that_no_one_leads()
    {
        var studio = await Studio.Of(ground, 4, team: 2);
        var (leaver, mate) = (studio.People[0], studio.People[1]);
        await Invite(studio, leaver, studio.People[2]);
        (await Items()).Select(i => i.Kind).ShouldBe(["project-lead"]);
        await ground.InOrNot(
            studio.Here,
            s =>
                ActivatorUtilities
                    .CreateInstance<EndMembership>(s)
                    .Handle(new(leaver), studio.Here.AsCaller(mate) with { Permissions = new HashSet<string>(["people.manage"]) }, default)
        );
        await ground.In(
            studio.Here,
            s => ActivatorUtilities.CreateInstance<TeamsOfLeaver>(s).React(new(leaver, PersonState.Alumni, StepKind.Left), default)
        );
        (await Items()).ShouldBeEmpty();
        (await studio.Show(mate)).Team.Select(m => m.Person).ShouldBe([mate]);
        (await studio.Told(mate)).ShouldContain("projects.told.without-lead");
        await studio.Good<AppointLead, AppointLead.Input, AppointLead.Output>(mate, new(studio.Project, mate));

        Task<IReadOnlyList<ItemsOfLeaver.Item>> Items() =>
            ground.In(studio.Here, s => ActivatorUtilities.CreateInstance<TeamsOfLeaver>(s).Of(leaver, default));
    }

    [Fact]
    public async Task What_one_does_in_a_team_is_ones_own_to_say_and_the_database_knows_who_leads()
    {
        var studio = await Studio.Of(ground, 3, team: 2);
        (
            await studio.Bad<ChangeMyPart, ChangeMyPart.Input, Done>(studio.People[2], new(studio.Project, "路人"))
        ).ShouldBeOfType<ProjectErrors.OnlyForTeam>();
        (
            await studio.Bad<ChangeMyPart, ChangeMyPart.Input, Done>(
                studio.People[1],
                new(studio.Project, new string('x', TeamMember.MostPart + 1))
            )
        ).Field.ShouldBe("part");
        (
            await studio.Bad<AppointLead, AppointLead.Input, AppointLead.Output>(studio.People[0], new(studio.Project, studio.People[2]))
        ).ShouldBe(new NotOffered("person"));
        (
            await studio.Refused("update projects.team_member set leads = true, state = 'over', ended_on = since where community_id = $1")
        ).ShouldBe("leads_from_within");
        (await studio.Refused("update projects.team_member set ended_on = since where community_id = $1")).ShouldBe("over_since_a_day");
    }

    [Fact] // seen to fail without the lock: three are added
    public async Task There_are_thirty_openings_at_most_however_many_are_added_at_once()
    {
        var studio = await Studio.Of(ground, 1);
        await studio.Sql(
            "insert into projects.team_opening (community_id, id, project_id, title, places, opened_at) select $1, gen_random_uuid(), $2, 'x', 1, now() from generate_series(2, $3)",
            studio.Project.Value,
            Opening.MostOfAProject
        );
        var added = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(() =>
                        studio.Do<AddOpening, AddOpening.Input, Created<OpeningId>>(
                            studio.People[0],
                            new(studio.Project) { Title = "插畫" }
                        )
                    )
                )
        );
        added.Count(a => !a.Failed).ShouldBe(1);
        added
            .Where(a => a.Failed)
            .SelectMany(a => a.Errors)
            .ShouldAllBe(e => e == new TeamErrors.OutOfRange(null, 1, Opening.MostOfAProject));
    }

    private static async Task<OpeningId> Open(Studio studio) =>
        (
            await studio.Good<AddOpening, AddOpening.Input, Created<OpeningId>>(
                studio.People[0],
                new(studio.Project) { Title = "插畫", Places = 1 }
            )
        ).Id;

    private static Task<Outcome<Done>> End(Studio studio) =>
        studio.Do<EndProject, EndProject.Input, Done>(studio.People[0], new(studio.Project));

    private static Task<Outcome<Done>> Invite(Studio studio, PersonId by, PersonId person) =>
        studio.Do<InviteToTeam, InviteToTeam.Input, Done>(by, new(studio.Project, person));

    private static Task<Outcome<Done>> Withdraw(Studio studio, PersonId person) =>
        studio.Do<WithdrawTeamInvitation, WithdrawTeamInvitation.Input, Done>(studio.People[0], new(studio.Project, person));

    private static Task<Outcome<Done>> Ask(Studio studio, PersonId person, OpeningId? opening = null) =>
        studio.Do<RequestToJoinTeam, RequestToJoinTeam.Input, Done>(person, new(studio.Project, opening));

    private static Task<Outcome<Done>> Answer(Studio studio, PersonId person, bool accept) =>
        studio.Do<AnswerTeamInvitation, AnswerTeamInvitation.Input, Done>(person, new(studio.Project, accept));

    private static Task<AppointLead.Output> Appoint(Studio studio, PersonId person) =>
        studio.Good<AppointLead, AppointLead.Input, AppointLead.Output>(studio.People[0], new(studio.Project, person));
}
