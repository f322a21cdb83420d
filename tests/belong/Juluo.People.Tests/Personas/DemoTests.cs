using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.People.Tests;

public sealed class DemoTests(Ground ground) : IClassFixture<Ground>
{
    [Theory] // seen to fail with an environment called Development, which turned it on by itself
    [InlineData(null, false)]
    [InlineData("false", false)]
    [InlineData("true", true)]
    public void Only_a_demo_lets_anybody_be_anybody(string? setting, bool on)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Demo"] = setting, ["environment"] = "Development" })
            .Build();
        new Demo(configuration).On.ShouldBe(on);
    }

    [Fact]
    public async Task Outside_of_the_demo_there_are_no_personas()
    {
        var demo = new Demo(new ConfigurationBuilder().Build());
        await ground.In(
            ground.Riverside,
            async s =>
            {
                var visitor = Caller.Visitor(ground.Riverside, Languages.Chinese);
                (await ActivatorUtilities.CreateInstance<ListPersonas>(s, demo).Handle(new(), visitor, default))
                    .Errors.Single()
                    .ShouldBe(new NotFound());
                (
                    await ActivatorUtilities
                        .CreateInstance<SignInAsPersona>(s, demo)
                        .Handle(new(ground.Riverside.Id, default), visitor, default)
                )
                    .Errors.Single()
                    .ShouldBe(new NotFound());
                return true;
            }
        );
    }
}
