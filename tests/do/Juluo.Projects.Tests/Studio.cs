using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Projects.Tests;

/// <summary>A project of a community, and people's actions in it through the slices of the program.</summary>
internal sealed class Studio(Ground ground, Community here, IReadOnlyList<PersonId> people)
    : Cast(ground, here, people, ProjectRights.See, ProjectRights.Start, ProjectRights.TakePart)
{
    public ProjectId Project { get; private set; }

    /// <param name="team">The number of people in the team.</param>
    public static async Task<Studio> Of(
        Ground ground,
        int members,
        int team = 1,
        ProjectVisibility visibility = ProjectVisibility.Community
    )
    {
        var (here, people) = await Gather(ground, "工作室", members);
        var studio = new Studio(ground, here, people);
        var started = await studio.Good<StartProject, StartProject.Input, Created<ProjectId>>(
            studio.People[0],
            new()
            {
                Name = new("散步地圖", "A walking map"),
                StartsOn = studio.Today,
                EndsOn = studio.Today.PlusMonths(2),
                Visibility = visibility,
            }
        );
        studio.Project = started.Id;
        foreach (var person in studio.People.Skip(1).Take(team - 1))
            await studio.Join(person);
        return studio;
    }

    public async Task Join(PersonId person)
    {
        await Good<InviteToTeam, InviteToTeam.Input, Done>(People[0], new(Project, person));
        await Good<AnswerTeamInvitation, AnswerTeamInvitation.Input, Done>(person, new(Project, true));
    }

    public Task<ShowProject.Output> Show(PersonId? who) => Good<ShowProject, ShowProject.Input, ShowProject.Output>(who, new(Project));

    public Task<WriteTeamAgreement.Output> Agree(params string[] shares) =>
        Good<WriteTeamAgreement, WriteTeamAgreement.Input, WriteTeamAgreement.Output>(People[0], Terms(shares));

    public WriteTeamAgreement.Input Terms(params string[] shares) =>
        new(Project)
        {
            Work = "一人畫，一人走。",
            Rights = "共有。",
            Leaving = "兩週前說。",
            People = [.. People.Take(shares.Length)],
            Shares = shares,
        };

    /// <summary>An alliance of the two communities that shares this much, signed by both.</summary>
    public async Task<AllianceId> Ally(Studio other, params Sharing[] shared)
    {
        var id = await Invite(other, shared);
        await other.Sign(id, shared);
        return id;
    }

    /// <summary>The same, which the other has not signed.</summary>
    public async Task<AllianceId> Invite(Studio other, params Sharing[] shared)
    {
        await Ground.Database.Do(
            "insert into alliances.listing (community_id, listed) select unnest($1::uuid[]), true on conflict do nothing",
            new[] { Here.Id.Value, other.Here.Id.Value }
        );
        var id = await Ground.In(Here, s => Allies(s).Found(new("北圈"), null, Shared(shared), new(People[0], "夥伴"), default));
        (await Ground.InOrNot(Here, s => Allies(s).Invite(id, other.Here.Id, default))).Errors.ShouldBeEmpty();
        return id;
    }

    public async Task Sign(AllianceId alliance, params Sharing[] shared)
    {
        var hash = Agreement.HashOf(Shared(shared).Text, Shared(shared).Shares, Shared(shared).Fields);
        (await Ground.InOrNot(Here, s => Allies(s).Sign(alliance, 1, hash, new(People[0], "夥伴"), default))).Errors.ShouldBeEmpty();
    }

    public async Task Leave(AllianceId alliance) =>
        (await Ground.InOrNot(Here, s => Allies(s).Leave(alliance, default))).Errors.ShouldBeEmpty();

    private static AllianceTerms Shared(Sharing[] shared) => AllianceTerms.Of("我們一起分享。", shared, []);

    private static AllianceStore Allies(IServiceProvider services) => services.GetRequiredService<AllianceStore>();

    public Task<Outcome<Done>> Sign(PersonId who, WriteTeamAgreement.Output version) =>
        Do<SignTeamAgreement, SignTeamAgreement.Input, Done>(
            who,
            new(Project)
            {
                Number = version.Number,
                Hash = version.Hash,
                Name = NameOf(who),
                Agreed = true,
            }
        );
}
