namespace Juluo.Postgres.Cluster;

/// <summary>The directory that holds a private cluster: data, log, socket and the locks that processes share it by.</summary>
internal sealed record ClusterHome(string Directory, Account Account)
{
    public const string DataName = "data";
    internal const string SocketFile = ".s.PGSQL.5432";
    private const int LongestSocketPath = 107;

    public string Data => Path.Combine(Directory, DataName);
    public string Log => Path.Combine(Directory, "log");

    /// <summary>Held alone while one process starts the server.</summary>
    public string StartLock => Path.Combine(Directory, "start.lock");

    /// <summary>Held together by every process that uses the server; the process that gets it alone may stop it.</summary>
    public string UsersLock => Path.Combine(Directory, "users.lock");
    public string WatcherLock => Path.Combine(Directory, "watcher.lock");

    /// <summary>Makes the directory, owned by the account and closed to others.</summary>
    public static async Task<ClusterHome> Prepare(string directory, ClusterSettings settings, CancellationToken stop)
    {
        directory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        var account = Account.For(directory);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(directory)!);
        using var deciding =
            await FileLock.Wait(() => FileLock.TryExclusive(directory + ".lock"), TimeProvider.System, TimeSpan.FromSeconds(30), stop)
            ?? throw new ClusterException(new ClusterProblem.Busy(directory, 30));
        if (new DirectoryInfo(directory).LinkTarget is { } target)
            return await Open(target, account, stop);
        if (!account.Lent || System.IO.Directory.Exists(Path.Combine(directory, DataName)) || await Reachable(directory, account, stop))
            return await Open(directory, account, stop);

        // Root's own directories (/root, a mktemp -d) are closed to the account: the cluster lives elsewhere, and a link says where.
        var elsewhere = Path.Combine(
            settings.Disposable ? Path.GetTempPath() : "/var/lib/juluo",
            $"postgres-{RandomNumberGenerator.GetHexString(12, lowercase: true)}"
        );
        System.IO.Directory.Delete(directory); // made, and left empty, by the attempt above
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(elsewhere)!);
        System.IO.Directory.CreateSymbolicLink(directory, elsewhere);
        return await Open(elsewhere, account, stop);
    }

    /// <summary>A directory whose socket has a path short enough: beside the data, else a fresh private one under the temporary directory.</summary>
    public async Task<string> MakeSocketDirectory(CancellationToken stop)
    {
        var beside = Path.Combine(Directory, "socket");
        if (new DirectoryInfo(beside).LinkTarget is not null || System.IO.Directory.Exists(beside))
            DeleteSocketDirectory(beside);
        if (Fits(beside))
        {
            await Own(beside, stop);
            return beside;
        }
        // mkdtemp: no one else can have made it before us.
        var runtime = Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR");
        var parent = !Account.Lent && System.IO.Directory.Exists(runtime) ? runtime : Path.GetTempPath();
        var name = Path.Combine(parent, "juluo-XXXXXX");
        if (!Fits(name))
            throw new ClusterException(new ClusterProblem.SocketPathTooLong(Path.Combine(name, SocketFile)));
        var made = await Command.Run(Account.Running("mktemp", "-d", name), "/", stop);
        if (made.Failed)
            throw new ClusterException(ClusterProblem.From(parent, made.Said));
        var fresh = made.Said.Trim();
        System.IO.Directory.CreateSymbolicLink(beside, fresh); // so that the next start finds and removes it
        return fresh;
    }

    private static bool Fits(string directory) => Encoding.UTF8.GetByteCount(Path.Combine(directory, SocketFile)) <= LongestSocketPath;

    private static void DeleteSocketDirectory(string beside)
    {
        if (new DirectoryInfo(beside).LinkTarget is { } fresh)
        {
            if (System.IO.Directory.Exists(fresh))
                System.IO.Directory.Delete(fresh, recursive: true);
            File.Delete(beside);
            return;
        }
        foreach (var left in System.IO.Directory.EnumerateFiles(beside))
            File.Delete(left);
    }

    private static async Task<ClusterHome> Open(string directory, Account account, CancellationToken stop)
    {
        var home = new ClusterHome(directory, account);
        await home.Own(directory, stop);
        await home.Own(home.Log, stop);
        // Made by the account, because the watcher runs as the account and opens them.
        await Command.Run(account.Running("touch", home.StartLock, home.UsersLock, home.WatcherLock), "/", stop);
        return home;
    }

    private async Task Own(string directory, CancellationToken stop)
    {
        string[] owner = Account.Lent ? ["-o", Account.UserId, "-g", Account.GroupId] : [];
        var made = await Command.Run(["install", "-d", "-m", "0700", .. owner, directory], "/", stop);
        if (made.Failed)
        {
            throw new ClusterException(
                made.Said.Contains("No space left", StringComparison.Ordinal)
                    ? new ClusterProblem.DiskFull(directory)
                    : new ClusterProblem.NotOurs(directory, Account.Name)
            );
        }
    }

    private static async Task<bool> Reachable(string directory, Account account, CancellationToken stop)
    {
        var home = new ClusterHome(directory, account);
        await home.Own(directory, stop);
        return !(await Command.Run(account.Running("test", "-w", directory), "/", stop)).Failed;
    }
}
