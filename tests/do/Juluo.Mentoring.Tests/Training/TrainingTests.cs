namespace Juluo.Mentoring.Tests;

public sealed class TrainingTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail without the trigger group_has_room: six of six join
    public async Task The_last_places_of_a_group_go_to_as_many_as_there_are()
    {
        var school = await School.Of(ground, 7);
        var group = await Start(school, places: 2);
        var joined = await Task.WhenAll(
            school.People.Skip(1).Select(p => Task.Run(() => school.Do<JoinTrainingGroup, JoinTrainingGroup.Input, Done>(p, new(group))))
        );
        joined.Count(j => !j.Failed).ShouldBe(2);
        joined.Where(j => j.Failed).SelectMany(j => j.Errors).ShouldAllBe(e => e is TrainingErrors.Full);
    }

    [Fact]
    public async Task Sessions_count_between_the_lead_and_those_who_were_there_and_not_among_them()
    {
        var school = await School.Of(ground, 4);
        var group = await Start(school, places: 5);
        foreach (var person in school.People.Skip(1))
            await school.Good<JoinTrainingGroup, JoinTrainingGroup.Input, Done>(person, new(group));
        (
            await school.Bad<AddTrainingSession, AddTrainingSession.Input, AddTrainingSession.Output>(
                school.People[1],
                new(group, null, 90, "刨木", [school.People[1]])
            )
        ).ShouldBeOfType<TrainingErrors.OnlyForLead>();
        (
            await school.Bad<AddTrainingSession, AddTrainingSession.Input, AddTrainingSession.Output>(
                school.People[0],
                new(group, null, 90, "刨木", [])
            )
        ).ShouldBeOfType<TrainingErrors.NoOneThere>();
        await school.Good<AddTrainingSession, AddTrainingSession.Input, AddTrainingSession.Output>(
            school.People[0],
            new(group, null, 90, "刨木", [school.People[1], school.People[2]])
        );
        ground.Time.Pass(TimeSpan.FromMinutes(11));
        await school.Run<PublishMentoring>();
        var told = await school.Interactions();
        told.Count.ShouldBe(2);
        told.ShouldAllBe(t => t.Contains(school.People[0].ToString(), StringComparison.Ordinal));
        told.ShouldAllBe(t => t.Contains("\"present\": 3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_was_recruited_is_written_down_and_the_person_may_remove_it()
    {
        var school = await School.Of(ground, 3);
        var (lead, trainee) = (school.People[0], school.People[1]);
        var group = await Start(school, places: 5);
        await school.Good<JoinTrainingGroup, JoinTrainingGroup.Input, Done>(trainee, new(group));
        (
            await school.Bad<RecordRecruitment, RecordRecruitment.Input, RecordRecruitment.Output>(lead, new(group, trainee))
        ).ShouldBeOfType<TrainingErrors.WhereMissing>();
        (
            await school.Bad<RecordRecruitment, RecordRecruitment.Input, RecordRecruitment.Output>(
                lead,
                new(group, trainee, $"project:{Guid.CreateVersion7()}")
            )
        ).ShouldBeOfType<NotOffered>();
        var recorded = await school.Good<RecordRecruitment, RecordRecruitment.Input, RecordRecruitment.Output>(
            lead,
            new(group, trainee, null, "台南的設計工作室")
        );
        (await school.Told(trainee)).ShouldContain("mentoring.told.recruited");
        (await Show(school, group)).Recruitments.ShouldHaveSingleItem();
        (
            await school.Bad<RemoveRecruitment, RemoveRecruitment.Input, Done>(school.People[2], new(group, recorded.Recruitment))
        ).ShouldBeOfType<NotFound>();
        await school.Good<RemoveRecruitment, RemoveRecruitment.Input, Done>(trainee, new(group, recorded.Recruitment));
        (await Show(school, group)).Group.Recruited.ShouldBe(0);
    }

    private static async Task<TrainingGroupId> Start(School school, int places) =>
        (
            await school.Good<StartTrainingGroup, StartTrainingGroup.Input, Created<TrainingGroupId>>(
                school.People[0],
                new()
                {
                    Name = new("木工入門"),
                    About = "四週學會做一張凳子。",
                    Places = places,
                    StartsOn = school.Today,
                    EndsOn = school.Today.PlusDays(28),
                }
            )
        ).Id;

    private static Task<ShowTrainingGroup.Output> Show(School school, TrainingGroupId group) =>
        school.Good<ShowTrainingGroup, ShowTrainingGroup.Input, ShowTrainingGroup.Output>(school.People[0], new(group));
}
