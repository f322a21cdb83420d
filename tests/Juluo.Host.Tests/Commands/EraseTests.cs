using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Host.Tests;

/// <summary>An erasure requested by letter.</summary>
public sealed class EraseTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Somebody_is_erased_at_once_and_only_in_the_community_that_was_named()
    {
        var person = (
            await ground.In(
                ground.Riverside,
                s => s.GetRequiredService<ArrivalsFacade>().Add(new NewPerson("吳念慈", new LocalDate(2026, 1, 5)), default)
            )
        ).Value;
        var elsewhere = await Launch.Run(ground.Database.ConnectionString, "", "erase", person.ToString(), "--community", "hillside");
        elsewhere.Code.ShouldBe(2);
        elsewhere.Aside.ShouldContain("hillside");
        (await Launch.Run(ground.Database.ConnectionString, "", "erase")).Code.ShouldBe(2);
        (await Count(person)).ShouldBe(1);

        var done = await Launch.Run(ground.Database.ConnectionString, "", "erase", person.ToString(), "--community", "riverside");
        done.Code.ShouldBe(0, done.Aside);
        (await Count(person)).ShouldBe(0);
    }

    private Task<long> Count(PersonId person) =>
        ground.Database.Ask<long>("select count(*) from people.person where id = $1", person.Value);
}
