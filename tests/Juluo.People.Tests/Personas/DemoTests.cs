using Juluo.Kernel;
using Juluo.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Juluo.People.Tests;

public sealed class DemoTests(Ground ground) : IClassFixture<Ground>
{
    [Theory]
    [
        InlineData("Production", null, false),
        InlineData("Production", "false", false),
        InlineData("Production", "true", true),
        InlineData("Development", null, true)
    ]
    public void Only_a_demo_lets_anybody_be_anybody(string environment, string? setting, bool on)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Demo"] = setting })
            .Build();
        new Demo(new Named(environment), configuration).On.ShouldBe(on);
    }

    [Fact]
    public async Task Outside_of_the_demo_there_are_no_personas()
    {
        var demo = new Demo(new Named("Production"), new ConfigurationBuilder().Build());
        await ground.In(
            ground.Riverside,
            async s =>
            {
                var visitor = Caller.Visitor(ground.Riverside, Languages.Chinese);
                (await ActivatorUtilities.CreateInstance<ShowPersonas>(s, demo).Handle(new(), visitor, default))
                    .Errors.Single()
                    .ShouldBe(new NotFound());
                (await ActivatorUtilities.CreateInstance<BePersona>(s, demo).Handle(new(ground.Riverside.Id, default), visitor, default))
                    .Errors.Single()
                    .ShouldBe(new NotFound());
                return true;
            }
        );
    }

    private sealed class Named(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "juluo";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
