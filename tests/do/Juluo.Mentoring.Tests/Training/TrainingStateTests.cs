namespace Juluo.Mentoring.Tests;

/// <summary>
/// A training group has one lead; trainees come and go. Seen to fail with the guards of the slices, the conditions of the statements and the constraints taken out together.
/// </summary>
public sealed class TrainingStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // before: both led it in turn, and both had lost their place
    public async Task Of_two_who_take_a_group_on_at_once_one_leads_and_the_other_keeps_their_place()
    {
        var school = await School.Of(ground, 3);
        var group = await Start(school);
        foreach (var who in school.People.Skip(1))
            await Join(school, who, group);
        await school.Sql("update mentoring.training_group set lead_id = null where community_id = $1");
        var both = await Task.WhenAll(
            school.People.Skip(1).Select(p => Task.Run(() => school.Do<TakeTrainingLead, TakeTrainingLead.Input, Done>(p, new(group))))
        );
        both.Count(b => !b.Failed).ShouldBe(1);
        both.Single(b => b.Failed).Errors.Single().ShouldBeOfType<TrainingErrors.OnlyForLead>();
        (await Show(school, school.People[0], group)).Group.People.ShouldBe(1);
    }

    [Fact]
    public async Task A_group_that_has_a_lead_is_taken_by_no_one_and_one_without_by_its_people_or_an_operator()
    {
        var school = await School.Of(ground, 3);
        var group = await Start(school);
        await Join(school, school.People[1], group);
        (
            await school.Bad<TakeTrainingLead, TakeTrainingLead.Input, Done>(school.People[1], new(group), MentoringRights.Manage)
        ).ShouldBeOfType<TrainingErrors.OnlyForLead>();
        await school.Sql("update mentoring.training_group set lead_id = null where community_id = $1");
        (
            await school.Bad<TakeTrainingLead, TakeTrainingLead.Input, Done>(school.People[2], new(group))
        ).ShouldBeOfType<TrainingErrors.OnlyForLead>();
        await school.Good<TakeTrainingLead, TakeTrainingLead.Input, Done>(school.People[2], new(group), MentoringRights.Manage);
        (await Show(school, school.People[1], group)).Group.Lead.ShouldBe(school.People[2]);
    }

    [Fact]
    public async Task Who_leads_does_not_learn_in_it_and_who_learns_does_not_change_it()
    {
        var school = await School.Of(ground, 2);
        var group = await Start(school);
        (
            await school.Bad<JoinTrainingGroup, JoinTrainingGroup.Input, Done>(school.People[0], new(group))
        ).ShouldBeOfType<TrainingErrors.LeadsIt>();
        await Join(school, school.People[1], group);
        (await Change(school, school.People[1], group)).Errors.Single().ShouldBeOfType<TrainingErrors.OnlyForLead>();
        (
            await school.Bad<EndTrainingGroup, EndTrainingGroup.Input, Done>(school.People[1], new(group))
        ).ShouldBeOfType<TrainingErrors.OnlyForLead>();
        (await Change(school, school.People[0], group)).Failed.ShouldBeFalse();
    }

    [Fact]
    public async Task A_place_that_is_left_is_free_and_its_news_is_taken_back()
    {
        var school = await School.Of(ground, 4);
        var group = await Start(school, places: 2);
        await Join(school, school.People[1], group);
        (await school.Told(school.People[0])).ShouldBe(["mentoring.told.joined"]);
        await Join(school, school.People[3], group);
        (
            await school.Bad<JoinTrainingGroup, JoinTrainingGroup.Input, Done>(school.People[2], new(group))
        ).ShouldBeOfType<TrainingErrors.Full>();
        await school.Good<LeaveTrainingGroup, LeaveTrainingGroup.Input, Done>(school.People[1], new(group));
        (await school.Told(school.People[0])).Count.ShouldBe(1, "of the one who stays");
        (await school.Bad<LeaveTrainingGroup, LeaveTrainingGroup.Input, Done>(school.People[1], new(group))).ShouldBeOfType<NotFound>();
        await Join(school, school.People[2], group);
        (
            await school.Bad<JoinTrainingGroup, JoinTrainingGroup.Input, Done>(school.People[1], new(group))
        ).ShouldBeOfType<TrainingErrors.Full>("who left comes back to a free place alone");
    }

    [Fact]
    public async Task What_has_ended_takes_no_one_and_no_session_until_it_goes_on()
    {
        var school = await School.Of(ground, 3);
        var (lead, trainee) = (school.People[0], school.People[1]);
        var group = await Start(school);
        await Join(school, trainee, group);
        await school.Good<EndTrainingGroup, EndTrainingGroup.Input, Done>(lead, new(group, "謝謝大家"));
        (await school.Told(trainee)).ShouldContain("mentoring.told.training-ended");
        (
            await school.Bad<JoinTrainingGroup, JoinTrainingGroup.Input, Done>(school.People[2], new(group))
        ).ShouldBeOfType<TrainingErrors.HasEnded>();
        (
            await school.Bad<AddTrainingSession, AddTrainingSession.Input, AddTrainingSession.Output>(
                lead,
                new(group, null, 60, null, [trainee])
            )
        ).ShouldBeOfType<TrainingErrors.HasEnded>();
        (
            await school.Bad<ReopenTrainingGroup, ReopenTrainingGroup.Input, Done>(trainee, new(group))
        ).ShouldBeOfType<TrainingErrors.OnlyForLead>();
        await school.Good<ReopenTrainingGroup, ReopenTrainingGroup.Input, Done>(lead, new(group));
        (await school.Bad<ReopenTrainingGroup, ReopenTrainingGroup.Input, Done>(lead, new(group))).ShouldBeOfType<NotFound>();
        await Join(school, school.People[2], group);
    }

    [Fact]
    public async Task Those_who_are_not_in_it_were_not_there()
    {
        var school = await School.Of(ground, 3);
        var group = await Start(school);
        await Join(school, school.People[1], group);
        (
            await school.Bad<AddTrainingSession, AddTrainingSession.Input, AddTrainingSession.Output>(
                school.People[0],
                new(group, null, 60, null, [school.People[1], school.People[2]])
            )
        ).ShouldBeOfType<NotOffered>();
    }

    [Fact]
    public async Task A_session_that_was_removed_counts_no_more_and_of_another_group_it_is_not_found()
    {
        var school = await School.Of(ground, 2);
        var (group, other) = (await Start(school), await Start(school));
        await Join(school, school.People[1], group);
        var session = (
            await school.Good<AddTrainingSession, AddTrainingSession.Input, AddTrainingSession.Output>(
                school.People[0],
                new(group, null, 60, null, [school.People[1]])
            )
        ).Session;
        (
            await school.Bad<RemoveTrainingSession, RemoveTrainingSession.Input, Done>(school.People[0], new(other, session))
        ).ShouldBeOfType<NotFound>();
        await school.Good<RemoveTrainingSession, RemoveTrainingSession.Input, Done>(school.People[0], new(group, session));
        ground.Time.Pass(TimeSpan.FromMinutes(11));
        await school.Run<PublishMentoring>();
        (await school.Interactions()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_recruitment_is_written_by_who_leads_of_their_people_and_not_ahead()
    {
        var school = await School.Of(ground, 3);
        var (lead, trainee) = (school.People[0], school.People[1]);
        var group = await Start(school);
        await Join(school, trainee, group);
        (await Recruit(trainee, trainee)).ShouldBeOfType<TrainingErrors.OnlyForLead>();
        (await Recruit(lead, school.People[2])).ShouldBeOfType<NotOffered>();
        (await Recruit(lead, trainee, school.Today.PlusDays(1))).ShouldBeOfType<SessionErrors.DayAhead>();
        (
            await school.Refused(
                """
                insert into mentoring.recruitment (community_id, id, group_id, person_id, on_day)
                values ($1, gen_random_uuid(), $2, $3, '2026-11-19')
                """,
                group.Value,
                trainee.Value
            )
        ).ShouldBe("recruited_into_one");

        Task<Error> Recruit(PersonId by, PersonId who, NodaTime.LocalDate? on = null) =>
            school.Bad<RecordRecruitment, RecordRecruitment.Input, RecordRecruitment.Output>(by, new(group, who, null, "工作室", on));
    }

    [Theory]
    [InlineData(0, 5, "training.places-out-of-range")]
    [InlineData(8, -1, "training.ends-before-it-starts")]
    public async Task A_group_that_cannot_be_gets_a_sentence(int places, int days, string expected)
    {
        var school = await School.Of(ground, 1);
        var error = await school.Bad<StartTrainingGroup, StartTrainingGroup.Input, Created<TrainingGroupId>>(
            school.People[0],
            Form(school, places) with
            {
                EndsOn = school.Today.PlusDays(days),
            }
        );
        error.Urn.ShouldBe($"urn:juluo:{expected}");
    }

    private static StartTrainingGroup.Input Form(School school, int places) =>
        new()
        {
            Name = new("木工入門"),
            About = "四週學會做一張凳子。",
            Places = places,
            StartsOn = school.Today,
            EndsOn = school.Today.PlusDays(28),
        };

    private static async Task<TrainingGroupId> Start(School school, int places = 5) =>
        (
            await school.Good<StartTrainingGroup, StartTrainingGroup.Input, Created<TrainingGroupId>>(
                school.People[0],
                Form(school, places)
            )
        ).Id;

    private static Task<Done> Join(School school, PersonId who, TrainingGroupId group) =>
        school.Good<JoinTrainingGroup, JoinTrainingGroup.Input, Done>(who, new(group));

    private static Task<ShowTrainingGroup.Output> Show(School school, PersonId who, TrainingGroupId group) =>
        school.Good<ShowTrainingGroup, ShowTrainingGroup.Input, ShowTrainingGroup.Output>(who, new(group));

    private static Task<Outcome<Done>> Change(School school, PersonId who, TrainingGroupId group) =>
        school.Do<ChangeTrainingGroup, ChangeTrainingGroup.Input, Done>(
            who,
            new(group)
            {
                Name = new("木工進階"),
                About = "做一張桌子。",
                Places = 6,
                StartsOn = school.Today,
                EndsOn = school.Today.PlusDays(9),
            }
        );
}
