namespace Juluo.Postgres.Cluster;

/// <summary>The directory of PostgreSQL's programs and their major version.</summary>
internal sealed record Binaries(string Directory, int Version)
{
    private const int Oldest = 15;

    public string this[string program] => Path.Combine(Directory, program);

    /// <summary>Returns the programs that match a data directory, or the newest if there is none yet.</summary>
    public static Binaries For(string data)
    {
        var installed = Installed();
        var stamp = Path.Combine(data, "PG_VERSION");
        if (!File.Exists(stamp))
        {
            return installed.Count > 0 ? installed[0] : throw new ClusterException(new ClusterProblem.NotInstalled("initdb"));
        }
        var kept = int.Parse(File.ReadAllText(stamp), CultureInfo.InvariantCulture);
        if (installed.FirstOrDefault(b => b.Version == kept) is { } fitting)
            return fitting;
        throw new ClusterException(
            installed.Count == 0
                ? new ClusterProblem.NotInstalled($"postgres {kept}")
                : new ClusterProblem.OtherVersion(data, kept, installed[0].Version)
        );
    }

    /// <summary>Returns the path of a client program (pg_dump, pg_restore) of the newest installed version.</summary>
    public static string Client(string program) =>
        Installed() is [var newest, ..] ? newest[program] : throw new ClusterException(new ClusterProblem.NotInstalled(program));

    /// <summary>Returns the programs of one major version, or null if it is not installed.</summary>
    public static Binaries? Of(int version) => Installed().FirstOrDefault(b => b.Version == version);

    private static List<Binaries> Installed()
    {
        IEnumerable<string> debian = System.IO.Directory.Exists("/usr/lib/postgresql")
            ? System.IO.Directory.EnumerateDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. debian
                .Concat(path)
                .Select(directory => Real(Path.Combine(directory, "initdb")))
                .OfType<string>()
                .Select(initdb => Path.GetDirectoryName(initdb)!)
                .Distinct()
                .Where(directory => File.Exists(Path.Combine(directory, "postgres")) && File.Exists(Path.Combine(directory, "pg_ctl")))
                .Select(directory => new Binaries(directory, VersionOf(directory)))
                .Where(binaries => binaries.Version >= Oldest)
                .OrderByDescending(binaries => binaries.Version),
        ];
    }

    private static string? Real(string file) =>
        File.Exists(file) ? File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file : null;

    // Debian's directories contain the version; elsewhere the program reports it.
    internal static int VersionOf(string directory)
    {
        var name = Path.GetFileName(Path.GetDirectoryName(directory));
        if (int.TryParse(name, CultureInfo.InvariantCulture, out var version))
            return version;
        var said = Command
            .Run([Path.Combine(directory, "postgres"), "--version"], "/", CancellationToken.None)
            .GetAwaiter()
            .GetResult()
            .Said;
        var digits = new string([.. said.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(digits, CultureInfo.InvariantCulture, out version) ? version : 0;
    }
}
