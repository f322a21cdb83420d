using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Challenges.Tests;

/// <summary>The right to run a challenge.</summary>
public sealed class ChallengeRightsTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with the check of each slice left out in turn
    public async Task A_member_who_does_not_run_a_challenge_changes_none_of_its_parts()
    {
        var arena = await Arena.Of(ground, 2);
        var (id, stranger) = (arena.Challenge, arena.People[1]);
        var criteria = (await arena.Show(arena.Runs)).Criteria;
        Error[] refused =
        [
            await arena.Bad<OpenChallenge, OpenChallenge.Input, Done>(stranger, new(id)),
            await arena.Bad<CancelChallenge, CancelChallenge.Input, Done>(stranger, new(id, "不辦了")),
            await arena.Bad<ResumeChallenge, ResumeChallenge.Input, Done>(stranger, new(id)),
            await arena.Bad<ChangeChallenge, ChangeChallenge.Input, Done>(stranger, new(id) { Title = new("改名"), About = "改" }),
            await arena.Bad<AddChallengeCriterion, AddChallengeCriterion.Input, Created<ChallengeCriterionId>>(
                stranger,
                new(id) { Name = new("新意"), Weight = 5 }
            ),
            await arena.Bad<ChangeChallengeCriterion, ChangeChallengeCriterion.Input, Done>(
                stranger,
                new(id, criteria[0].Id) { Name = new("新意"), Weight = 5 }
            ),
            await arena.Bad<RemoveChallengeCriterion, RemoveChallengeCriterion.Input, Done>(stranger, new(id, criteria[0].Id)),
            await arena.Bad<InviteJuror, InviteJuror.Input, Done>(stranger, new(id, stranger)),
            await arena.Bad<RemoveJuror, RemoveJuror.Input, Done>(stranger, new(id, arena.Runs)),
            await arena.Bad<AddChallengeRound, AddChallengeRound.Input, AddChallengeRound.Output>(
                stranger,
                new(id, arena.Today.PlusDays(14), null, 3)
            ),
            await arena.Bad<ChangeChallengeRound, ChangeChallengeRound.Input, Done>(stranger, new(id, 1, arena.Today.PlusDays(14))),
            await arena.Bad<RemoveChallengeRound, RemoveChallengeRound.Input, Done>(stranger, new(id, 1)),
            await arena.Bad<EndSubmissions, EndSubmissions.Input, Done>(stranger, new(id, 1)),
            await arena.Bad<CloseScoring, CloseScoring.Input, Done>(stranger, new(id, 1)),
            await arena.Bad<ReopenScoring, ReopenScoring.Input, Done>(stranger, new(id, 1)),
            await arena.Bad<PublishChallengeResults, PublishChallengeResults.Input, Done>(stranger, new(id, 1)),
            await arena.Bad<AddAward, AddAward.Input, Created<ChallengeAwardId>>(stranger, new(id, new(Guid.CreateVersion7()), "首獎")),
            await arena.Bad<RemoveAward, RemoveAward.Input, Done>(stranger, new(id, new(Guid.CreateVersion7()))),
            await arena.Bad<RestoreAward, RestoreAward.Input, Done>(stranger, new(id, new(Guid.CreateVersion7()))),
        ];
        refused.ShouldAllBe(e => e is ChallengeErrors.OnlyForOrganisers);
        var shown = await arena.Show(stranger);
        (shown.Runs, shown.Challenge.Title.Zh, shown.Criteria.Count, shown.Rounds.Count).ShouldBe((false, "好走的人行道", 3, 1));
    }

    [Fact] // seen to fail with TakePart not asked for in Runs, and in the list of challenges
    public async Task A_paused_person_does_not_run_what_they_started()
    {
        var arena = await Arena.Of(ground, 1, open: false);
        (await Paused()).Errors.Single().ShouldBeOfType<NotFound>("a draft is for those who run it");
        await arena.Good<OpenChallenge, OpenChallenge.Input, Done>(arena.Runs, new(arena.Challenge));
        (await Paused()).Value.Runs.ShouldBeFalse();
        (await arena.Show(arena.Runs)).Runs.ShouldBeTrue();

        Task<Outcome<ShowChallenge.Output>> Paused() =>
            ground.InOrNot(
                arena.Here,
                s =>
                    s.Ask<ShowChallenge, ShowChallenge.Input, ShowChallenge.Output>(
                        new(arena.Challenge),
                        arena.Here.AsCaller(arena.Runs) with
                        {
                            Permissions = new HashSet<string>([Projects.ProjectRights.See], StringComparer.Ordinal),
                        }
                    )
            );
    }

    [Fact] // seen to fail with jurors among those who are found, and with an invitation of a person who has left
    public async Task Only_members_who_are_not_on_the_jury_are_found_for_it()
    {
        var arena = await Arena.Of(ground, 5);
        await arena.Juror(arena.People[1]);
        await ground.Database.Do("update people.person set state = 'paused' where id = $1", arena.People[4].Value);
        await ground.In(arena.Here, s => s.GetRequiredService<PeopleFacade>().Leave(arena.People[2], arena.Today, default));
        var settings = await arena.Good<ShowChallengeSettings, ShowChallengeSettings.Input, ShowChallengeSettings.Output>(
            arena.Runs,
            new(arena.Challenge, "夥伴")
        );
        settings.RubricSealed.ShouldBeFalse();
        settings.Found.Select(p => p.Id).ShouldBe([arena.Runs, arena.People[3]], ignoreOrder: true);
        (await arena.Bad<InviteJuror, InviteJuror.Input, Done>(arena.Runs, new(arena.Challenge, arena.People[2]))).ShouldBe(
            new NotOffered("person"),
            "they have left"
        );
    }

    [Fact] // seen to fail with the challenge left out of the condition, and with the weight kept
    public async Task A_criterion_is_changed_in_its_own_challenge_alone()
    {
        var arena = await Arena.Of(ground, 1);
        var criterion = (await arena.Show(arena.Runs)).Criteria[0].Id;
        var other = (await arena.Good<StartChallenge, StartChallenge.Input, Created<ChallengeId>>(arena.Runs, arena.Start())).Id;
        (await Change(other)).Errors.Single().ShouldBeOfType<NotFound>();
        (
            await arena.Bad<RemoveChallengeCriterion, RemoveChallengeCriterion.Input, Done>(arena.Runs, new(other, criterion))
        ).ShouldBeOfType<NotFound>();
        (await Change(arena.Challenge)).Errors.ShouldBeEmpty();
        var saved = (await arena.Show(arena.Runs)).Criteria.Single(c => c.Id == criterion);
        (saved.Name.Zh, saved.Weight).ShouldBe(("新意", 55));

        Task<Outcome<Done>> Change(ChallengeId challenge) =>
            arena.Do<ChangeChallengeCriterion, ChangeChallengeCriterion.Input, Done>(
                arena.Runs,
                new(challenge, criterion) { Name = new("新意"), Weight = 55 }
            );
    }
}
