namespace Juluo.Web;

/// <summary>The page after an action, with a message and a way to undo the action.</summary>
/// <param name="To">A path within the program.</param>
/// <param name="Say">Catalogue key of the message, shown once.</param>
/// <param name="With">The arguments of the message.</param>
/// <param name="Undo">The path of a POST that undoes the action; shown as a button beside the message.</param>
/// <param name="See">The path of the result; shown as a link beside the message.</param>
/// <param name="SeeSay">Catalogue key of the link's label.</param>
public sealed partial record Next(
    string To,
    string? Say = null,
    IReadOnlyDictionary<string, string>? With = null,
    string? Undo = null,
    string? See = null,
    string? SeeSay = null
)
{
    /// <summary>True if the message remains until the page is left, such as the result of an import; otherwise it fades.</summary>
    public bool Stays { get; init; }

    /// <summary>The path of a POST for a common follow-up; shown as a button beside the message.</summary>
    public string? Also { get; init; }

    /// <summary>Catalogue key of that button's label.</summary>
    public string? AlsoSay { get; init; }

    /// <summary>True if the form asked to return to its own page; its undo does the same.</summary>
    public bool Stayed { get; init; }

    /// <summary>The form field with the path of the page to return to.</summary>
    public const string StayField = "__stay";

    /// <summary>Returns to the page of the form if the form asks for that.</summary>
    internal Next StayingWhere(HttpRequest request) =>
        request.HasFormContentType && request.Form[StayField] is [{ } page] && LocalPath.IsLocal(page)
            ? this with
            {
                To = page,
                Stayed = true,
            }
            : this;

    /// <summary>Creates the redirect of a route with its placeholders filled.</summary>
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
