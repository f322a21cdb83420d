using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Mentoring.Tests;

/// <summary>People who leave the community leave no open matters with mentors and trainees.</summary>
public sealed class LeavingMentoringTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with End doing nothing
    public async Task Places_are_free_and_those_who_are_left_learn_of_it()
    {
        var school = await School.Of(ground, 3);
        var (leaver, trainee, other) = (school.People[0], school.People[1], school.People[2]);
        await school.Offer(leaver);
        await school.Offer(other);
        var mentorship = await school.Pair(leaver, trainee);
        var asked = await school.Ask(other, leaver);
        var group = await school.Good<StartTrainingGroup, StartTrainingGroup.Input, Created<TrainingGroupId>>(
            leaver,
            new()
            {
                Name = new("木工"),
                About = "x",
                StartsOn = school.Today,
                EndsOn = school.Today.PlusDays(9),
            }
        );
        await school.Good<JoinTrainingGroup, JoinTrainingGroup.Input, Done>(trainee, new(group.Id));
        (await Open()).Select(i => i.Kind).ShouldBe(["mentor-offer", "mentorship", "mentorship", "training-lead"]);

        await ground.InOrNot(
            school.Here,
            s =>
                ActivatorUtilities
                    .CreateInstance<EndMembership>(s)
                    .Handle(new(leaver), school.Here.AsCaller(other) with { Permissions = new HashSet<string>(["people.manage"]) }, default)
        );
        await ground.In(
            school.Here,
            s => ActivatorUtilities.CreateInstance<MentoringOfLeaver>(s).React(new(leaver, PersonState.Alumni, StepKind.Left), default)
        );

        (await Open()).ShouldBeEmpty();
        (await school.Show(trainee, mentorship)).Mentorship.State.ShouldBe(MentorshipState.Over);
        (await school.Bad<ShowMentorship, ShowMentorship.Input, ShowMentorship.Output>(other, new(asked))).ShouldBeOfType<NotFound>();
        (await school.Told(trainee)).ShouldContain("mentoring.told.left");
        (await school.Told(trainee)).ShouldContain("mentoring.told.without-lead");

        Task<IReadOnlyList<ItemsOfLeaver.Item>> Open() =>
            ground.In(school.Here, s => ActivatorUtilities.CreateInstance<MentoringOfLeaver>(s).Of(leaver, default));
    }
}
