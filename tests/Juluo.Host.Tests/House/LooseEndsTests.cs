using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Juluo.Host.Tests;

/// <summary>Declarations are used: packages, facts, and data that a test requests.</summary>
[Trait("Category", "Layers")]
public sealed partial class LooseEndsTests
{
    /// <summary>Facts that no module handles yet, with the future module that will.</summary>
    private static readonly Dictionary<string, string> HeardLater = new(StringComparer.Ordinal) { [nameof(Charge)] = "Billing" };

    [Fact] // seen to fail with MembershipChanged
    public void Every_fact_is_heard()
    {
        var house = Modules.App;
        var types = house.Assemblies.SelectMany(a => a.GetTypes()).ToList();
        var heard = house.Reactions.All.Select(r => r.Fact).ToHashSet();
        var facts = types.Where(t => typeof(IFact).IsAssignableFrom(t) && t is { IsAbstract: false }).ToList();
        facts.ShouldNotBeEmpty();
        facts.Where(f => !heard.Contains(f)).Select(f => f.Name).Except(HeardLater.Keys).ShouldBeEmpty("published, and nobody hears it");
    }

    [Fact] // seen to fail with “/needz”
    public void Every_page_that_the_search_knows_is_there()
    {
        var app = Modules.App;
        app.SearchPages.All.Where(p => !app.Routes.Exists(r => r.Route is GetAttribute && r.Route.Path == p.Route))
            .Select(p => $"{p.Name}: {p.Path}")
            .ShouldBeEmpty();
    }

    [Fact] // seen to fail with Polly.Core
    public void Every_package_that_is_declared_is_used()
    {
        var declared = XDocument
            .Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(p => p.Attribute("Include")!.Value);
        var used = ((string[])["*.csproj", "Directory.Build.props"])
            .SelectMany(f => Directory.EnumerateFiles(Repository.Root, f, SearchOption.AllDirectories))
            .SelectMany(f => XDocument.Load(f).Descendants("PackageReference").Select(p => p.Attribute("Include")!.Value))
            .ToHashSet(StringComparer.Ordinal);
        declared.Except(used).ShouldBeEmpty("declared, and no project refers to it");
    }

    [Fact] // seen to fail with CsvHelper in Matching
    public void A_project_uses_the_packages_that_it_refers_to()
    {
        var seen = 0;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories))
        {
            var packages = XDocument.Load(file).Descendants("PackageReference").Select(p => p.Attribute("Include")!.Value).ToList();
            var name = Path.GetFileNameWithoutExtension(file);
            // The compiler omits references to projects from which nothing is used.
            var named = Assembly.Load(name).GetReferencedAssemblies().Select(a => a.Name!);
            packages.Except(named).ShouldBeEmpty($"{name} refers to these and uses nothing of them");
            seen += packages.Count;
        }

        seen.ShouldBeGreaterThan(10);
    }

    /// <summary>One place decides whether a date needs its year; forms for other programs write it in the required format.</summary>
    [Fact]
    public void Dates_are_written_by_Words_alone()
    {
        var elsewhere = ((string[])["*.cs", "*.razor"])
            .SelectMany(f => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), f, SearchOption.AllDirectories))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(f => Path.GetFileName(f) is not ("Words.cs" or "FieldMapText.cs"))
            .SelectMany(f =>
                File.ReadLines(f)
                    .Where(l =>
                        Dated().IsMatch(l)
                        || (f.EndsWith(".razor", StringComparison.Ordinal) && l.Contains("new Words(", StringComparison.Ordinal))
                    )
                    .Select(l => $"{Path.GetFileName(f)}: {l.Trim()}")
            );
        elsewhere.ShouldBeEmpty("Words.Day, ShortDay, Date and When add the year; a page takes another language by Words.In");
    }

    [GeneratedRegex(@"ToString\(\s*""[^""]*(?:MMM|M/d|d/M|M 月|M月)|\.Month\} ?月")]
    private static partial Regex Dated();

    [Fact] // seen to fail with three tests that returned
    public void A_test_without_its_data_is_skipped_and_not_passed()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories))
            Returned()
                .IsMatch(File.ReadAllText(file))
                .ShouldBeFalse($"{file} returns where what it needs is not there: skip it, as FactWithData does");
    }

    [GeneratedRegex(@"if \([^\n]*(?:SharedData|(?:File|Directory)\.Exists)\([^\n]*\)\s*(?:\{\s*)?return;")]
    private static partial Regex Returned();
}
