using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;

namespace Juluo.Host.Tests;

/// <summary>Every public event is declared, published somewhere, worded in both languages, described, and without personal data.</summary>
[Trait("Category", "Layers")]
public sealed partial class PublicEventTests
{
    private const string Begin = "<!-- events: made by PublicEventTests -->";
    private const string End = "<!-- /events -->";

    private static readonly App App = Modules.App;
    private static readonly Catalogue Catalogue = new(App.Modules.Select(r => r.GetType().Assembly).Append(typeof(Modules).Assembly));

    /// <summary>Prefixes of kinds: a module, or the group of modules that was one when the kind was published.</summary>
    private static readonly string[] Groups = [.. App.Modules.Select(m => m.Name), "places"];

    public static TheoryData<string> Kinds => [.. App.Events.Select(e => e.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_is_named_alike_needs_a_permission_and_is_said_in_both_languages(string kind)
    {
        Kind().IsMatch(kind).ShouldBeTrue("room.noun.verb");
        var known = App.Events.Single(e => e.Kind == kind); // and therefore no kind is declared twice
        Groups.ShouldContain(owner => kind.StartsWith(owner + ".", StringComparison.Ordinal));
        App.Permissions.Keys.ShouldContain(known.Requires);
        foreach (var language in (string[])[Languages.English, Languages.Chinese])
        {
            Catalogue.Find(language, $"event.{kind}").ShouldNotBeNull($"add event.{kind} to both catalogues");
            Catalogue.Find(language, $"event-group.{known.Group}").ShouldNotBeNull($"add event-group.{known.Group} to both catalogues");
        }
    }

    /// <summary>Keys, times, states and a path; the words of a need or an offer are the purpose of its event, and name no one.</summary>
    [Fact]
    public void Nothing_personal_goes_out()
    {
        var wrong =
            from data in App.Events.Select(e => e.Data).Distinct()
            where data != typeof(PostingAdded.Data)
            from property in data.GetProperties()
            where property.Name != "Path" && !Plain(property.PropertyType)
            select $"{data.Name}.{property.Name}";
        wrong.ShouldBeEmpty();

        static bool Plain(Type type) =>
            Nullable.GetUnderlyingType(type) is { } within ? Plain(within)
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? Plain(type.GetGenericArguments()[0])
            : type.IsEnum
                || type == typeof(Instant)
                || type == typeof(LocalDate)
                || type == typeof(int)
                || Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));
    }

    [Fact]
    public void What_is_declared_happens_somewhere()
    {
        var code = string.Join(
            '\n',
            Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
                .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
                .Select(File.ReadAllText)
        );
        foreach (var fact in App.Events.Select(e => e.Fact).Distinct())
            (
                code.Contains($"new {fact.Name}(", StringComparison.Ordinal)
                // By its own short word, as in Introduction.Step.
                || code.Contains($"public {fact.Name} Step(", StringComparison.Ordinal)
            ).ShouldBeTrue($"nothing publishes {fact.Name}");
    }

    [Fact]
    public void The_committed_description_has_every_kind_and_the_test()
    {
        ApiContract.Description["webhooks"]!
            .AsObject()
            .Select(w => w.Key)
            .Order()
            .ShouldBe(App.Events.Select(e => e.Kind).Append("delivery.test").Order());
    }

    /// <summary>A kind in the table is a promise to receivers; the table changes in the same commit as the program.</summary>
    [Fact]
    public async Task The_table_in_the_documentation_is_the_one_declared()
    {
        var file = Path.Combine(Repository.Root, "docs", "api", "README.md");
        var text = await File.ReadAllTextAsync(file);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        (from, to).ShouldNotBe((-1, -1));
        var made = text[..(from + Begin.Length)] + "\n" + Table() + text[to..];
        if (Environment.GetEnvironmentVariable("JULUO_UPDATE") is "1")
            await File.WriteAllTextAsync(file, text = made);
        text.ShouldBe(made, "Run JULUO_UPDATE=1 bin/juluo test PublicEvent and commit the file.");
    }

    private static string Table()
    {
        var table = new StringBuilder("| event | when | data | to be chosen by |\n|---|---|---|---|\n");
        foreach (var known in App.Events)
            table.Append(
                null,
                $"| `{known.Kind}` | {Say(known.Kind)} | {string.Join(", ", known.Data.GetProperties().Select(p => $"`{JsonNamingPolicy.CamelCase.ConvertName(p.Name)}`"))} | `{known.Requires}` |\n"
            );
        return table
            .Append(null, $"| `{TestWebhook.Kind}` | {Say(TestWebhook.Kind)} | `sentence` | everyone who has the webhook |\n")
            .ToString();
    }

    private static string Say(string kind) => new Words(Catalogue, Languages.English, DateTimeZone.Utc)[$"event.{kind}"];

    [GeneratedRegex("^[a-z]+\\.[a-z-]+\\.[a-z-]+$")]
    private static partial Regex Kind();
}
