using System.Globalization;
using System.Text.RegularExpressions;

namespace Juluo.Web;

/// <summary>Where to go next, what to say there, and how to undo what was done.</summary>
/// <param name="To">A path within the program.</param>
/// <param name="Say">Catalogue key of a sentence, shown once.</param>
/// <param name="With">Its arguments.</param>
/// <param name="Undo">A path to post to that takes the action back; shown as a button beside the sentence.</param>
/// <param name="See">A path to what came of it, for whoever wishes to look; shown as a link beside the sentence.</param>
/// <param name="SeeSay">Catalogue key of what that link says.</param>
public sealed partial record Next(
    string To,
    string? Say = null,
    IReadOnlyDictionary<string, string>? With = null,
    string? Undo = null,
    string? See = null,
    string? SeeSay = null
)
{
    /// <summary>The sentence stands on the page until it is left, as what an import came to; else it fades like any that is only said.</summary>
    public bool Stays { get; init; }

    /// <summary>As the route says, with its placeholders filled.</summary>
    internal static Next Of(PostAttribute route, object input, object output)
    {
        return new(Fill(route.Then), route.Say, Undo: route.Undo is { } undo ? Fill(undo) : null);

        string Fill(string path) =>
            Placeholders().Replace(path, m => Convert.ToString(Value(m.Groups["name"].Value), CultureInfo.InvariantCulture) ?? "");
        object? Value(string name) => char.IsUpper(name[0]) ? Of(output, name) : Of(input, char.ToUpperInvariant(name[0]) + name[1..]);
        static object? Of(object from, string property) =>
            from.GetType().GetProperty(property) is { } found
                ? found.GetValue(from)
                : throw new InvalidOperationException($"{from.GetType()} has no {property}.");
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, 1000)]
    internal static partial Regex Placeholders();
}
