namespace Juluo.Matching.Tests.Introductions;

public sealed class ObstacleTests(Ground ground) : IClassFixture<Ground>
{
    private Community Here => ground.Riverside;

    [Fact]
    public async Task Each_person_who_would_be_refused_is_marked_with_the_reason_before_they_are_chosen()
    {
        var p = await Members.Of(ground, Here, "owen", "first", "asked", "full", "quiet", "free", "xena", "yuri");
        await ground.Introduced(Here, p[1], p[2], p[0]);
        await ground.Introduced(Here, p[3], p[6], p[0]);
        await ground.Introduced(Here, p[3], p[7], p[0]);
        await ground.Do<ChangeCapacity, ChangeCapacity.Input, Capacity>(Here.As(p[4]), new(2, Paused: true));

        var shown = await Choose(p, new(p[1], Find: "trade"));
        shown
            .Obstacles.Select(o => (o.Person, o.Kind, o.Had, o.PerMonth))
            .ShouldBe(
                [
                    (p[0], Obstacle.Kinds.Self, 0, 0),
                    (p[2], Obstacle.Kinds.Asked, 0, 0),
                    (p[3], Obstacle.Kinds.Full, 2, 2),
                    (p[4], Obstacle.Kinds.None, 0, 0),
                ],
                ignoreOrder: true
            );

        // earlier: in the order of the directory, so that people who could be introduced were last or not on the page
        shown.Found.Select(f => shown.Obstacles.Any(o => o.Person == f.Id)).ShouldBeInOrder();
        shown.Found[0].Id.ShouldBeOneOf(p[5], p[6], p[7]);

        // Asking has the result that the list says.
        foreach (var person in new[] { p[0], p[2], p[3], p[4] })
            (await Introduce(person)).Failed.ShouldBeTrue();
        (await Introduce(p[5])).Failed.ShouldBeFalse();

        Task<Outcome<IntroductionBegun>> Introduce(PersonId person) =>
            ground.Do<IntroducePeople, IntroducePeople.Input, IntroductionBegun>(Here.As(p[0]), new(p[1], person, "one question"));
    }

    [Fact]
    public async Task A_person_who_cannot_be_introduced_is_marked_when_a_link_chose_them()
    {
        var p = await Members.Of(ground, Here, "otis", "paused", "someone");
        await ground.Do<ChangeCapacity, ChangeCapacity.Input, Capacity>(Here.As(p[1]), new(0));
        (await Choose(p, new(p[1], p[2]))).Obstacles.Single().Kind.ShouldBe(Obstacle.Kinds.None);
        (await Choose(p, new(p[2], p[1]))).Obstacles.Single().Person.ShouldBe(p[1]);
    }

    private async Task<Choosing> Choose(PersonId[] p, NewIntroduction.Input input) =>
        (await ground.Do<NewIntroduction, NewIntroduction.Input, Choosing>(Here.As(p[0]), input)).Value;
}
