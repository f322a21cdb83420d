namespace Juluo.Projects;

/// <summary>
/// Normalises repository addresses in the forms that programs print: <c>https://example.org/a/b.git</c>, <c>git@example.org:a/b.git</c>, <c>ssh://git@example.org/a/b</c>,
/// <c>git://example.org/a/b</c>.
/// </summary>
internal static partial class RepositoryAddress
{
    /// <summary>Returns the address as a browser opens it: ssh and git addresses become https. Anything else is only trimmed.</summary>
    public static string Web(string typed) =>
        Secure().Match(typed.Trim()) is { Success: true } found
            ? $"https://{found.Groups["host"].Value}/{found.Groups["path"].Value.TrimStart('/')}"
            : typed.Trim();

    /// <summary>Returns the same key for every spelling of a repository: no scheme, no <c>www.</c>, no <c>.git</c>, no trailing slash, lower case.</summary>
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
