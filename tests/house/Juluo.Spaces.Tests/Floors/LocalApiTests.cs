using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Spaces.Tests;

public sealed class LocalApiTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // the first seen to fail without the look at what the caller may
    public async Task From_within_as_from_outside_what_one_may_not_or_says_wrongly_is_refused_and_the_rest_is_done()
    {
        var house = await House.Of(ground);
        var visitor = Caller.Visitor(house.Here, Languages.English);
        var member = visitor with { Person = house.People[1] };
        var operates = member with { Permissions = ground.Services.GetRequiredService<App>().Allowed([Role.Operator]) };

        (await Post(house, visitor, $"/sites/{house.Site}/floors", new { level = 1 })).Errors.Single().ShouldBeOfType<SignInNeeded>();
        (await Post(house, member, $"/sites/{house.Site}/floors", new { level = 1 })).Errors.Single().ShouldBeOfType<Denied>();
        (await Post(house, operates, $"/sites/{house.Site}/floors", new { name = new { zh = "一樓" }, level = "first" }))
            .Errors.Single()
            .Field.ShouldBe("level");
        (await Post(house, operates, "/sites/1/floors", new { name = new { zh = "一樓" }, level = 1 }))
            .Errors.Single()
            .ShouldBeOfType<Foundation.NotFound>();
        await Should.ThrowAsync<InvalidOperationException>(() => Post(house, operates, "/no/such/address", new { }));

        var made = await Post(house, operates, $"/sites/{house.Site}/floors", new { level = 1, name = new { en = "Upstairs" } });
        made.Value.GetProperty("id").GetGuid().ShouldNotBe(Guid.Empty);
    }

    private Task<Outcome<JsonElement>> Post(House house, Caller caller, string path, object body) =>
        ground.InOrNot(house.Here, s => new LocalApi(s.GetRequiredService<App>(), s).Post(path, body, caller, default));
}
