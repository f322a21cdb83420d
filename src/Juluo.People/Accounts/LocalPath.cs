namespace Juluo.People;

/// <summary>A place to go back to may only be one of this program: never another host, whatever a link says.</summary>
internal static class LocalPath
{
    public static string? Or(string? asked, string? otherwise) =>
        asked is { Length: > 0 and <= 1024 }
        && asked[0] == '/'
        && (asked.Length == 1 || asked[1] is not ('/' or '\\'))
        && !asked.Any(c => c == '\\' || char.IsControl(c))
            ? asked
            : otherwise;
}
