namespace Juluo.Mentoring.Tests;

/// <summary>
/// One round takes requests at a time; a past one takes none; each person reads their own. Seen to fail with the guards of the slices, the conditions of the statements and the constraints taken out together, all but the request that is
/// changed.
/// </summary>
public sealed class MentorRoundStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail without the turn: more than one was opened
    public async Task Of_rounds_that_are_opened_at_once_one_is_open()
    {
        var school = await School.Of(ground, 1);
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(() => Open(school, $"媒合 {n}"))));
        opened.Count(o => !o.Failed).ShouldBe(1);
        opened.Where(o => o.Failed).SelectMany(o => o.Errors).ShouldAllBe(e => e is MentorRoundErrors.OneAtATime);
    }

    [Fact] // before: a later last day opened it beside the other
    public async Task A_round_is_not_opened_again_by_a_later_day_while_another_takes_requests()
    {
        var school = await School.Of(ground, 1);
        var first = await school.Round(days: 2);
        await Manage<CloseMentorRequests, CloseMentorRequests.Input>(school, new(first));
        await school.Round();
        (await Change(school, first, school.Today.PlusDays(3))).Errors.Single().ShouldBeOfType<MentorRoundErrors.OneAtATime>();
        (await Change(school, first, school.Today.PlusDays(-1))).Failed.ShouldBeFalse("its name alone");
    }

    [Fact]
    public async Task A_cancelled_round_comes_back_unless_another_takes_requests()
    {
        var school = await School.Of(ground, 3);
        await school.Offer(school.People[1]);
        var first = await school.Round();
        await school.AskInRound(first, school.People[2], school.People[1]);
        await Manage<CancelMentorRound, CancelMentorRound.Input>(school, new(first));
        (await school.Told(school.People[2])).ShouldContain("mentoring.told.round-cancelled");
        var second = await school.Round();
        (
            await school.Bad<RestoreMentorRound, RestoreMentorRound.Input, Done>(school.People[0], new(first), MentoringRights.Manage)
        ).ShouldBeOfType<MentorRoundErrors.OneAtATime>();
        await Manage<CancelMentorRound, CancelMentorRound.Input>(school, new(second));
        await Manage<RestoreMentorRound, RestoreMentorRound.Input>(school, new(first));
        (await school.Told(school.People[2])).ShouldNotContain("mentoring.told.round-cancelled");
        (await school.ShowRound(first, school.People[2])).Mine.ShouldNotBeNull("nothing is lost");
    }

    [Fact]
    public async Task What_is_over_is_not_changed_closed_cancelled_or_asked_in()
    {
        var school = await School.Of(ground, 3);
        await school.Offer(school.People[1]);
        var round = await school.Round();
        await Manage<CancelMentorRound, CancelMentorRound.Input>(school, new(round));
        (await Change(school, round, school.Today.PlusDays(3))).Errors.Single().ShouldBeOfType<MentorRoundErrors.Closed>();
        (
            await school.Bad<CancelMentorRound, CancelMentorRound.Input, Done>(school.People[0], new(round), MentoringRights.Manage)
        ).ShouldBeOfType<MentorRoundErrors.Closed>();
        (
            await school.Bad<CloseMentorRequests, CloseMentorRequests.Input, Done>(school.People[0], new(round), MentoringRights.Manage)
        ).ShouldBeOfType<MentorRoundErrors.Closed>();
        (await school.AskInRound(round, school.People[2], school.People[1])).Errors.Single().ShouldBeOfType<MentorRoundErrors.Closed>();
        (await school.Bad<RankTrainees, RankTrainees.Input, Done>(school.People[1], new(round))).ShouldBeOfType<MentorRoundErrors.Closed>();
        (
            await school.Bad<WithdrawFromMentorRound, WithdrawFromMentorRound.Input, Done>(school.People[2], new(round))
        ).ShouldBeOfType<MentorRoundErrors.Closed>();
    }

    [Fact]
    public async Task A_request_is_asked_otherwise_and_taken_back()
    {
        var school = await School.Of(ground, 4);
        var (one, other, trainee) = (school.People[1], school.People[2], school.People[3]);
        await school.Offer(one);
        await school.Offer(other);
        var round = await school.Round();
        await school.AskInRound(round, trainee, one);
        await school.AskInRound(round, trainee, other, one);
        (await school.ShowRound(round, trainee)).Mine!.Mentors.ShouldBe([other, one]);
        await school.Good<WithdrawFromMentorRound, WithdrawFromMentorRound.Input, Done>(trainee, new(round));
        (await school.ShowRound(round, trainee)).Mine.ShouldBeNull();
        (await school.ShowRound(round, one)).AskedMe.ShouldBeEmpty();
        (await school.Bad<WithdrawFromMentorRound, WithdrawFromMentorRound.Input, Done>(trainee, new(round))).ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task Who_asks_whom_is_read_by_the_mentor_who_is_asked_and_the_matching_by_operators()
    {
        var school = await School.Of(ground, 5);
        var (one, other, trainee, stranger) = (school.People[1], school.People[2], school.People[3], school.People[4]);
        await school.Offer(one);
        await school.Offer(other);
        var round = await school.Round();
        await school.AskInRound(round, trainee, one);
        (await school.ShowRound(round, one)).AskedMe.Select(q => q.Trainee).ShouldBe([trainee]);
        (await school.ShowRound(round, other)).AskedMe.ShouldBeEmpty();
        await Manage<CloseMentorRequests, CloseMentorRequests.Input>(school, new(round));
        foreach (var who in new[] { one, trainee, stranger })
            (await school.ShowRound(round, who)).Matching.ShouldBeNull();
        (await school.ShowRound(round, school.People[0], MentoringRights.Manage)).Matching!.Pairs.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_of_whom_one_has_said_no_are_brought_together_by_no_round_and_neither_sees_why()
    {
        var school = await School.Of(ground, 3);
        var (mentor, trainee) = (school.People[1], school.People[2]);
        await school.Offer(mentor);
        await school.Good<AddMentorRefusal, AddMentorRefusal.Input, Done>(mentor, new(trainee));
        var round = await school.Round();
        (await school.AskInRound(round, trainee, mentor)).Errors.ShouldBeEmpty("it is taken as any other");
        (await school.ShowRound(round, mentor)).AskedMe.ShouldBeEmpty();
        await Manage<CloseMentorRequests, CloseMentorRequests.Input>(school, new(round));
        (await school.ShowRound(round, school.People[0], MentoringRights.Manage)).Matching!.Pairs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("first")]
    [InlineData("1000")]
    [InlineData("1.5")]
    public async Task A_rank_that_is_no_number_gets_a_sentence(string rank)
    {
        var school = await School.Of(ground, 3);
        var (mentor, trainee) = (school.People[1], school.People[2]);
        await school.Offer(mentor);
        var round = await school.Round();
        await school.AskInRound(round, trainee, mentor);
        (
            await school.Bad<RankTrainees, RankTrainees.Input, Done>(mentor, new(round, [trainee], [rank]))
        ).ShouldBeOfType<MentorRoundErrors.RankUnreadable>();
    }

    [Fact]
    public async Task A_round_is_named_and_is_confirmed_or_cancelled_and_not_both()
    {
        var school = await School.Of(ground, 1);
        await school.Round();
        (
            await school.Refused("update mentoring.mentor_round set confirmed_at = now(), cancelled_at = now() where community_id = $1")
        ).ShouldBe("confirmed_or_cancelled");
        (await school.Refused("update mentoring.mentor_round set name_zh = null, name_en = null where community_id = $1")).ShouldBe(
            "mentor_round_named_in_a_language"
        );
    }

    private static Task<Outcome<Created<MentorRoundId>>> Open(School school, string name) =>
        school.Do<OpenMentorRound, OpenMentorRound.Input, Created<MentorRoundId>>(
            school.People[0],
            new() { Name = new(name), AsksUntil = school.Today.PlusDays(5) },
            also: MentoringRights.Manage
        );

    private static Task<Outcome<Done>> Change(School school, MentorRoundId round, NodaTime.LocalDate until) =>
        school.Do<ChangeMentorRound, ChangeMentorRound.Input, Done>(
            school.People[0],
            new(round) { Name = new("另一個名稱"), AsksUntil = until },
            also: MentoringRights.Manage
        );

    private static Task<Done> Manage<TSlice, TInput>(School school, TInput input)
        where TSlice : Slice<TInput, Done>
        where TInput : notnull => school.Good<TSlice, TInput, Done>(school.People[0], input, MentoringRights.Manage);
}
