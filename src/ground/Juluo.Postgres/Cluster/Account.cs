namespace Juluo.Postgres.Cluster;

/// <summary>The system account under which PostgreSQL runs: the current user, but never root, which PostgreSQL refuses.</summary>
internal sealed record Account(string Name, string UserId, string GroupId, bool Lent)
{
    public static Account For(string directory)
    {
        var me = Environment.UserName;
        if (!Environment.IsPrivilegedProcess)
            return new(me, "", "", Lent: false);
        var known = Known();
        return Owner(directory, known) ?? known.GetValueOrDefault("postgres") ?? known["nobody"];
    }

    /// <summary>Returns the command line that starts a program as this account.</summary>
    public IReadOnlyList<string> Running(params IReadOnlyList<string> words) =>
        Lent ? ["setpriv", $"--reuid={UserId}", $"--regid={GroupId}", "--init-groups", "--", .. words] : words;

    /// <summary>Returns the owner of an existing data directory, which root leaves unchanged.</summary>
    private static Account? Owner(string directory, Dictionary<string, Account> known)
    {
        var data = Path.Combine(directory, ClusterHome.DataName);
        if (!Directory.Exists(data))
            return null;
        var finished = Command.Run(["stat", "-L", "-c", "%U", data], "/", CancellationToken.None).GetAwaiter().GetResult();
        return known.GetValueOrDefault(finished.Said.Trim()) is { } owner && owner.UserId != "0" ? owner : null;
    }

    private static Dictionary<string, Account> Known() =>
        File.ReadLines("/etc/passwd")
            .Select(line => line.Split(':'))
            .Where(parts => parts.Length > 3 && int.TryParse(parts[2], CultureInfo.InvariantCulture, out _))
            .GroupBy(parts => parts[0])
            .ToDictionary(group => group.Key, group => new Account(group.Key, group.First()[2], group.First()[3], Lent: true));
}
