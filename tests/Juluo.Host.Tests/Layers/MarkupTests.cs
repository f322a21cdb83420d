using System.Text.RegularExpressions;

namespace Juluo.Host.Tests;

/// <summary>
/// Razor encodes everything that a page writes; exceptions are listed here, with their encoder. <see cref="HostileTextTests"/> does not reach every place that may show a person's text;
/// this covers the others.
/// </summary>
[Trait("Category", "Layers")]
public sealed partial class MarkupTests
{
    private static readonly Dictionary<string, string> Encoded = new(StringComparer.Ordinal)
    {
        ["Juluo.Web/Pages/MarkdownText.razor"] = "Prose lets a few elements through, and no others",
        ["Juluo.Web/Pages/LinkedData.razor"] = "the serializer of JSON escapes what could end the script",
        ["Juluo.Web/Pages/SvgText.cs"] = "its text and its class are encoded beside",
        ["Juluo.Lens/Networks/OwnCircle.razor"] = "JSON again",
        ["Juluo.Channels/Messages/MessageLine.razor"] = "MessageProse is Prose with mentions",
    };

    [Fact] // seen to fail: four drawings that wrote their own texts
    public void What_is_written_as_it_stands_is_encoded_by_what_is_named_here()
    {
        var found =
            from project in Sources.Projects
            from file in Sources.In(project.Folder)
            let text = File.ReadAllText(file)
            from place in (string[])["MarkupString)", "new MarkupString", "MarkupString ", "AddMarkupContent"]
            from _ in Enumerable.Range(0, text.Split(place).Length - 1)
            select $"Juluo.{project.Name}/{Path.GetRelativePath(project.Folder, file)}";
        found.Order(StringComparer.Ordinal).ShouldBe(Encoded.Keys.Order(StringComparer.Ordinal));
    }

    [Fact] // before: "choice: Fill this in." at the top of a ballot without a vote
    public void A_group_of_inputs_has_a_label_for_its_errors()
    {
        var wrong =
            from project in Sources.Projects
            from file in Sources.In(project.Folder)
            where file.EndsWith(".razor", StringComparison.Ordinal)
            let text = File.ReadAllText(file)
            where !text.Contains("State.Label(", StringComparison.Ordinal) && Unlabelled().IsMatch(text)
            select Path.GetRelativePath(project.Folder, file);
        wrong.ShouldBeEmpty("pass the key of the legend to ErrorOf");
    }

    [Fact] // before: "No longer needed" and "No answer" were refused, since requests have notNeeded and the page not_needed
    public void A_choice_of_a_form_is_written_as_requests_write_it()
    {
        var severalWords = Modules
            .App.Assemblies.SelectMany(a => a.GetTypes())
            .Where(t => t.IsEnum && Array.Exists(Enum.GetNames(t), n => n.Skip(1).Any(char.IsUpper)))
            .Select(t => t.Name)
            .ToHashSet(StringComparer.Ordinal);
        var wrong =
            from project in Sources.Projects
            from file in Sources.In(project.Folder)
            where file.EndsWith(".razor", StringComparison.Ordinal)
            from Match choices in ChoicesByWord().Matches(File.ReadAllText(file))
            where severalWords.Contains(choices.Groups[1].Value)
            select $"{Path.GetRelativePath(project.Folder, file)}: {choices.Groups[1].Value}";
        wrong.ShouldBeEmpty("write them by EnumWord.Sent");
    }

    // A page that only asks whether there is an error shows it elsewhere.
    [GeneratedRegex("""State\.ErrorOf\([^,()]+, "\w+"\)(?! is (?:not null|AccentErrors))""")]
    private static partial Regex Unlabelled();

    [GeneratedRegex(@"Enum\.GetValues<(\w+)>\(\)[^\n]*\(EnumWord\.Of\(")]
    private static partial Regex ChoicesByWord();
}
