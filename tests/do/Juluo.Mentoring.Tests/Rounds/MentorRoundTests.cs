using Npgsql;

namespace Juluo.Mentoring.Tests;

public sealed class MentorRoundTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task A_round_is_matched_confirmed_answered_and_begins()
    {
        var school = await School.Of(ground, 5);
        var (mentor, other, first, second) = (school.People[1], school.People[2], school.People[3], school.People[4]);
        await school.Offer(mentor);
        await school.Offer(other);
        var round = await school.Round();
        (await school.ShowRound(round, mentor)).IsMentor.ShouldBeTrue();
        (await school.ShowRound(round, first)).IsMentor.ShouldBeFalse();
        (await school.AskInRound(round, first, mentor, other)).Errors.ShouldBeEmpty();
        (await school.AskInRound(round, second, mentor)).Errors.ShouldBeEmpty();
        (await school.ShowRound(round, mentor)).AskedMe.Select(q => q.Trainee).ShouldBe([first, second]);
        await school.Good<RankTrainees, RankTrainees.Input, Done>(mentor, new(round, [first, second], ["", "1"]));
        (await school.ShowRound(round, school.People[0], also: MentoringRights.Manage)).Matching.ShouldBeNull("trainees can still ask");
        (await school.Confirm(round, "x")).Errors.Single().ShouldBeOfType<MentorRoundErrors.StillOpen>();
        await school.Good<CloseMentorRequests, CloseMentorRequests.Input, Done>(school.People[0], new(round), also: MentoringRights.Manage);
        (await school.AskInRound(round, first, mentor)).Errors.Single().ShouldBeOfType<MentorRoundErrors.Closed>();

        var seen = (await school.ShowRound(round, school.People[0], also: MentoringRights.Manage)).Matching!;
        seen.Pairs.Select(p => (p.Trainee, p.Mentor)).ShouldBe([(first, other), (second, mentor)]);
        (await school.Confirm(round, seen.Name)).Errors.ShouldBeEmpty();
        (await school.Told(first)).ShouldContain("mentoring.told.proposed");

        var mine = (await school.Good<ListMentorships, Nothing, ListMentorships.Output>(second, new())).Mentorships.Single();
        (await school.Answer(second, mine.Id)).Value.Begun.ShouldBeFalse();
        (await school.Answer(mentor, mine.Id)).Value.Begun.ShouldBeTrue();
        (await school.Show(second, mine.Id)).Mentorship.EndsOn.ShouldBe(school.Today.PlusMonths(6));

        // A no frees the place.
        var theirs = (await school.Good<ListMentorships, Nothing, ListMentorships.Output>(first, new())).Mentorships.Single();
        (await school.Answer(other, theirs.Id, accept: false)).Errors.ShouldBeEmpty();
        (await school.Told(first)).ShouldContain("mentoring.told.declined");
        (await school.Good<ShowMentor, ShowMentor.Input, ShowMentor.Output>(first, new(other))).Mentor.Free.ShouldBe(1);
    }

    [Fact] // seen to fail with the name of the matching not asked for
    public async Task What_is_confirmed_is_what_the_operator_saw()
    {
        var school = await School.Of(ground, 3);
        var (mentor, trainee) = (school.People[1], school.People[2]);
        await school.Offer(mentor);
        var round = await school.Round();
        await school.AskInRound(round, trainee, mentor);
        await school.Good<CloseMentorRequests, CloseMentorRequests.Input, Done>(school.People[0], new(round), also: MentoringRights.Manage);
        var seen = (await school.ShowRound(round, school.People[0], also: MentoringRights.Manage)).Matching!;
        await school.Good<PauseMentorOffer, Nothing, Done>(mentor, new());
        (await school.Confirm(round, seen.Name)).Errors.Single().ShouldBeOfType<MentorRoundErrors.AnotherMatching>();
        var now = (await school.ShowRound(round, school.People[0], also: MentoringRights.Manage)).Matching!;
        (await school.Confirm(round, now.Name)).Errors.ShouldBeEmpty();
        (await school.Told(trainee)).ShouldContain("mentoring.told.unmatched");
    }

    [Fact] // seen to fail without the row of the round held: more than one confirmation goes through
    public async Task A_round_is_confirmed_once()
    {
        var school = await School.Of(ground, 3);
        await school.Offer(school.People[1], capacity: 3);
        var round = await school.Round();
        await school.AskInRound(round, school.People[2], school.People[1]);
        await school.Good<CloseMentorRequests, CloseMentorRequests.Input, Done>(school.People[0], new(round), also: MentoringRights.Manage);
        var name = (await school.ShowRound(round, school.People[0], also: MentoringRights.Manage)).Matching!.Name;
        var confirmed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => school.Confirm(round, name))));
        confirmed.Count(c => !c.Failed).ShouldBe(1);
    }

    [Fact]
    public async Task Choices_that_cannot_be_get_a_sentence()
    {
        var school = await School.Of(ground, 3);
        var (mentor, trainee, quiet) = (school.People[0], school.People[1], school.People[2]);
        await school.Offer(mentor);
        await school.Offer(trainee);
        var round = await school.Round();
        (await school.AskInRound(round, trainee, trainee)).Errors.Single().ShouldBeOfType<MentorRoundErrors.RanksThemselves>();
        (await school.AskInRound(round, trainee, mentor, mentor)).Errors.Single().ShouldBeOfType<MentorRoundErrors.RanksTwice>();
        (await school.AskInRound(round, trainee)).Errors.Single().ShouldBeOfType<MentorRoundErrors.NoChoice>();
        (await school.AskInRound(round, trainee, quiet)).Errors.Single().ShouldBeOfType<NotOffered>();
        (await school.Bad<RankTrainees, RankTrainees.Input, Done>(mentor, new(round, [quiet], ["1"]))).ShouldBeOfType<NotOffered>(
            "they did not ask"
        );
    }

    [Fact] // seen to fail with the triggers and constraints taken out together
    public async Task The_database_takes_no_choice_of_oneself_no_sixth_and_none_for_a_round_that_is_over()
    {
        var school = await School.Of(ground, 3);
        await school.Offer(school.People[1]);
        var round = await school.Round();
        await school.AskInRound(round, school.People[2], school.People[1]);
        const string Choice =
            "insert into mentoring.mentor_choice (community_id, round_id, trainee_id, mentor_id, rank) values ($1, $2, $3, $4, $5)";
        (await Refused(Choice, round.Value, school.People[2].Value, school.People[2].Value, 2)).ShouldBe("chooses_another");
        (await Refused(Choice, round.Value, school.People[2].Value, school.People[0].Value, 6)).ShouldBe("five_choices");
        (await Refused(Choice, round.Value, school.People[2].Value, school.People[0].Value, 1)).ShouldBe("a_rank_once");
        await school.Good<CancelMentorRound, CancelMentorRound.Input, Done>(school.People[0], new(round), also: MentoringRights.Manage);
        (
            await Refused(
                "insert into mentoring.mentor_request (community_id, round_id, trainee_id, goal, asked_at) values ($1, $2, $3, 'x', now())",
                round.Value,
                school.People[0].Value
            )
        ).ShouldBe("round_takes_requests");

        async Task<string?> Refused(string sql, params object?[] values) =>
            (await Should.ThrowAsync<PostgresException>(() => school.Sql(sql, values))).ConstraintName;
    }
}
