using Npgsql;

namespace Juluo.Mentoring.Tests;

public sealed class MentorTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail without the trigger hold_place: eight of eight begin
    public async Task The_last_place_of_a_mentor_goes_to_one_alone()
    {
        var school = await School.Of(ground, 9);
        var mentor = school.People[0];
        await school.Offer(mentor);
        var asked = new List<MentorshipId>();
        foreach (var trainee in school.People.Skip(1))
            asked.Add(await school.Ask(mentor, trainee));
        var answers = await Task.WhenAll(asked.Select(id => Task.Run(() => school.Answer(mentor, id))));
        answers.Count(a => !a.Failed).ShouldBe(1);
        answers.Where(a => a.Failed).SelectMany(a => a.Errors).ShouldAllBe(e => e is MentorErrors.Full);
        (
            await school.Bad<RequestMentor, RequestMentor.Input, Created<MentorshipId>>(school.People[1], new(school.People[2], "x"))
        ).ShouldBeOfType<MentorErrors.NotOffering>();
    }

    [Fact]
    public async Task Who_has_no_place_left_is_asked_by_no_one_and_a_pause_keeps_what_goes_on()
    {
        var school = await School.Of(ground, 3);
        var (mentor, first, second) = (school.People[0], school.People[1], school.People[2]);
        await school.Offer(mentor);
        var id = await school.Pair(mentor, first);
        (
            await school.Bad<RequestMentor, RequestMentor.Input, Created<MentorshipId>>(second, new(mentor, "報價"))
        ).ShouldBeOfType<MentorErrors.Full>();
        await school.Good<PauseMentorOffer, Nothing, Done>(mentor, new());
        (await school.Show(first, id)).Works.ShouldBeTrue();
        (
            await school.Bad<RequestMentor, RequestMentor.Input, Created<MentorshipId>>(second, new(mentor, "報價"))
        ).ShouldBeOfType<MentorErrors.NotOffering>();
        await school.Good<ResumeMentorOffer, Nothing, Done>(mentor, new());
        await school.Offer(mentor, capacity: 2);
        await school.Ask(mentor, second);
    }

    [Fact] // seen to fail without the unique index one_mentorship_of_two
    public async Task Two_people_have_one_mentorship_however_often_they_ask_at_the_same_moment()
    {
        var school = await School.Of(ground, 2);
        await school.Offer(school.People[0], capacity: 5);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ =>
                    Task.Run(() =>
                        school.Do<RequestMentor, RequestMentor.Input, Created<MentorshipId>>(
                            school.People[1],
                            new(school.People[0], "報價")
                        )
                    )
                )
        );
        answers.Count(a => !a.Failed).ShouldBe(1);
    }

    [Fact] // seen to fail without the check mentors_another
    public async Task No_one_mentors_themselves()
    {
        var school = await School.Of(ground, 1);
        await school.Offer(school.People[0]);
        (
            await school.Bad<RequestMentor, RequestMentor.Input, Created<MentorshipId>>(school.People[0], new(school.People[0], "x"))
        ).ShouldBeOfType<MentorErrors.Oneself>();
        var refused = await Should.ThrowAsync<PostgresException>(() =>
            school.Sql(
                "insert into mentoring.mentorship (community_id, id, mentor_id, trainee_id, state, goal, made_at) values ($1, gen_random_uuid(), $2, $2, 'asked', 'x', now())",
                school.People[0].Value
            )
        );
        refused.ConstraintName.ShouldBe("mentors_another");
    }

    [Fact] // seen to fail with the request shown whatever the mentor said
    public async Task A_no_for_good_is_not_seen_by_the_other_and_asks_no_more()
    {
        var school = await School.Of(ground, 2);
        var (mentor, trainee) = (school.People[0], school.People[1]);
        await school.Offer(mentor, capacity: 3);
        (await school.Answer(mentor, await school.Ask(mentor, trainee), accept: false, never: true)).Errors.ShouldBeEmpty();
        (await school.Told(mentor)).Count.ShouldBe(1);
        var again = await school.Ask(mentor, trainee);
        (await school.Told(mentor)).Count.ShouldBe(1);
        (await school.Bad<ShowMentorship, ShowMentorship.Input, ShowMentorship.Output>(mentor, new(again))).ShouldBeOfType<NotFound>();
        (await school.Show(trainee, again)).Mentorship.State.ShouldBe(MentorshipState.Asked);
        await school.Good<RemoveMentorRefusal, RemoveMentorRefusal.Input, Done>(mentor, new(trainee));
        (await school.Show(mentor, again)).Waits.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, 3, "mentor.capacity-out-of-range")]
    [InlineData(21, 3, "mentor.capacity-out-of-range")]
    [InlineData(2, -1, "mentor.until-past")]
    public async Task An_offer_that_cannot_be_gets_a_sentence(int capacity, int until, string expected)
    {
        var school = await School.Of(ground, 1);
        var error = await school.Bad<SaveMentorOffer, SaveMentorOffer.Input, Done>(
            school.People[0],
            new()
            {
                Helps = "x",
                Capacity = capacity,
                Until = school.Today.PlusDays(until),
            }
        );
        error.Urn.ShouldBe($"urn:juluo:{expected}");
    }

    [Fact]
    public async Task Mentors_are_found_by_what_they_know_in_either_language()
    {
        var school = await School.Of(ground, 2);
        await school.Offer(school.People[0], skills: "木工");
        await school.Offer(school.People[1], skills: "會計");
        var found = await school.Good<ListMentors, ListMentors.Input, ListMentors.Output>(school.People[1], new("furniture"));
        found.Mentors.Select(m => m.Person).ShouldBe([school.People[0]]);
    }
}
