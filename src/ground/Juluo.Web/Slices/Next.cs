namespace Juluo.Web;

/// <summary>Where to go next, what to say there, and how to undo what was done.</summary>
/// <param name="To">A path within the program.</param>
/// <param name="Say">Catalogue key of a sentence, shown once.</param>
/// <param name="With">Its arguments.</param>
/// <param name="Undo">A path to post to that takes the action back; shown as a button beside the sentence.</param>
/// <param name="See">A path to what came of it, for people who wish to look; shown as a link beside the sentence.</param>
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

    /// <summary>A path to post to that does what often belongs to it; shown as a button beside the sentence.</summary>
    public string? Also { get; init; }

    /// <summary>Catalogue key of what that button says.</summary>
    public string? AlsoSay { get; init; }

    /// <summary>The form was to lead back to the page that it stood on, and so does what takes its act back.</summary>
    public bool Stayed { get; init; }

    /// <summary>The field of a form that names the page to come back to.</summary>
    public const string StayField = "__stay";

    /// <summary>Back to the page of the form, where the form asks for that.</summary>
    internal Next StayingWhere(HttpRequest request) =>
        request.HasFormContentType && request.Form[StayField] is [{ } page] && LocalPath.IsLocal(page)
            ? this with
            {
                To = page,
                Stayed = true,
            }
            : this;

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
