using System.Reflection;

namespace Juluo.Host.Tests;

/// <summary>References only point down (docs/architecture.md).</summary>
[Trait("Category", "Layers")]
public sealed class LayerTests
{
    private static readonly Assembly[] Engines =
    [
        typeof(Networks.Graph).Assembly,
        Assembly.Load("Juluo.Networks.Formats"),
        typeof(Calendars.IcsReader).Assembly,
        typeof(Juluo.Rules.RuleSet).Assembly,
        typeof(Juluo.Yaml.YamlText).Assembly,
        Assembly.Load("Juluo.Records"),
        typeof(FormDefinition).Assembly,
        typeof(Money).Assembly,
        Assembly.Load("Juluo.Documents"),
    ];
    private static readonly Assembly Gateway = typeof(Gateway.GatewayProgram).Assembly;
    private static readonly Assembly Foundation = typeof(Juluo.Foundation.Module).Assembly;
    private static readonly Type[] Ground = [typeof(PostgresModule), typeof(WebModule), typeof(DeliveryModule)];
    private static readonly IReadOnlyList<Juluo.Foundation.Module> All = Modules.App.Modules;

    [Fact]
    public void Engines_know_nothing_of_the_modules()
    {
        foreach (var engine in Engines)
            Ours(engine).Except(Engines.Select(e => e.GetName().Name!)).ShouldBeEmpty(engine.GetName().Name);
        foreach (var engine in Engines)
            engine
                .GetReferencedAssemblies()
                .Select(a => a.Name!)
                .ShouldAllBe(name =>
                    name.StartsWith("System", StringComparison.Ordinal)
                    || name == "NodaTime"
                    || name == "YamlDotNet"
                    || name == "Ical.Net"
                    || Engines.Any(e => e.GetName().Name == name)
                );
    }

    [Fact] // it runs on a separate small computer, without a database and without the server
    public void The_gateway_needs_nothing_but_the_system_and_a_client_of_MQTT() =>
        Gateway
            .GetReferencedAssemblies()
            .Select(a => a.Name!)
            .ShouldAllBe(name => name.StartsWith("System", StringComparison.Ordinal) || name == "MQTTnet");

    [Fact]
    public void The_foundation_knows_no_module() => Ours(Foundation).Except(Engines.Select(e => e.GetName().Name!)).ShouldBeEmpty();

    [Fact]
    public void A_module_uses_only_the_modules_it_declares()
    {
        foreach (var module in All)
        {
            // Every module above the ground uses all of it; the ground's modules declare what they use, like all others.
            var declared = module
                .Uses.Concat(Ground.Contains(module.GetType()) ? [] : Ground)
                .Select(u => u.Assembly.GetName().Name!)
                .Append(Foundation.GetName().Name!)
                .Concat(Engines.Append(Gateway).Select(e => e.GetName().Name!));
            Ours(module.GetType().Assembly).Except(declared).ShouldBeEmpty($"{module.Name} reaches into a module it does not declare");
        }
    }

    [Fact]
    public void Modules_only_use_modules_that_stand_before_them()
    {
        for (var i = 0; i < All.Count; i++)
            foreach (var used in All[i].Uses)
                All.Take(i).Select(r => r.GetType()).ShouldContain(used, $"{All[i].Name} stands below {used.Name}");
    }

    /// <summary>A module's schema has its name; a module without tables has none, and Foundation is no module.</summary>
    internal static string[] Schemas => [.. All.Where(m => SchemaFiles.Of([m]).Any()).Select(m => m.Name)];

    [Fact]
    public void No_page_streams() =>
        All.Select(r => r.GetType().Assembly)
            .Distinct()
            .SelectMany(a => a.GetTypes())
            .Where(t => t.GetCustomAttributes().Any(a => a.GetType().Name == "StreamRenderingAttribute"))
            .ShouldBeEmpty();

    private static IEnumerable<string> Ours(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Juluo.", StringComparison.Ordinal));
}
