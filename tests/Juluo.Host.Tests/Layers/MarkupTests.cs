namespace Juluo.Host.Tests;

/// <summary>
/// Razor encodes all that a page writes; what goes past it stands here, with what encodes it instead. Not every place where a person's text may come to stand is reached by
/// <see cref="HostileTextTests"/>: this is what holds the others.
/// </summary>
[Trait("Category", "Layers")]
public sealed class MarkupTests
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
}
