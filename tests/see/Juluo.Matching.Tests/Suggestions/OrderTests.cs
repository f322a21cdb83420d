namespace Juluo.Matching.Tests.Suggestions;

/// <summary>The position of introductions on the day's page depends on the reader's role.</summary>
public sealed class OrderTests(Ground ground) : IClassFixture<Ground>
{
    [Theory]
    [InlineData("matching.introduce", true, false)]
    [InlineData("matching.introduce spaces.reception", false, true)]
    [InlineData("matching.introduce spaces.reception people.manage", false, false)]
    public void First_for_the_catalyst_last_for_the_desk_and_after_what_is_urgent_for_an_operator(string may, bool first, bool last)
    {
        const int declared = 20;
        var reader = new Caller(
            ground.Riverside,
            null,
            "somebody",
            new HashSet<Role>(),
            may.Split(' ').ToHashSet(StringComparer.Ordinal),
            Languages.English
        );
        var order = new TodaysList([], new(new Dictionary<PersonId, PersonCard>()), 0, 2, true).Order(reader, declared);
        (order < 5, order > 60).ShouldBe((first, last));
        if (!first && !last)
            order.ShouldBe(declared);
    }
}
