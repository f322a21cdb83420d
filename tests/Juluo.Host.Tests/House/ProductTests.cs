using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;

namespace Juluo.Host.Tests;

/// <summary>The public name, the one-line description and the release are the same wherever they are published. <c>publiccode.yml</c> has them.</summary>
[Trait("Category", "Layers")]
public sealed partial class ProductTests
{
    private static readonly Catalogue Catalogue = new(
        Modules.App.Modules.Select(m => m.GetType().Assembly).Append(typeof(Modules).Assembly)
    );

    private static readonly string Described = Text("publiccode.yml");

    [Fact] // seen to fail with a category that is in no list
    public void The_own_publiccode_file_passes_the_check_that_projects_get()
    {
        PublicCode.Read(Described).Errors.ShouldBeEmpty();
        Screenshot()
            .Matches(Described)
            .Select(m => m.Groups["file"].Value)
            .Where(f => !File.Exists(Path.Combine(Repository.Root, f)))
            .ShouldBeEmpty();
    }

    [Fact] // seen to fail with another word in README, bin/juluo, the API and publiccode.yml, each alone
    public void Name_and_description_are_the_same_everywhere()
    {
        var code = PublicCode.Read(Described).Value;
        var (english, chinese) = (code.Summaries["en"], code.Summaries["zh-Hant"]);
        var inside = char.ToLowerInvariant(english[0]) + english[1..];
        code.Name.ShouldBe(Say(Languages.English, "product"));
        var names = (English: code.Name, Chinese: Say(Languages.Chinese, "product"));

        var readme = Text("README.md");
        readme.ShouldStartWith($"# {names.English} {names.Chinese}\n");
        readme.ShouldContain($"\n**{english}**");
        readme.ShouldContain(chinese);
        // Package metadata: Directory.Build.props.
        typeof(Modules).Assembly.GetCustomAttribute<AssemblyDescriptionAttribute>()!.Description.ShouldBe(english);
        // bin/juluo COMMAND --help and, before the program is built, bin/juluo alone.
        Say(Languages.English, "help.juluo").ShouldBe($"{names.English}: {inside}.");
        Say(Languages.Chinese, "help.juluo").ShouldBe($"{names.Chinese}：{chinese}。");
        var launcher = Text("bin/juluo");
        launcher.ShouldContain($"{names.English}: {inside}.\n");
        launcher.ShouldContain($"{names.Chinese}：{chinese}。\n");

        var info = ApiContract.Description["info"]!;
        info["title"]!.GetValue<string>().ShouldBe(names.English);
        info["description"]!.GetValue<string>().ShouldStartWith(english + ".");
    }

    [Fact] // seen to fail with version 0.1.1 in publiccode.yml
    public void The_release_is_the_latest_of_the_changelog()
    {
        var release = Release().Match(Text("CHANGELOG.md"));
        release.Success.ShouldBeTrue();
        Described.ShouldContain($"\nsoftwareVersion: {release.Groups["version"].Value}\n");
        Described.ShouldContain($"\nreleaseDate: \"{release.Groups["day"].Value}\"\n");
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    private static string Say(string language, string key) => new Words(Catalogue, language, DateTimeZone.Utc)[key];

    [GeneratedRegex(@"^\s+- (?<file>docs/\S+\.png)$", RegexOptions.Multiline, 1000)]
    private static partial Regex Screenshot();

    [GeneratedRegex(@"^## (?<version>\d+\.\d+\.\d+) - (?<day>\d{4}-\d{2}-\d{2})$", RegexOptions.Multiline, 1000)]
    private static partial Regex Release();
}
