namespace Juluo.Mentoring.Tests;

/// <summary>
/// From the request to the thanks: the allowed transitions of a mentorship, and who may make them. Seen to fail with the guards of the slices, the conditions of the statements and the constraints
/// taken out together, all but a no without a trace, the other way round and the session that is restored.
/// </summary>
public sealed class MentorshipStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // before: the one who was refused went on with the mentorship alone
    public async Task Who_has_said_no_for_good_is_not_brought_back_into_what_has_ended()
    {
        var school = await School.Of(ground, 2);
        var (mentor, trainee) = (school.People[0], school.People[1]);
        await school.Offer(mentor);
        var id = await school.Pair(mentor, trainee);
        await school.Good<EndMentorship, EndMentorship.Input, Done>(mentor, new(id));
        await school.Good<AddMentorRefusal, AddMentorRefusal.Input, Done>(mentor, new(trainee));
        (await school.Bad<ReopenMentorship, ReopenMentorship.Input, Done>(trainee, new(id))).ShouldBeOfType<MentorErrors.Full>(
            "as of a mentor without a place: the no is not seen"
        );
        (await school.Show(trainee, id)).Mentorship.State.ShouldBe(MentorshipState.Over);
        await school.Good<ReopenMentorship, ReopenMentorship.Input, Done>(mentor, new(id));
        (await school.Good<ShowMentorOffer, Nothing, ShowMentorOffer.Output>(mentor, new())).Refused.ShouldBeEmpty(
            "who goes on takes their own no back"
        );
    }

    [Fact]
    public async Task Only_who_is_asked_answers_and_once()
    {
        var school = await School.Of(ground, 3);
        var (mentor, trainee) = (school.People[0], school.People[1]);
        await school.Offer(mentor);
        var id = await school.Ask(mentor, trainee);
        (await school.Waits(mentor)).ShouldBe([("mentorship", $"/mentorships/{id}")]); // before: Home alone
        (await school.Waits(trainee)).ShouldBeEmpty();
        (await school.Answer(trainee, id)).Errors.Single().ShouldBeOfType<MentorshipErrors.NotWaiting>();
        (await school.Answer(school.People[2], id)).Errors.Single().ShouldBeOfType<NotFound>();
        (await school.Answer(mentor, id)).Value.Begun.ShouldBeTrue();
        (await school.Waits(mentor)).ShouldBeEmpty();
        (await school.Answer(mentor, id)).Errors.Single().ShouldBeOfType<MentorshipErrors.NotWaiting>();
    }

    [Fact]
    public async Task A_no_leaves_no_trace_and_the_trainee_may_ask_again()
    {
        var school = await School.Of(ground, 2);
        var (mentor, trainee) = (school.People[0], school.People[1]);
        await school.Offer(mentor);
        var id = await school.Ask(mentor, trainee);
        (await school.Answer(mentor, id, accept: false)).Value.Begun.ShouldBeFalse();
        (await school.Told(trainee)).ShouldBe(["mentoring.told.declined"]);
        (await school.Bad<ShowMentorship, ShowMentorship.Input, ShowMentorship.Output>(trainee, new(id))).ShouldBeOfType<NotFound>();
        await school.Ask(mentor, trainee);
    }

    [Fact]
    public async Task A_request_is_taken_back_by_the_trainee_alone_and_before_the_answer()
    {
        var school = await School.Of(ground, 2);
        var (mentor, trainee) = (school.People[0], school.People[1]);
        await school.Offer(mentor, capacity: 2);
        var id = await school.Ask(mentor, trainee);
        (await school.Bad<WithdrawMentorRequest, WithdrawMentorRequest.Input, Done>(mentor, new(id))).ShouldBeOfType<NotFound>();
        await school.Good<WithdrawMentorRequest, WithdrawMentorRequest.Input, Done>(trainee, new(id));
        (await school.Told(mentor)).ShouldBeEmpty("its news is taken back too");
        var begun = await school.Pair(mentor, trainee);
        (
            await school.Bad<WithdrawMentorRequest, WithdrawMentorRequest.Input, Done>(trainee, new(begun))
        ).ShouldBeOfType<MentorshipErrors.NotWaiting>();
    }

    [Fact]
    public async Task What_waits_for_an_answer_has_no_goals_no_sessions_no_plan_and_no_end()
    {
        var school = await School.Of(ground, 2);
        var (mentor, trainee) = (school.People[0], school.People[1]);
        await school.Offer(mentor);
        var id = await school.Ask(mentor, trainee);
        foreach (var error in await Work(school, trainee, id))
            error.ShouldBeOfType<MentorshipErrors.NotGoingOn>();
        (await school.Bad<EndMentorship, EndMentorship.Input, Done>(mentor, new(id))).ShouldBeOfType<MentorshipErrors.NotGoingOn>();
        (
            await school.Bad<ThankForMentorship, ThankForMentorship.Input, Done>(mentor, new(id, "x"))
        ).ShouldBeOfType<MentorshipErrors.NotOver>();
        (await school.Bad<ReopenMentorship, ReopenMentorship.Input, Done>(mentor, new(id))).ShouldBeOfType<MentorshipErrors.NotOver>();
    }

    [Fact]
    public async Task What_is_over_takes_nothing_more()
    {
        var school = await School.Of(ground, 2);
        await school.Offer(school.People[0]);
        var id = await school.Pair(school.People[0], school.People[1]);
        await school.Good<EndMentorship, EndMentorship.Input, Done>(school.People[1], new(id));
        foreach (var error in await Work(school, school.People[0], id))
            error.ShouldBeOfType<MentorshipErrors.NotGoingOn>();
    }

    [Fact]
    public async Task Of_what_others_do_with_each_other_nothing_is_found()
    {
        var school = await School.Of(ground, 3);
        await school.Offer(school.People[0]);
        var id = await school.Pair(school.People[0], school.People[1]);
        foreach (var error in await Work(school, school.People[2], id))
            error.ShouldBeOfType<NotFound>();
        (await school.Bad<EndMentorship, EndMentorship.Input, Done>(school.People[2], new(id))).ShouldBeOfType<NotFound>();
        (await school.Bad<ReopenMentorship, ReopenMentorship.Input, Done>(school.People[2], new(id))).ShouldBeOfType<NotFound>();
        (await school.Bad<ThankForMentorship, ThankForMentorship.Input, Done>(school.People[2], new(id, "x"))).ShouldBeOfType<NotFound>();
        (await school.Good<ListMentorships, Nothing, ListMentorships.Output>(school.People[2], new())).Mentorships.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_plan_ends_today_at_the_earliest()
    {
        var school = await School.Of(ground, 2);
        await school.Offer(school.People[0]);
        var id = await school.Pair(school.People[0], school.People[1]);
        (
            await school.Bad<ChangeMentorshipEnd, ChangeMentorshipEnd.Input, Done>(school.People[1], new(id, school.Today.PlusDays(-1)))
        ).ShouldBeOfType<MentorshipErrors.EndPast>();
        (await school.Bad<ChangeMentorshipEnd, ChangeMentorshipEnd.Input, Done>(school.People[1], new(id))).ShouldBeOfType<Missing>();
        await school.Good<ChangeMentorshipEnd, ChangeMentorshipEnd.Input, Done>(school.People[1], new(id, school.Today));
        (await school.Show(school.People[0], id)).Mentorship.EndsOn.ShouldBe(school.Today);
    }

    [Fact]
    public async Task A_goal_is_ticked_once_unticked_once_removed_and_restored()
    {
        var school = await School.Of(ground, 2);
        var (mentor, trainee) = (school.People[0], school.People[1]);
        await school.Offer(mentor);
        var id = await school.Pair(mentor, trainee);
        var goal = (
            await school.Good<AddMentorshipGoal, AddMentorshipGoal.Input, Created<MentorshipGoalId>>(trainee, new(id, "一份價目表"))
        ).Id;
        (await school.Bad<ReopenMentorshipGoal, ReopenMentorshipGoal.Input, Done>(mentor, new(id, goal))).ShouldBeOfType<NotFound>(
            "it is not reached"
        );
        await school.Good<ReachMentorshipGoal, ReachMentorshipGoal.Input, Done>(mentor, new(id, goal));
        (await school.Bad<ReachMentorshipGoal, ReachMentorshipGoal.Input, Done>(trainee, new(id, goal))).ShouldBeOfType<NotFound>();
        await school.Good<ReopenMentorshipGoal, ReopenMentorshipGoal.Input, Done>(trainee, new(id, goal));
        await school.Good<RemoveMentorshipGoal, RemoveMentorshipGoal.Input, Done>(mentor, new(id, goal));
        (await school.Bad<ReachMentorshipGoal, ReachMentorshipGoal.Input, Done>(mentor, new(id, goal))).ShouldBeOfType<NotFound>("removed");
        await school.Good<RestoreMentorshipGoal, RestoreMentorshipGoal.Input, Done>(trainee, new(id, goal));
        (await school.Show(trainee, id)).Goals.Single().ReachedOn.ShouldBeNull();
    }

    [Fact]
    public async Task A_goal_or_a_session_of_another_mentorship_is_not_found_under_this_one()
    {
        var school = await School.Of(ground, 3);
        await school.Offer(school.People[0], capacity: 2);
        var (one, other) = (await school.Pair(school.People[0], school.People[1]), await school.Pair(school.People[0], school.People[2]));
        var goal = (
            await school.Good<AddMentorshipGoal, AddMentorshipGoal.Input, Created<MentorshipGoalId>>(school.People[1], new(one, "x"))
        ).Id;
        var session = (
            await school.Good<AddMentorshipSession, AddMentorshipSession.Input, AddMentorshipSession.Output>(
                school.People[1],
                new(one, null, 30)
            )
        ).Session;
        (
            await school.Bad<RemoveMentorshipGoal, RemoveMentorshipGoal.Input, Done>(school.People[2], new(other, goal))
        ).ShouldBeOfType<NotFound>();
        (
            await school.Bad<RemoveMentorshipSession, RemoveMentorshipSession.Input, Done>(school.People[2], new(other, session))
        ).ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task There_are_so_many_goals_and_no_more()
    {
        var school = await School.Of(ground, 2);
        await school.Offer(school.People[0]);
        var id = await school.Pair(school.People[0], school.People[1]);
        for (var goal = 0; goal < MentorshipGoal.MostOfOne; goal++)
            await school.Good<AddMentorshipGoal, AddMentorshipGoal.Input, Created<MentorshipGoalId>>(school.People[1], new(id, $"{goal}"));
        (
            await school.Bad<AddMentorshipGoal, AddMentorshipGoal.Input, Created<MentorshipGoalId>>(school.People[1], new(id, "再一個"))
        ).ShouldBe(new MentorshipErrors.TooManyGoals(MentorshipGoal.MostOfOne));
    }

    [Fact]
    public async Task A_session_that_was_removed_counts_no_more_and_once_restored_it_does()
    {
        var school = await School.Of(ground, 2);
        await school.Offer(school.People[0]);
        var id = await school.Pair(school.People[0], school.People[1]);
        var session = (
            await school.Good<AddMentorshipSession, AddMentorshipSession.Input, AddMentorshipSession.Output>(
                school.People[0],
                new(id, null, 40)
            )
        ).Session;
        await school.Good<RemoveMentorshipSession, RemoveMentorshipSession.Input, Done>(school.People[1], new(id, session));
        (await school.Show(school.People[0], id)).Sessions.ShouldBeEmpty();
        await school.Good<RestoreMentorshipSession, RestoreMentorshipSession.Input, Done>(school.People[0], new(id, session));
        ground.Time.Pass(TimeSpan.FromMinutes(11));
        await school.Run<PublishMentoring>();
        (await school.Interactions()).ShouldHaveSingleItem().ShouldContain("\"minutes\": 40");
    }

    [Fact]
    public async Task Two_who_end_it_at_once_end_it_once()
    {
        var school = await School.Of(ground, 2);
        await school.Offer(school.People[0]);
        var id = await school.Pair(school.People[0], school.People[1]);
        var ended = await Task.WhenAll(
            school.People.Select(p => Task.Run(() => school.Do<EndMentorship, EndMentorship.Input, Done>(p, new(id, "謝謝"))))
        );
        ended.Count(e => !e.Failed).ShouldBe(1);
        ended.Single(e => e.Failed).Errors.Single().ShouldBeOfType<MentorshipErrors.NotGoingOn>();
    }

    [Fact]
    public async Task A_mentorship_of_the_other_way_round_is_another_one()
    {
        var school = await School.Of(ground, 2);
        foreach (var who in school.People)
            await school.Offer(who);
        await school.Pair(school.People[0], school.People[1]);
        await school.Pair(school.People[1], school.People[0]);
        (await school.Good<ListMentorships, Nothing, ListMentorships.Output>(school.People[0], new())).Mentorships.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Even_a_wrong_page_holds_no_place_beyond_those_that_there_are()
    {
        var school = await School.Of(ground, 3);
        await school.Offer(school.People[0]);
        await school.Pair(school.People[0], school.People[1]);
        (
            await school.Refused(
                """
                insert into mentoring.mentorship (community_id, id, mentor_id, trainee_id, state, goal, made_at)
                values ($1, gen_random_uuid(), $2, $3, 'proposed', 'x', now())
                """,
                school.People[0].Value,
                school.People[2].Value
            )
        ).ShouldBe("no_more_than_one_can_take");
        (await school.Refused("update mentoring.mentorship set state = 'over' where community_id = $1")).ShouldBe("mentorship_over_since");
    }

    /// <summary>All actions of the two people in an active mentorship.</summary>
    private static async Task<List<Error>> Work(School school, PersonId who, MentorshipId id) =>
        [
            await school.Bad<AddMentorshipGoal, AddMentorshipGoal.Input, Created<MentorshipGoalId>>(who, new(id, "x")),
            await school.Bad<ReachMentorshipGoal, ReachMentorshipGoal.Input, Done>(who, new(id, default)),
            await school.Bad<ReopenMentorshipGoal, ReopenMentorshipGoal.Input, Done>(who, new(id, default)),
            await school.Bad<RemoveMentorshipGoal, RemoveMentorshipGoal.Input, Done>(who, new(id, default)),
            await school.Bad<RestoreMentorshipGoal, RestoreMentorshipGoal.Input, Done>(who, new(id, default)),
            await school.Bad<AddMentorshipSession, AddMentorshipSession.Input, AddMentorshipSession.Output>(who, new(id, null, 30)),
            await school.Bad<RemoveMentorshipSession, RemoveMentorshipSession.Input, Done>(who, new(id, default)),
            await school.Bad<RestoreMentorshipSession, RestoreMentorshipSession.Input, Done>(who, new(id, default)),
            await school.Bad<ChangeMentorshipEnd, ChangeMentorshipEnd.Input, Done>(who, new(id, school.Today)),
        ];
}
