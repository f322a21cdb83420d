namespace Juluo.Projects;

/// <summary>The address of a repository, in the forms in which programs print it: <c>https://example.org/a/b.git</c>, <c>git@example.org:a/b.git</c>, <c>ssh://git@example.org/a/b</c>, <c>git://example.org/a/b</c>.</summary>
internal static partial class RepositoryAddress
{
    /// <summary>As a browser opens it: addresses that only git understands become https. What is none of these stays as it is.</summary>
    public static string Web(string typed) =>
        Secure().Match(typed.Trim()) is { Success: true } found
            ? $"https://{found.Groups["host"].Value}/{found.Groups["path"].Value.TrimStart('/')}"
            : typed.Trim();

    /// <summary>The same for every spelling of one repository: no scheme, no <c>www.</c>, no <c>.git</c>, no last slash, no capitals.</summary>
    public static string Key(string address) => Around().Replace(Web(address).ToLowerInvariant(), "");

    [GeneratedRegex(
        "^((ssh|git|git\\+ssh)://([^@/\\s]+@)?(?<host>[^:/\\s]+)(:[0-9]+)?/|[^@/:\\s]+@(?<host>[^:/\\s]+):)(?<path>[^\\s]+)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Secure();

    [GeneratedRegex("^[a-z]+://(www\\.)?|(\\.git)?/*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Around();
}
