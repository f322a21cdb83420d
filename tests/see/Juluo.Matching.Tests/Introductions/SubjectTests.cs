using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Matching.Tests.Introductions;

/// <summary>The subject of the asking mail is about the reader: their need or offer, else the other's field.</summary>
public sealed class SubjectTests(Ground ground) : IClassFixture<Ground>
{
    private Community Here => ground.Riverside;

    [Fact] // seen to fail before: “A person in a field they have not named whom you might like to meet”
    public async Task It_says_what_the_reader_is_looking_for_or_offers()
    {
        var p = await People(
            Person("anna") with
            {
                Needs = [new NewPosting("a tax person who understands freelancers", [new LocalizedText("bookkeeping")])],
            },
            Person("bert") with
            {
                Offers = [new NewPosting("Bookkeeping and VAT returns.", [new LocalizedText("bookkeeping")])],
            },
            Person("olga")
        );
        var id = await ground.Introduced(Here, p[0], p[1], p[2], note: null);
        (await Subject(id, p[0])).ShouldBe("Someone can help with “a tax person who understands freelancers”: would you like to meet?");
        (await Subject(id, p[1])).ShouldBe("A member could use your help: Bookkeeping and VAT returns");
    }

    [Fact]
    public async Task Without_that_it_says_the_field_or_nothing_of_the_other()
    {
        var p = await People(Person("carl") with { Trade = new LocalizedText("木工", "Woodworking") }, Person("dora"), Person("otto"));
        var id = await ground.Introduced(Here, p[0], p[1], p[2]);
        (await Subject(id, p[1])).ShouldBe("An introduction for you: someone who works in Woodworking");
        (await Subject(id, p[0])).ShouldBe($"An introduction for you at {Here.Name.En}");
    }

    private async Task<PersonId[]> People(params NewPerson[] people) =>
        (await ground.In(Here, s => s.GetRequiredService<ArrivalsFacade>().AddMany(people, default))).Value;

    private static NewPerson Person(string name) =>
        new(name, new LocalDate(2026, 1, 5)) { Email = $"{name}@subject.example", Language = Languages.English };

    private Task<string?> Subject(IntroductionId id, PersonId reader) =>
        ground.Database.Ask<string>(
            "select subject from delivery.mail m join delivery.notification n on m.key = 'notification:' || n.id where n.key = $1 and n.person_id = $2",
            $"introduction:{id}:asked",
            reader.Value
        );
}
