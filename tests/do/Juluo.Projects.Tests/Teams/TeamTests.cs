using NodaTime;

namespace Juluo.Projects.Tests;

public sealed class TeamTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail without the check no_more_than_the_places: eight of eight are taken in
    public async Task The_last_place_of_a_opening_goes_to_one_alone()
    {
        var studio = await Studio.Of(ground, 9);
        var opened = await studio.Good<AddOpening, AddOpening.Input, Created<OpeningId>>(
            studio.People[0],
            new(studio.Project) { Title = "懂地圖的人" }
        );
        foreach (var person in studio.People.Skip(1))
            await studio.Good<RequestToJoinTeam, RequestToJoinTeam.Input, Done>(person, new(studio.Project, opened.Id));
        var answers = await Task.WhenAll(
            studio
                .People.Skip(1)
                .Select(p =>
                    Task.Run(() =>
                        studio.Do<AnswerTeamRequest, AnswerTeamRequest.Input, Done>(studio.People[0], new(studio.Project, p, Admit: true))
                    )
                )
        );
        answers.Count(a => !a.Failed).ShouldBe(1);
        answers.Where(a => a.Failed).SelectMany(a => a.Errors).ShouldAllBe(e => e is TeamErrors.OpeningFilled);
        var shown = await studio.Show(studio.People[0]);
        shown.Openings.Single().Filled.ShouldBe(1);
        shown.Team.Count.ShouldBe(2);
        // People who were too late still wait, and may be accepted without the opening.
        shown.Asking.Count.ShouldBe(7);
    }

    [Fact]
    public async Task Who_leaves_gives_the_place_back()
    {
        var studio = await Studio.Of(ground, 2);
        var opened = await studio.Good<AddOpening, AddOpening.Input, Created<OpeningId>>(
            studio.People[0],
            new(studio.Project) { Title = "編輯" }
        );
        await studio.Good<RequestToJoinTeam, RequestToJoinTeam.Input, Done>(studio.People[1], new(studio.Project, opened.Id));
        await studio.Good<AnswerTeamRequest, AnswerTeamRequest.Input, Done>(studio.People[0], new(studio.Project, studio.People[1], true));
        (await studio.Show(studio.People[0])).Project.OpenPlaces.ShouldBe(0);
        await studio.Good<LeaveTeam, LeaveTeam.Input, LeaveTeam.Output>(studio.People[1], new(studio.Project));
        (await studio.Show(studio.People[0])).Project.OpenPlaces.ShouldBe(1);
    }

    [Fact]
    public async Task An_opening_keeps_as_many_places_as_are_filled()
    {
        var studio = await Studio.Of(ground, 2);
        var opened = await studio.Good<AddOpening, AddOpening.Input, Created<OpeningId>>(
            studio.People[0],
            new(studio.Project) { Title = "編輯", Places = 3 }
        );
        await studio.Good<RequestToJoinTeam, RequestToJoinTeam.Input, Done>(studio.People[1], new(studio.Project, opened.Id));
        await studio.Good<AnswerTeamRequest, AnswerTeamRequest.Input, Done>(studio.People[0], new(studio.Project, studio.People[1], true));
        (
            await studio.Bad<ChangeOpening, ChangeOpening.Input, Done>(
                studio.People[0],
                new(studio.Project, opened.Id) { Title = "編輯", Places = 0 }
            )
        ).ShouldBeOfType<TeamErrors.OutOfRange>();
        await studio.Good<ChangeOpening, ChangeOpening.Input, Done>(
            studio.People[0],
            new(studio.Project, opened.Id) { Title = "主編", Places = 1 }
        );
        var opening = (await studio.Show(studio.People[0])).Openings.Single();
        (opening.Title, opening.Places, opening.Filled).ShouldBe(("主編", 1, 1));
    }

    [Fact] // seen to fail without the index once_in_a_team
    public async Task A_person_is_in_a_team_once_however_often_they_ask_at_the_same_moment()
    {
        var studio = await Studio.Of(ground, 2);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(() => studio.Do<RequestToJoinTeam, RequestToJoinTeam.Input, Done>(studio.People[1], new(studio.Project)))
                )
        );
        answers.Count(a => !a.Failed).ShouldBe(1);
        (await studio.Show(studio.People[0])).Asking.Count.ShouldBe(1);
    }

    [Fact] // seen to fail without the question for another lead
    public async Task A_team_of_several_keeps_one_who_leads_it()
    {
        var studio = await Studio.Of(ground, 3, team: 2);
        (
            await studio.Bad<LeaveTeam, LeaveTeam.Input, LeaveTeam.Output>(studio.People[0], new(studio.Project))
        ).ShouldBeOfType<TeamErrors.LastLead>();
        await studio.Good<AppointLead, AppointLead.Input, AppointLead.Output>(studio.People[0], new(studio.Project, studio.People[1]));
        // Both resign at once: one of them is refused.
        var laidDown = await Task.WhenAll(
            studio
                .People.Take(2)
                .Select(p =>
                    Task.Run(() => studio.Do<AppointLead, AppointLead.Input, AppointLead.Output>(p, new(studio.Project, p, Leads: false)))
                )
        );
        laidDown.Count(l => !l.Failed).ShouldBe(1);
        (await studio.Show(studio.People[2])).Team.Count(m => m.Leads).ShouldBe(1);
    }

    [Fact] // seen to fail with Named not asked for
    public async Task Visitors_read_the_names_of_those_who_agreed_to_it()
    {
        var studio = await Studio.Of(ground, 3, team: 3, visibility: ProjectVisibility.Public);
        (await studio.Show(null)).Team.ShouldBeEmpty();
        await studio.Good<ChangeMyPart, ChangeMyPart.Input, Done>(studio.People[1], new(studio.Project, "插畫", Named: true));
        var shown = await studio.Show(null);
        shown.Team.Single().Person.ShouldBe(studio.People[1]);
        shown.Unnamed.ShouldBe(2);
        shown.People.Keys.ShouldBe([studio.People[1]]);
        shown.Log.ShouldBeEmpty();
    }

    [Fact] // seen to fail with the project of a team in the list
    public async Task What_only_a_team_sees_is_in_no_list_and_at_no_address()
    {
        var studio = await Studio.Of(ground, 3, team: 2, visibility: ProjectVisibility.Team);
        foreach (var who in new PersonId?[] { studio.People[2], null })
        {
            (await studio.Good<ListProjects, ListProjects.Input, ListProjects.Output>(who, new())).Projects.ShouldBeEmpty();
            (await studio.Bad<ShowProject, ShowProject.Input, ShowProject.Output>(who, new(studio.Project))).ShouldBeOfType<NotFound>();
        }

        (await studio.Good<ListProjects, ListProjects.Input, ListProjects.Output>(studio.People[1], new())).Projects.ShouldHaveSingleItem();
        (
            await studio.Do<ShowProject, ShowProject.Input, ShowProject.Output>(
                studio.People[2],
                new(studio.Project),
                also: ProjectRights.Manage
            )
        )
            .Errors.Single()
            .ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task An_invitation_that_is_declined_leaves_nothing_and_may_come_again()
    {
        var studio = await Studio.Of(ground, 2);
        await studio.Good<InviteToTeam, InviteToTeam.Input, Done>(studio.People[0], new(studio.Project, studio.People[1], Words: "一起？"));
        (
            await studio.Bad<InviteToTeam, InviteToTeam.Input, Done>(studio.People[0], new(studio.Project, studio.People[1]))
        ).ShouldBeOfType<TeamErrors.InAlready>();
        await studio.Good<AnswerTeamInvitation, AnswerTeamInvitation.Input, Done>(studio.People[1], new(studio.Project, false));
        (await studio.Show(studio.People[0])).Invited.ShouldBeEmpty();
        await studio.Join(studio.People[1]);
        (await studio.Show(studio.People[0])).Team.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Members_cannot_do_what_those_who_lead_do()
    {
        var studio = await Studio.Of(ground, 3, team: 2);
        var (mate, other) = (studio.People[1], studio.People[2]);
        (
            await studio.Bad<InviteToTeam, InviteToTeam.Input, Done>(mate, new(studio.Project, other))
        ).ShouldBeOfType<ProjectErrors.OnlyForLeads>();
        (await studio.Bad<EndProject, EndProject.Input, Done>(mate, new(studio.Project))).ShouldBeOfType<ProjectErrors.OnlyForLeads>();
        (
            await studio.Bad<AddMilestone, AddMilestone.Input, Created<MilestoneId>>(other, new(studio.Project, "x", studio.Today))
        ).ShouldBeOfType<ProjectErrors.OnlyForTeam>();
        (await studio.Do<AppointLead, AppointLead.Input, AppointLead.Output>(other, new(studio.Project, mate), also: ProjectRights.Manage))
            .Errors.Single()
            .ShouldBeOfType<ProjectErrors.OnlyForLeads>("it has one who leads it");
    }

    [Fact] // seen to fail with the question for a lead left out: an operator writes in any project
    public async Task Where_no_one_leads_one_of_the_team_takes_it_on_or_an_operator_steps_in()
    {
        foreach (var byOperator in new[] { true, false })
        {
            var studio = await Studio.Of(ground, 3, team: 2);
            var (mate, other) = (studio.People[1], studio.People[2]);
            await studio.Sql("update projects.team_member set leads = false where community_id = $1");
            (
                await studio.Bad<AppointLead, AppointLead.Input, AppointLead.Output>(other, new(studio.Project, mate))
            ).ShouldBeOfType<ProjectErrors.OnlyForLeads>();
            var lead = byOperator
                ? await studio.Do<AppointLead, AppointLead.Input, AppointLead.Output>(
                    other,
                    new(studio.Project, mate),
                    also: ProjectRights.Manage
                )
                : await studio.Do<AppointLead, AppointLead.Input, AppointLead.Output>(mate, new(studio.Project, mate));
            lead.Failed.ShouldBeFalse();
            (await studio.Show(other)).Project.Led.ShouldBeTrue();
            (
                await studio.Do<EndProject, EndProject.Input, Done>(other, new(studio.Project), also: ProjectRights.Manage)
            ).Failed.ShouldBeTrue();
        }
    }
}
