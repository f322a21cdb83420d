namespace Juluo.Mentoring.Tests;

/// <summary>
/// Only the person can make, pause, stop and resume an offer to mentor; the same is true for a no. Seen to fail with the guards of the slices, the conditions of the statements and the
/// constraints taken out together.
/// </summary>
public sealed class MentorOfferTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task An_offer_that_was_stopped_is_found_by_no_one_and_comes_back_as_it_was()
    {
        var school = await School.Of(ground, 2);
        var (mentor, other) = (school.People[0], school.People[1]);
        await school.Offer(mentor, helps: "合約");
        await school.Good<EndMentorOffer, Nothing, Done>(mentor, new());
        (await school.Bad<EndMentorOffer, Nothing, Done>(mentor, new())).ShouldBeOfType<MentorErrors.NotOffering>();
        (await school.Bad<ShowMentor, ShowMentor.Input, ShowMentor.Output>(other, new(mentor))).ShouldBeOfType<NotFound>();
        (await List(school, other)).ShouldBeEmpty();
        (await school.Bad<PauseMentorOffer, Nothing, Done>(mentor, new())).ShouldBeOfType<MentorErrors.NotOffering>();
        await school.Good<RestoreMentorOffer, Nothing, Done>(mentor, new());
        (await school.Bad<RestoreMentorOffer, Nothing, Done>(mentor, new())).ShouldBeOfType<MentorErrors.NotOffering>();
        (await school.Good<ShowMentor, ShowMentor.Input, ShowMentor.Output>(other, new(mentor))).Mentor.Helps.ShouldBe("合約");
    }

    [Fact]
    public async Task An_offer_ends_with_its_last_day()
    {
        var school = await School.Of(ground, 2);
        var (mentor, trainee) = (school.People[0], school.People[1]);
        await school.Good<SaveMentorOffer, SaveMentorOffer.Input, Done>(mentor, new() { Helps = "x", Until = school.Today.PlusDays(2) });
        ground.Time.Pass(TimeSpan.FromDays(2));
        (await List(school, trainee)).ShouldBe([mentor], "the last day counts");
        ground.Time.Pass(TimeSpan.FromDays(1));
        (await List(school, trainee)).ShouldBeEmpty();
        (
            await school.Bad<RequestMentor, RequestMentor.Input, Created<MentorshipId>>(trainee, new(mentor, "x"))
        ).ShouldBeOfType<MentorErrors.NotOffering>();
    }

    [Fact]
    public async Task Fewer_places_than_trainees_take_no_one_away()
    {
        var school = await School.Of(ground, 4);
        var mentor = school.People[0];
        await school.Offer(mentor, capacity: 2);
        var both = new[] { await school.Pair(mentor, school.People[1]), await school.Pair(mentor, school.People[2]) };
        await school.Offer(mentor, capacity: 1);
        foreach (var id in both)
            (await school.Show(mentor, id)).Works.ShouldBeTrue();
        (await school.Good<ShowMentor, ShowMentor.Input, ShowMentor.Output>(school.People[3], new(mentor))).Mentor.Free.ShouldBe(0);
        (
            await school.Bad<RequestMentor, RequestMentor.Input, Created<MentorshipId>>(school.People[3], new(mentor, "x"))
        ).ShouldBeOfType<MentorErrors.Full>();
    }

    [Fact]
    public async Task A_no_is_its_persons_alone()
    {
        var school = await School.Of(ground, 3);
        var (one, other) = (school.People[0], school.People[1]);
        await school.Good<AddMentorRefusal, AddMentorRefusal.Input, Done>(one, new(other));
        await school.Good<AddMentorRefusal, AddMentorRefusal.Input, Done>(one, new(other));
        (await Refused(one)).ShouldBe([other]);
        (await Refused(other)).ShouldBeEmpty();
        (await school.Told(other)).ShouldBeEmpty();
        (await school.Bad<RemoveMentorRefusal, RemoveMentorRefusal.Input, Done>(other, new(one))).ShouldBeOfType<NotFound>();
        (await school.Bad<AddMentorRefusal, AddMentorRefusal.Input, Done>(one, new(one))).ShouldBeOfType<NotOffered>();

        async Task<IEnumerable<PersonId>> Refused(PersonId who) =>
            (await school.Good<ShowMentorOffer, Nothing, ShowMentorOffer.Output>(who, new())).Refused.Select(p => p.Id);
    }

    [Fact]
    public async Task Who_asks_a_mentor_takes_their_own_no_back()
    {
        var school = await School.Of(ground, 2);
        var (mentor, trainee) = (school.People[0], school.People[1]);
        await school.Offer(mentor);
        await school.Good<AddMentorRefusal, AddMentorRefusal.Input, Done>(trainee, new(mentor));
        await school.Ask(mentor, trainee);
        (await school.Good<ShowMentorOffer, Nothing, ShowMentorOffer.Output>(trainee, new())).Refused.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mentor_who_has_left_or_pauses_in_the_community_is_not_found()
    {
        var school = await School.Of(ground, 2);
        var (mentor, trainee) = (school.People[0], school.People[1]);
        await school.Offer(mentor);
        await school.Sql("update people.person set state = 'paused' where community_id = $1 and id = $2", mentor.Value);
        (await List(school, trainee)).ShouldBeEmpty();
        (await school.Bad<ShowMentor, ShowMentor.Input, ShowMentor.Output>(trainee, new(mentor))).ShouldBeOfType<NotFound>();
        (
            await school.Bad<RequestMentor, RequestMentor.Input, Created<MentorshipId>>(trainee, new(mentor, "x"))
        ).ShouldBeOfType<MentorErrors.NotOffering>();
    }

    [Fact]
    public async Task No_one_refuses_themselves_and_no_offer_is_for_no_one()
    {
        var school = await School.Of(ground, 1);
        await school.Offer(school.People[0]);
        (
            await school.Refused(
                "insert into mentoring.mentor_refusal (community_id, person_id, other_id, at) values ($1, $2, $2, now())",
                school.People[0].Value
            )
        ).ShouldBe("refuses_another");
        (await school.Refused("update mentoring.mentor set capacity = 0 where community_id = $1")).ShouldBe("mentor_capacity_check");
    }

    private static async Task<IEnumerable<PersonId>> List(School school, PersonId who) =>
        (await school.Good<ListMentors, ListMentors.Input, ListMentors.Output>(who, new())).Mentors.Select(m => m.Person);
}
